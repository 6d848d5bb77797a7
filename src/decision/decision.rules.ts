import type { Moves } from '../kernel/moves.js';
import type { Refusal } from '../kernel/refusal.js';
import { refusalsByExclusion, type Excludable } from '../policy/exclusion.rules.js';
import type { Exclusion } from '../policy/policy.rules.js';

/*
 ** The institution's word on a claim.
 **
 **   proposed ──conclude──▶ final        (at once where no committee must concur)
 **       └──────withdraw──▶ withdrawn    (somebody of the committee objected, or the proposer took it back)
 **
 ** (1) What a decision says never changes (also a trigger of the table). After an appeal a new one supersedes it.
 ** (2) Every decision carries feedback for every criterion, a denial too (CAEL standard 2).
 ** (3) Nobody decides on their own claim or on one that they evaluated; the decision on an appeal is somebody else's than
 **     the first, where there is somebody else.
 ** (4) A limit on credit and a duplicate refuse the decision; setting them aside takes a role and a reason, both on record.
 */
export const decisionStatuses = ['proposed', 'final', 'withdrawn'] as const;
export type DecisionStatus = (typeof decisionStatuses)[number];

export const outcomes = ['full', 'reduced', 'alternative', 'none'] as const;
export type Outcome = (typeof outcomes)[number];

export const decisionMoves = {
  conclude: { from: ['proposed'], to: 'final' },
  withdraw: { from: ['proposed'], to: 'withdrawn' },
} as const satisfies Moves<DecisionStatus>;

/** What the approver says. Credits are hundredths. */
export interface Word {
  outcome: Outcome;
  credits: number;
  courseId: string | null;
  termId: string | null;
  feedback: readonly { criterionId: string; feedback: string }[];
  overrideReason: string | null;
}

/** What the word is held against. */
export interface Decidable {
  learnerId: string;
  /** Everybody who ever read this claim as a reviewer. */
  readers: readonly string[];
  requestedCredits: number;
  courseId: string | null;
  /** The credits of the other course that the word names; null where there is none. */
  otherCourseCredits: number | null;
  /** The codes of that other course. */
  otherCourse: Excludable | null;
  criteria: readonly { id: string; title: string }[];
  /** Who made the decision that the learner appealed against; null where there was none. */
  appealedDeciderId: string | null;
  /** Some other approver could decide: neither the learner nor a reader nor the first decider. */
  anotherApprover: boolean;
  /** Limits and duplicates that this word would break. */
  creditRefusals: readonly Refusal[];
}

export interface DecisionPolicy {
  partialCredit: boolean;
  alternativeCredit: boolean;
  exclusions: readonly Exclusion[];
}

/** Why this person may not decide on this claim at all. */
export function whyNotDecider(
  personId: string,
  about: Pick<Decidable, 'learnerId' | 'readers' | 'appealedDeciderId' | 'anotherApprover'>,
): Refusal[] {
  const refusals: Refusal[] = [];
  if (personId === about.learnerId) {
    refusals.push({ code: 'own_claim', detail: 'Nobody decides on their own claim.' });
  }
  if (about.readers.includes(personId)) {
    refusals.push({ code: 'was_reader', detail: 'You evaluated this claim, so somebody else must decide.' });
  }
  if (personId === about.appealedDeciderId && about.anotherApprover) {
    refusals.push({
      code: 'decided_before',
      detail: 'You made the decision under appeal, so somebody else must decide.',
    });
  }
  return refusals;
}

/** Why this word cannot be the decision. `mayOverride`: the actor's role may set limits and duplicates aside. */
export function refusalsToDecide(
  word: Word,
  about: Decidable,
  policy: DecisionPolicy,
  personId: string,
  mayOverride: boolean,
): Refusal[] {
  const said = new Map(word.feedback.map((f) => [f.criterionId, f.feedback.trim()]));
  return [
    ...whyNotDecider(personId, about),
    ...about.criteria
      .filter(({ id }) => !said.get(id))
      .map(({ id, title }) => ({
        code: 'no_feedback',
        detail: `Write feedback for “${title}”: the learner reads it, after a denial above all.`,
        about: id,
      })),
    ...word.feedback
      .filter(({ criterionId }) => !about.criteria.some(({ id }) => id === criterionId))
      .map(({ criterionId }) => ({
        code: 'unknown_criterion',
        detail: 'The rubric of this submission has no such criterion.',
        about: criterionId,
      })),
    ...refusalsOfOutcome(word, about, policy),
    ...refusalsOfCredit(word, about.creditRefusals, mayOverride),
  ];
}

