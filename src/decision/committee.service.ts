import { Injectable } from '@nestjs/common';
import { policyOfClaim } from '../claim/claim.policy.js';
import { record } from '../history/history.js';
import type { Actor } from '../kernel/actor.js';
import { newId } from '../kernel/id.js';
import { found, invalidIf, Refused, refuseIf } from '../kernel/refusal.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import type { Concurrence, Decided } from './decision.dto.js';
import { refusalsToConcur, refusalsToWithdraw } from './decision.rules.js';
import { proposedDecision, standing } from './decision.sql.js';
import { DecisionService } from './decision.service.js';

/** Where a committee decides: one proposes, the others concur, and the decision stands with the last voice that is needed. */
@Injectable()
export class CommitteeService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly decisions: DecisionService,
  ) {}

  /** Concurs or objects. One objection ends the proposal; somebody proposes anew. */
  answer(decisionId: string, { agrees, comment }: Concurrence, actor: Actor): Promise<Decided> {
    invalidIf(
      agrees || comment.trim() ? [] : [{ code: 'no_comment', detail: 'Say what you object to.', about: 'comment' }],
    );
    return this.database.exactlyOnce(actor, async (tx) => {
      const claim = await this.decisions.lockForDecision(tx, await claimOf(tx, decisionId));
      const decision = await this.proposed(tx, claim.id, decisionId);
      refuseIf(refusalsToConcur(actor.personId!, decision, await standing(tx, claim)));
      const now = this.clock.now();
      await tx.query(
        `insert into concurrence (id, institution_id, claim_id, decision_id, person_id, agrees, comment, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [newId(), claim.institutionId, claim.id, decisionId, actor.personId, agrees, comment.trim(), now],
      );
      if (!agrees) {
        await this.end(tx, decisionId, comment.trim());
        await record(tx, 'decision.objected', actor, { claimId: claim.id, decisionId }, now);
        return { id: decisionId, status: 'withdrawn' };
      }
      await record(tx, 'decision.concurred', actor, { claimId: claim.id, decisionId }, now);
      return this.decisions.concludeOrPropose(tx, claim, await policyOfClaim(tx, claim, now), decision, actor);
    });
  }

  /** The proposer takes the proposal back. */
  withdraw(decisionId: string, reason: string, actor: Actor): Promise<Decided> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const claim = await this.decisions.lockForDecision(tx, await claimOf(tx, decisionId));
      refuseIf(refusalsToWithdraw(actor.personId!, await this.proposed(tx, claim.id, decisionId)));
      await this.end(tx, decisionId, reason);
      return { id: decisionId, status: 'withdrawn' };
    });
  }

  private async proposed(tx: Tx, claimId: string, decisionId: string) {
    const decision = await proposedDecision(tx, claimId);
    if (decision?.id === decisionId) return decision;
    throw new Refused([{ code: 'not_proposed', detail: 'This decision is not waiting for anybody.' }]);
  }

  private async end(tx: Tx, decisionId: string, reason: string): Promise<void> {
    await tx.query(`update decision set status = 'withdrawn', withdrawn_reason = $2 where id = $1`, [
      decisionId,
      reason,
    ]);
  }
}

async function claimOf(tx: Tx, decisionId: string): Promise<string> {
  const [row] = await tx.query<{ claimId: string }[]>('select claim_id as "claimId" from decision where id = $1', [
    decisionId,
  ]);
  return found(row, 'decision').claimId;
}
