import { Injectable } from '@nestjs/common';
import { DeadlineService } from '../../deadline/deadline.service.js';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { refuseIf } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { proposalWait } from '../claim.deadlines.js';
import { policyInForceAt, policyOfClaim } from '../claim.policy.js';
import { ClaimService, type LockedClaim } from '../claim.service.js';
import type { ClaimView } from '../record/record.dto.js';
import { RecordService } from '../record/record.service.js';
import type { ProposalAnswer } from './intake.dto.js';
import {
  refusalsToAccept,
  refusalsToAnswerProposal,
  refusalsToHandle,
  refusalsToPropose,
  refusalsToReturn,
} from './intake.rules.js';

/** From the learner's hands to routing: proposal, acceptance or return. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly claims: ClaimService,
    private readonly records: RecordService,
    private readonly deadlines: DeadlineService,
  ) {}

  /** The learner says in a few words what they want to claim, before they build it. */
  propose(claimId: string, text: string, actor: Actor): Promise<ClaimView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const claim = await this.claims.lockOwn(tx, claimId, actor);
      const now = this.clock.now();
      const policy = await policyInForceAt(tx, claim.institutionId, now);
      refuseIf(refusalsToPropose(claim, policy));
      await tx.query(
        `update claim set proposal = $2, proposal_state = 'sent', proposal_answer = null, edited_at = $3, version = version + 1
         where id = $1`,
        [claimId, text.trim(), now],
      );
      await this.deadlines.open(tx, claim.institutionId, { ...proposalWait(policy), subjectId: claimId, claimId });
      await record(tx, 'claim.proposed', actor, { claimId }, now);
      return this.records.view(tx, claimId, actor);
    });
  }

  /** The coordinator agrees, or says why not. */
  answerProposal(claimId: string, { agreed, text }: ProposalAnswer, actor: Actor): Promise<ClaimView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const claim = await this.lockForeign(tx, claimId, actor);
      refuseIf(refusalsToAnswerProposal(claim));
      await tx.query(
        'update claim set proposal_state = $2, proposal_answer = $3, version = version + 1 where id = $1',
        [claimId, agreed ? 'agreed' : 'declined', text.trim()],
      );
      await this.deadlines.close(tx, 'proposal', claimId);
      await record(tx, 'claim.proposal_answered', actor, { claimId, agreed }, this.clock.now());
      return this.records.view(tx, claimId, actor);
    });
  }

  /** Lets the claim go to reviewers. */
  accept(claimId: string, actor: Actor): Promise<ClaimView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      await this.acceptIn(tx, claimId, actor);
      return this.records.view(tx, claimId, actor);
    });
  }

  /** `accept` in the caller's transaction. @throws Refused when the claim cannot be accepted now, or is the actor's own. */
  async acceptIn(tx: Tx, claimId: string, actor: Actor): Promise<void> {
    const claim = await this.lockForeign(tx, claimId, actor);
    refuseIf(refusalsToAccept(claim, await policyOfClaim(tx, claim, this.clock.now())));
    await this.claims.step(tx, claim, 'accept', actor, {});
  }

  /** Accepts where the policy leaves nothing to look at; else leaves the claim to the coordinator. For reactions. */
  async acceptIfAutomatic(claimId: string, actor: Actor): Promise<void> {
    await this.database.exactlyOnce(actor, async (tx) => {
      const claim = await this.claims.lock(tx, claimId);
      const policy = await policyOfClaim(tx, claim, this.clock.now());
      if (policy.acceptance !== 'automatic' || refusalsToAccept(claim, policy).length > 0) return;
      await this.claims.step(tx, claim, 'accept', actor, {});
    });
  }

  /** Gives the claim back as incomplete, with what is missing. It costs the learner no attempt. */
  return(claimId: string, reason: string, actor: Actor): Promise<ClaimView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const claim = await this.lockForeign(tx, claimId, actor);
      refuseIf(refusalsToReturn(claim));
      const reasonId = await this.claims.keepReason(tx, claim, reason.trim(), actor);
      await tx.query('update claim set return_reason = $2 where id = $1', [claimId, reason.trim()]);
      await this.claims.step(tx, claim, 'return', actor, { reasonId });
      return this.records.view(tx, claimId, actor);
    });
  }

  /** The claim, locked for somebody who acts for the institution. */
  async lockForeign(tx: Tx, claimId: string, actor: Actor): Promise<LockedClaim> {
    const claim = await this.claims.lock(tx, claimId);
    refuseIf(refusalsToHandle(claim, actor.personId));
    return claim;
  }
}