/** Why no decision here can have this outcome, whatever else it says. */
export function refusalsToOutcome(outcome: Outcome, policy: DecisionPolicy): Refusal[] {
  if (outcome === 'reduced' && !policy.partialCredit) {
    return [{ code: 'no_partial_credit', detail: 'The policy does not allow partial credit.', about: 'outcome' }];
  }
  if (outcome === 'alternative' && !policy.alternativeCredit) {
    const detail = 'The policy does not allow credit for another course.';
    return [{ code: 'no_alternative_credit', detail, about: 'outcome' }];
  }
  return [];
}

function refusalsOfOutcome(word: Word, about: Decidable, policy: DecisionPolicy): Refusal[] {
  const { outcome, credits } = word;
  const refusals: Refusal[] = [];
  const no = (code: string, detail: string, field: string): void => void refusals.push({ code, detail, about: field });
  if (outcome === 'none') {
    if (credits !== 0) no('credits_without_award', 'No credits go with a denial.', 'credits');
    return refusals;
  }
  if (outcome === 'full' && credits !== about.requestedCredits) {
    no('not_full', 'Full credit is the number of credits that the claim asks for.', 'credits');
  }
  if (outcome === 'reduced' && (credits <= 0 || credits >= about.requestedCredits)) {
    no('not_reduced', 'Reduced credit is more than none and less than the claim asks for.', 'credits');
  }
  if (outcome === 'alternative' && credits <= 0)
    no('no_credits', 'Say how many credits of the other course.', 'credits');
  if (outcome === 'alternative' && about.otherCourseCredits !== null && credits > about.otherCourseCredits) {
    no('above_course', 'The other course has fewer credits than that.', 'credits');
  }
  refusals.push(...refusalsToOutcome(outcome, policy));
  if (outcome === 'alternative' && about.otherCourse !== null) {
    for (const { code, detail } of refusalsByExclusion(policy.exclusions, about.otherCourse))
      no(code, detail, 'courseId');
  }
  if (outcome === 'alternative' && (word.courseId === null || word.courseId === about.courseId)) {
    no('no_course', 'Choose the other course that the credit is for.', 'courseId');
  }
  if (word.termId === null) no('no_term', 'Choose the term in which the credit is awarded.', 'termId');
  return refusals;
}

/** Limits and duplicates stand unless somebody whose role allows it sets them aside with a reason. */
function refusalsOfCredit(word: Word, broken: readonly Refusal[], mayOverride: boolean): Refusal[] {
  if (word.outcome === 'none' || broken.length === 0) return [];
  if (!word.overrideReason?.trim()) return [...broken];
  if (mayOverride) return [];
  return [
    ...broken,
    { code: 'may_not_override', detail: 'Your role may not set a limit on credit aside.', about: 'overrideReason' },
  ];
}

/** How many people must stand behind a decision, the one who proposes it included. */
export function voicesNeeded(committeeSize: number): number {
  return Math.max(1, committeeSize);
}

/** Why nobody decides while a decision waits for the committee. */
export const proposalWaits: Refusal = {
  code: 'proposal_waits',
  detail: 'A decision waits for the committee. Withdraw that one first.',
};

/** Why this person cannot take a proposed decision back. */
export function refusalsToWithdraw(
  personId: string,
  decision: { status: DecisionStatus; decidedBy: string },
): Refusal[] {
  if (decision.status !== 'proposed') {
    return [{ code: 'not_proposed', detail: 'This decision is not waiting for anybody.' }];
  }
  if (decision.decidedBy === personId) return [];
  return [{ code: 'not_yours', detail: 'Only who proposed a decision takes it back. You can object.' }];
}

/** Why this person cannot answer the proposed decision. */
export function refusalsToConcur(
  personId: string,
  decision: { status: DecisionStatus; decidedBy: string; answeredBy: readonly string[] },
  about: Pick<Decidable, 'learnerId' | 'readers' | 'appealedDeciderId' | 'anotherApprover'>,
): Refusal[] {
  return [
    ...whyNotDecider(personId, about),
    ...(decision.status === 'proposed'
      ? []
      : [{ code: 'not_proposed', detail: 'This decision is not waiting for anybody.' }]),
    ...(personId === decision.decidedBy
      ? [{ code: 'own_proposal', detail: 'You proposed this decision yourself.' }]
      : []),
    ...(decision.answeredBy.includes(personId) ? [{ code: 'answered', detail: 'You have answered already.' }] : []),
  ];
}
