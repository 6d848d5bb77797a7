import { Injectable } from '@nestjs/common';
import type { Happened } from '../../history/events.js';
import { system } from '../../kernel/actor.js';
import { found } from '../../kernel/refusal.js';
import { Database } from '../../platform/database/database.js';
import { lockLearner } from './credential.rows.js';
import { Resigning } from './resigning.service.js';
import { Revoking } from './revoking.service.js';

@Injectable()
export class CredentialReactions {
  constructor(
    private readonly database: Database,
    private readonly revoking: Revoking,
    private readonly resigning: Resigning,
  ) {}

  /** Credit that is taken back takes its badge along, and what was built on that. */
  followVoid = ({ id, institutionId, data }: Happened<'award.voided'>): Promise<void> => {
    const actor = system(institutionId, `${id}-followVoid`);
    return this.database.exactlyOnce(actor, async (tx) => {
      const [line] = await tx.query<{ learnerId: string }[]>(
        'select learner_id as "learnerId" from award where id = $1',
        [data.awardId],
      );
      // Who makes a record around the badge meanwhile is done first, so that it is taken back too, or begins afterwards.
      await lockLearner(tx, { institutionId, personId: found(line, 'line of credit').learnerId });
      const badges = await tx.query<{ id: string }[]>('select id from credential where award_id = $1', [data.awardId]);
      await this.revoking.revoke(
        tx,
        badges.map((badge) => badge.id),
        'award_voided',
        actor,
      );
    });
  };

  /** What an exposed key had signed is signed again; what a key signed that simply grew old stays good. */
  signAgain = async ({ institutionId, data }: Happened<'signing_key.retired'>): Promise<void> => {
    if (data.because === 'exposed') await this.resigning.all(institutionId, data.keyId);
  };
}
