import { Injectable } from '@nestjs/common';
import { pinEvidence } from '../../evidence/evidence.freezing.js';
import type { Actor } from '../../kernel/actor.js';
import { sha256OfJson } from '../../kernel/canonical.js';
import { newId } from '../../kernel/id.js';
import { found, refuseIf, Stale, type Refusal } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { pinExperiences } from '../../portfolio/experience.freezing.js';
import { policyInForceAt, type BindingPolicy } from '../claim.policy.js';
import { stanceOf } from '../claim.rules.js';
import { ClaimService, type LockedClaim } from '../claim.service.js';
import { issueInvoice } from '../fee/invoice.js';
import type { BoundRubric, ClaimView } from '../record/record.dto.js';
import { submittable } from '../record/record.rules.js';
import { RecordService } from '../record/record.service.js';
import { storedView } from '../record/record.sql.js';
import { feeOf, graduationOf, newlyCharged, refusalsOfFee, rubricFor, warningsFor } from './submission.binding.js';
import { freeze, type SubmissionContent } from './submission.content.js';
import type { Declaration, SubmissionView } from './submission.dto.js';
import { asSeenBy, attemptOfSubmission, refusalsToDeclare, refusalsToSubmit } from './submission.rules.js';
import { storedSubmission } from './submission.sql.js';

@Injectable()
export class SubmissionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly claims: ClaimService,
    private readonly records: RecordService,
  ) {}

  /**
   * Sends the claim: freezes what reviewers will read, pins the rubric and the policy, and fixes the fee.
   * @throws Refused with everything that is missing; Stale when the claim was changed since it was shown.
   */
  submit(claimId: string, declaration: Declaration, actor: Actor): Promise<ClaimView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const claim = await this.claims.lockOwn(tx, claimId, actor);
      if (claim.version !== declaration.version) throw new Stale(await this.records.view(tx, claimId, actor));
      const view = found(await storedView(tx, claimId), 'claim');
      const policy = await policyInForceAt(tx, claim.institutionId, this.clock.now());
      const rubric = await rubricFor(tx, claim, true);
      const graduation = await graduationOf(tx, claim, policy, this.clock.now());
      const owing = await refusalsOfFee(tx, claim, policy);
      refuseIf([...refusalsToSubmit(submittable(view), policy, rubric, graduation), ...owing]);
      const warnings = await warningsFor(tx, claim, view.target, policy);
      refuseIf(refusalsToDeclare(declaration, warnings));

      const content = await freeze(tx, claim.learnerId, view.target, view.outcomes);
      const sent = await this.insert(tx, claim, content, { policy, rubric: rubric!, warnings });
      if (newlyCharged(claim, sent)) await issueInvoice(tx, sent, policy.fee.basis, actor, this.clock.now());
      await this.claims.step(tx, sent, 'submit', actor, {
        attempt: sent.attempt,
        contentSha256: sha256OfJson(content),
      });
      return this.records.view(tx, claimId, actor);
    });
  }

  /** A submission of a claim that the actor may see: their own, or any for staff. */
  get(claimId: string, submissionId: string, actor: Actor): Promise<SubmissionView> {
    return this.database.inInstitution(actor, async (tx) => {
      const { view } = found(await storedSubmission(tx, submissionId), 'submission');
      const stance = stanceOf(actor, view.learner!.id);
      found(view.claimId === claimId && stance !== 'stranger' ? view : null, 'submission');
      if (stance === 'staff') await this.records.noteReading(tx, claimId, actor);
      return view;
    });
  }

  /**
   * A submission for the holder of a seat on it, with what the policy pinned to it hides left out. The assignment feature
   * has checked that the reviewer may read it now; the reading is noted here.
   */
  async read(tx: Tx, submissionId: string, reviewer: Actor): Promise<SubmissionView> {
    const { view, hidesLearner } = found(await storedSubmission(tx, submissionId), 'submission');
    await this.records.noteReading(tx, view.claimId, reviewer);
    return asSeenBy('reviewer', view, hidesLearner);
  }

  private async insert(
    tx: Tx,
    claim: LockedClaim,
    content: SubmissionContent,
    bound: { policy: BindingPolicy; rubric: BoundRubric; warnings: readonly Refusal[] },
  ): Promise<LockedClaim> {
    const [id, now, attempt] = [newId(), this.clock.now(), attemptOfSubmission(claim)];
    const fee = await feeOf(tx, claim, bound.policy);
    const warned = bound.warnings.map(({ code, about }) => ({ code, about }));
    await tx.query(
      `insert into submission (id, institution_id, claim_id, number, attempt, content, content_sha256, rubric_id, policy_id,
         fee_cents, warnings, submitted_at)
       select $1, $2, $3, 1 + count(*), $4, $5, $6, $7, $8, $9, $10, $11 from submission where claim_id = $3`,
      [
        id,
        claim.institutionId,
        claim.id,
        attempt,
        JSON.stringify(content),
        sha256OfJson(content),
        bound.rubric.id,
        bound.policy.id,
        fee.feeCents,
        JSON.stringify(warned),
        now,
      ],
    );
    await pinEvidence(
      tx,
      claim.institutionId,
      id,
      content.evidence.map((e) => e.id),
    );
    await pinExperiences(
      tx,
      claim.institutionId,
      id,
      content.experiences.map((e) => e.id),
    );
    await tx.query(
      `update claim set submission_id = $2, attempt = $3, fee_cents = $4, fee_state = $5, submitted_at = $6 where id = $1`,
      [claim.id, id, attempt, fee.feeCents, fee.feeState, now],
    );
    return { ...claim, ...fee, submissionId: id, attempt };
  }
}
