import { createHash } from 'node:crypto';
import type { Refusal } from '../../kernel/refusal.js';
import { heldStatuses, type AssignmentStatus, type Seat } from './assignment.rules.js';

/*
 ** Who may read a submission, and who is asked first.
 ** (1) Nobody evaluates their own portfolio or that of somebody with whom either side declared a conflict; nobody without
 **     a confirmed expertise in the subject and current training is seated. No override opens these.
 ** (2) Capacity, leave and an earlier decline can be set aside by a coordinator, with a reason on record.
 ** (3) `whyNot` knows one reviewer and one submission and nothing of the order in which they come, so that a plan for many
 **     claims and many reviewers asks the same question.
 */
export interface Reviewer {
  personId: string;
  /** An active membership with the role of a reviewer. */
  active: boolean;
  /** Subjects in which a coordinator has confirmed an expertise that has not ended. */
  expertise: readonly string[];
  /** The last day on which the training counts, `9999-12-31` for one without end; null for no training. */
  trainedUntil: string | null;
  leaves: readonly { fromOn: string; untilOn: string }[];
  /** Most open seats at once. */
  capacity: number;
  /** Open seats now: offered or accepted. */
  open: number;
  /** People with whom a conflict was declared, by whichever side. */
  conflicts: readonly string[];
  /** Finished readings on time, and late. */
  kept: number;
  late: number;
  /** When they last took a seat; null for never. */
  lastSeatedAt: Date | null;
}

/** A submission as the seating sees it. */
export interface Routable {
  learnerId: string;
  subjectId: string;
  /** Who holds or held a seat on this submission and did their part. */
  readers: readonly string[];
  /** Who declined, let lapse or gave back a seat on it. */
  declinedBy: readonly string[];
  /** Who read the claim at any time before; an appeal needs others. */
  earlierReaders: readonly string[];
  seat: Seat;
}

export interface SeatingPolicy {
  trainingRequired: boolean;
}

/** Reasons that a coordinator may set aside with a reason of their own. */
export const overridable: readonly string[] = ['at_capacity', 'on_leave', 'declined_before'];

/** Why this reviewer cannot take this seat. Empty means that they can. `today` is a day of the institution's calendar. */
export function whyNot(reviewer: Reviewer, submission: Routable, policy: SeatingPolicy, today: string): Refusal[] {
  const no = (code: string, detail: string): Refusal => ({ code, detail, about: reviewer.personId });
  const refusals: Refusal[] = [];
  if (!reviewer.active) refusals.push(no('not_active', 'Is not an active reviewer here.'));
  if (reviewer.personId === submission.learnerId) refusals.push(no('own_claim', 'This is their own claim.'));
  if (reviewer.conflicts.includes(submission.learnerId)) {
    refusals.push(no('conflict', 'A conflict of interest with the learner is on record.'));
  }
  if (!reviewer.expertise.includes(submission.subjectId)) {
    refusals.push(no('no_expertise', 'Has no confirmed expertise in the subject.'));
  }
  refusals.push(...ofTraining(reviewer, policy, today));
  if (submission.readers.includes(reviewer.personId)) {
    refusals.push(no('already_seated', 'Already has a seat on this submission.'));
  }
  if (submission.seat === 'appeal' && submission.earlierReaders.includes(reviewer.personId)) {
    refusals.push(no('earlier_reader', 'Has read this claim before; an appeal needs new readers.'));
  }
  if (submission.declinedBy.includes(reviewer.personId)) {
    refusals.push(no('declined_before', 'Declined this submission or let the offer lapse.'));
  }
  return [...refusals, ...ofTime(reviewer, today)];
}

/** Why this reviewer is asked for no reading at all now, whatever the subject. Empty means that offers can come. */
export function whyNotAsked(
  reviewer: Omit<Availability, 'personId'> & Pick<Reviewer, 'expertise'>,
  policy: SeatingPolicy,
  today: string,
): Refusal[] {
  const refusals = [
    ...(reviewer.expertise.length > 0
      ? []
      : [{ code: 'no_expertise', detail: 'Has no confirmed expertise in any subject.' }]),
    ...ofTraining({ ...reviewer, personId: '' }, policy, today),
    ...ofTime({ ...reviewer, personId: '' }, today),
  ];
  return refusals.map(({ code, detail }) => ({ code, detail }));
}

type Availability = Pick<Reviewer, 'personId' | 'trainedUntil' | 'leaves' | 'capacity' | 'open'>;

function ofTraining({ personId, trainedUntil }: Availability, policy: SeatingPolicy, today: string): Refusal[] {
  if (!policy.trainingRequired) return [];
  if (trainedUntil === null) {
    return [{ code: 'not_trained', detail: 'Has no reviewer training on record.', about: personId }];
  }
  if (trainedUntil >= today) return [];
  return [{ code: 'training_lapsed', detail: `The reviewer training lapsed on ${trainedUntil}.`, about: personId }];
}

