import { Injectable } from '@nestjs/common';
import { policyInForceAt, type BindingPolicy } from '../../claim/claim.policy.js';
import { isEditable, isOpen } from '../../claim/claim.rules.js';
import { savingOf, type Asked } from '../../claim/idea/idea.rules.js';
import { savingView } from '../../claim/idea/saving.js';
import { mostUrgent, nextStep, sectionStatus, stageOf, wordsIn } from '../../claim/progress.rules.js';
import { wasCharged } from '../../claim/submission/submission.binding.js';
import { attemptOfSubmission } from '../../claim/submission/submission.rules.js';
import type { Actor } from '../../kernel/actor.js';
import { credits } from '../../kernel/credits.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { feeFor } from '../../policy/fee.rules.js';
import type { HubClaim, HubView } from './hub.dto.js';
import { attestationsOf, claimsOf, countsOf, type StoredClaim } from './hub.sql.js';

/** The page that a learner comes back to: everything of theirs that moves, in one answer. */
@Injectable()
export class HubService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The actor's own claims, what to do next, who was asked, and what it could save. */
  read(actor: Actor): Promise<HubView> {
    return this.database.inInstitution(actor, async (tx) => {
      const stored = await claimsOf(tx, actor.personId);
      const policy = await policyInForceAt(tx, actor.institutionId, this.clock.now());
      const claims = stored.map((claim) => hubClaim(claim, policy));
      const asked = askedIn(stored, policy, await wasCharged(tx, actor.personId!));
      return {
        claims,
        continueWith: mostUrgent(claims.filter(({ status }) => isOpen(status)))?.id ?? null,
        attestations: await attestationsOf(tx, actor.personId),
        ...(await countsOf(tx, actor.personId)),
        saving: savingView(savingOf(asked, policy.tuitionCentsPerCredit)),
      };
    });
  }
}

function hubClaim(claim: StoredClaim, policy: BindingPolicy): HubClaim {
  const {
    id,
    reference,
    status,
    kind,
    courseCode,
    title,
    credits: amount,
    since,
    dueAt,
    hearBy,
    decision,
    outcomes,
  } = claim;
  const sections = outcomes.map((outcome) => ({
    id: outcome.id,
    title: outcome.title,
    required: outcome.required,
    status: sectionStatus(outcome),
    words: wordsIn(outcome.statement),
    evidence: outcome.evidence,
  }));
  const required = sections.filter((section) => section.required);
  return {
    id,
    reference,
    status,
    stage: stageOf(status),
    kind,
    courseCode,
    title,
    credits: amount,
    next: nextStep(claim, policy),
    since,
    dueAt,
    hearBy,
    sections,
    completed: sections.filter((section) => section.status === 'completed').length,
    covered: required.every(({ words, evidence }) => words > 0 && evidence.length > 0),
    decision,
  };
}

/** The open claims with the fee of each: fixed where it was sent, else what sending would fix. */
function askedIn(claims: readonly StoredClaim[], policy: BindingPolicy, wasCharged: boolean): Asked[] {
  let charged = wasCharged;
  return claims
    .filter(({ status }) => isOpen(status))
    .map((claim) => {
      const creditsClaimed = credits(claim.credits);
      if (!isEditable(claim.status) || claim.status === 'returned')
        return { credits: creditsClaimed, fee: claim.feeCents };
      const attempt = attemptOfSubmission(claim);
      const fee = feeFor(policy, { creditsClaimed, courses: 1, attempt, firstOfLearner: !charged });
      charged ||= fee > 0;
      return { credits: creditsClaimed, fee };
    });
}
