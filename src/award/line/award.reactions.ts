import { Injectable } from '@nestjs/common';
import type { Happened } from '../../history/events.js';
import { system } from '../../kernel/actor.js';
import { Database } from '../../platform/database/database.js';
import { LedgerService } from './ledger.service.js';

@Injectable()
export class AwardReactions {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerService,
  ) {}

  /** The ledger follows the decision: credit opens a line, a decision after an appeal takes the earlier line back. */
  followDecision = async (event: Happened<'claim.decided'>): Promise<void> => {
    const actor = system(event.institutionId, `${event.id}-followDecision`);
    await this.database.exactlyOnce(actor, (tx) => this.ledger.followDecision(tx, event.data.claimId, actor));
  };
}
