import { Injectable } from '@nestjs/common';
import type { Happened } from '../../history/events.js';
import { system } from '../../kernel/actor.js';
import { NotificationService } from '../../notification/notification.service.js';
import { Database, type Tx } from '../../platform/database/database.js';

/** What people hear of batches and of the SIS's answers. */
@Injectable()
export class BatchReactions {
  constructor(
    private readonly database: Database,
    private readonly notifications: NotificationService,
  ) {}

  /** Every registrar who may release it: all but the one who prepared it. */
  tellPrepared = ({ id, institutionId, actorId, data }: Happened<'batch.prepared'>): Promise<void> =>
    this.database.exactlyOnce(system(institutionId, `${id}-tellPrepared`), async (tx) => {
      const { batchId, lines } = data;
      const telling = {
        kind: 'batch_prepared',
        about: { batchId },
        params: { number: await numberOf(tx, batchId), lines },
      } as const;
      const registrars = await tx.query<{ personId: string }[]>(
        `select person_id as "personId" from membership
         where institution_id = $1 and status = 'active' and 'registrar' = any(roles) and person_id is distinct from $2
         order by person_id`,
        [institutionId, actorId],
      );
      for (const { personId } of registrars) await this.notifications.tell(tx, { institutionId, personId, ...telling });
    });

  /** Gateways answer line by line: what is refused until somebody looks is one notice. */
  tellRejected = async ({ id, institutionId, data }: Happened<'batch.answered'>): Promise<void> => {
    const { batchId, rejected } = data;
    if (rejected === 0) return;
    await this.database.exactlyOnce(system(institutionId, `${id}-tellRejected`), async (tx) => {
      const params = { number: await numberOf(tx, batchId), rejected };
      await this.notifications.tellRoles(tx, ['registrar'], {
        institutionId,
        kind: 'lines_rejected',
        about: { batchId },
        params,
        sum: 'rejected',
      });
    });
  };

  /** Each learner whose credit this answer put on the record. */
  tellPosted = ({ id, institutionId, data }: Happened<'batch.answered'>): Promise<void> =>
    this.database.exactlyOnce(system(institutionId, `${id}-tellPosted`), async (tx) => {
      const posted = await tx.query<
        { awardId: string; claimId: string; personId: string; title: string; credits: string }[]
      >(
        `select a.id as "awardId", a.claim_id as "claimId", a.learner_id as "personId", a.title, a.credits::text
         from batch_line l join award a on a.institution_id = l.institution_id and a.id = l.award_id
         where l.posting_file_id = $1 and l.posting = 'accepted' and a.kind = 'award' and a.voided_at is null
         order by a.learner_id, a.id`,
        [data.postingFileId],
      );
      for (const { awardId, claimId, personId, ...params } of posted) {
        const about = { awardId, claimId };
        await this.notifications.tell(tx, { institutionId, personId, kind: 'credit_posted', about, params });
      }
    });
}

async function numberOf(tx: Tx, batchId: string): Promise<number> {
  const [{ number }] = await tx.query('select number from batch where id = $1', [batchId]);
  return number as number;
}
