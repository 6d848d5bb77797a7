import { Injectable } from '@nestjs/common';
import type { Happened } from '../../history/events.js';
import { system } from '../../kernel/actor.js';
import { NotificationService } from '../../notification/notification.service.js';
import { Database } from '../../platform/database/database.js';
import { LedgerService } from './ledger.service.js';

@Injectable()
export class AwardReactions {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerService,
    private readonly notifications: NotificationService,
  ) {}

  /** The ledger follows the decision: credit opens a line, a decision after an appeal takes the earlier line back. */
  followDecision = async (event: Happened<'claim.decided'>): Promise<void> => {
    const actor = system(event.institutionId, `${event.id}-followDecision`);
    await this.database.exactlyOnce(actor, (tx) => this.ledger.followDecision(tx, event.data.claimId, actor));
  };

  /** A learner hears of credit that is gone, not of a line that another one replaces. */
  tellVoided = ({ id, institutionId, data }: Happened<'award.voided'>): Promise<void> =>
    this.database.exactlyOnce(system(institutionId, `${id}-tellVoided`), async (tx) => {
      const [gone] = await tx.query<{ personId: string; title: string; credits: string }[]>(
        `select learner_id as "personId", title, credits::text from award a
         where id = $1 and not exists (select from award r where r.institution_id = a.institution_id and r.replaces_id = a.id)`,
        [data.awardId],
      );
      if (!gone) return;
      const { personId, ...params } = gone;
      const about = { claimId: data.claimId, awardId: data.awardId };
      await this.notifications.tell(tx, { institutionId, personId, kind: 'credit_voided', about, params });
    });
}