function ofTime({ personId, leaves, open, capacity }: Availability, today: string): Refusal[] {
  const leave = leaves.find(({ fromOn, untilOn }) => fromOn <= today && today <= untilOn);
  return [
    ...(leave ? [{ code: 'on_leave', detail: `Is on leave until ${leave.untilOn}.`, about: personId }] : []),
    ...(open >= capacity
      ? [{ code: 'at_capacity', detail: `Has ${open} of at most ${capacity} open seats.`, about: personId }]
      : []),
  ];
}

/** What remains of the refusals when a coordinator chooses by hand and gives a reason. */
export function whyNotEvenByHand(refusals: readonly Refusal[], reason: string | null): Refusal[] {
  const givesReason = reason !== null && reason.trim() !== '';
  return refusals
    .filter((refusal) => !givesReason || !overridable.includes(refusal.code))
    .map((refusal) =>
      overridable.includes(refusal.code)
        ? { ...refusal, detail: `${refusal.detail} Give a reason to choose them all the same.` }
        : refusal,
    );
}

/** How many reviewers one reason keeps from a seat. */
export interface Obstacle {
  code: string;
  reviewers: number;
}

/** The reasons that keep reviewers from a seat, the most frequent first. Who has several counts under each. */
export function obstaclesOf(refusals: readonly (readonly Refusal[])[]): Obstacle[] {
  const counts = new Map<string, number>();
  for (const code of refusals.flatMap((of) => [...new Set(of.map((one) => one.code))])) {
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts]
    .map(([code, reviewers]) => ({ code, reviewers }))
    .sort((a, b) => b.reviewers - a.reviewers || (a.code < b.code ? -1 : 1));
}

/** What the order of asking reads of a candidate. */
export type Ranked = Pick<Reviewer, 'personId' | 'open' | 'capacity' | 'kept' | 'late' | 'lastSeatedAt'> & {
  /** Read an earlier attempt of this claim: whoever asked for the change judges it, unless it is an appeal. */
  knowsTheClaim: boolean;
};

/**
 * The candidates in the order in which they are asked: those who know the claim, then the lightest load relative to
 * capacity, the best record of keeping dates, the longest since the last seat, and the id. Does not depend on the order given.
 */
export function rank<T extends Ranked>(candidates: readonly T[]): T[] {
  return [...candidates].sort((a, b) => comparisons.map(({ compare }) => compare(a, b)).find(Boolean) ?? 0);
}

export type AskedBefore = (typeof comparisons)[number]['by'];

/** What puts the first of two candidates, in the order of asking, before the second. */
export function askedBefore(first: Ranked, second: Ranked): AskedBefore {
  return comparisons.find(({ compare }) => compare(first, second) < 0)?.by ?? 'id';
}

const comparisons = [
  { by: 'knows_the_claim', compare: (a, b) => Number(b.knowsTheClaim) - Number(a.knowsTheClaim) },
  { by: 'lighter_load', compare: (a, b) => a.open * b.capacity - b.open * a.capacity },
  { by: 'keeps_dates', compare: (a, b) => punctuality(b) - punctuality(a) },
  { by: 'longer_without', compare: (a, b) => (a.lastSeatedAt?.getTime() ?? 0) - (b.lastSeatedAt?.getTime() ?? 0) },
  { by: 'id', compare: (a, b) => (a.personId < b.personId ? -1 : Number(a.personId > b.personId)) },
] as const satisfies { by: string; compare: (a: Ranked, b: Ranked) => number }[];

/** Share of dates kept, by Laplace's rule of succession: without a record it is one half, and one miss is not a verdict. */
function punctuality({ kept, late }: Pick<Ranked, 'kept' | 'late'>): number {
  return (kept + 1) / (kept + late + 2);
}

/** The seats that a submission needs by policy. A single reading may be drawn for a second, blind one. */
export function seatsFor(policy: { reviewers: number; samplePercent: number }, submissionId: string): Seat[] {
  const regular = (['first', 'second', 'third'] as const).slice(0, policy.reviewers);
  return regular.length === 1 && isSampled(submissionId, policy.samplePercent) ? [...regular, 'sample'] : regular;
}

/**
 * Whether the submission is in the random sample. The draw is a hash of its id: a retry draws the same, nobody can
 * choose it, and over many submissions it comes to `percent` of them.
 */
export function isSampled(submissionId: string, percent: number): boolean {
  const drawn = createHash('sha256').update(`sample ${submissionId}`).digest().readUInt32BE(0);
  return drawn / 2 ** 32 < percent / 100;
}

/** The wanted seats that nobody holds. */
export function vacant(wanted: readonly Seat[], taken: readonly { seat: Seat; status: AssignmentStatus }[]): Seat[] {
  const held = taken
    .filter(({ status }) => (heldStatuses as readonly string[]).includes(status))
    .map(({ seat }) => seat);
  return wanted.filter((seat) => {
    const at = held.indexOf(seat);
    if (at === -1) return true;
    held.splice(at, 1);
    return false;
  });
}
