import type { Refusal } from '../../kernel/refusal.js';

/*
 ** Do independent readings agree?
 **
 ** Policy is judged on outcome and levels: readings disagree when their outcome differs, or when any criterion differs by
 ** so many levels. (The variance threshold of "agreement assessments" in Anthology Portfolio; a paired discussion raised
 ** kappa on pass/refer from 0.26 to 0.50: Med Teach 2002, PubMed 12098441.)
 ** Statistics: exact and adjacent agreement, and Cohen's kappa with quadratic weights (Cohen 1968, Psychol Bull 70:213).
 */
export interface Reading {
  outcome: string;
  /** Credits recommended, hundredths. */
  credits: number;
  courseId: string | null;
  /** Per criterion the position of the chosen level among the ordered levels. */
  levels: Readonly<Record<string, number>>;
}

export interface Disagreement {
  /** `outcome`, or the criterion. */
  about: string;
  /** By how many levels; 0 for the outcome. */
  by: number;
}

export interface AgreementPolicy {
  /** Another outcome, other credits or another course is a disagreement. */
  outcomeDiffers: boolean;
  /** The difference in levels from which on a criterion counts (2: adjacent levels still agree); 0 compares no levels. */
  levels: number;
}

/** What two or more readings disagree on. Empty means that they agree. */
export function disagreements(
  readings: readonly Reading[],
  { outcomeDiffers, levels }: AgreementPolicy,
): Disagreement[] {
  const outcomes = new Set(readings.map(({ outcome, credits, courseId }) => `${outcome} ${credits} ${courseId}`));
  const criteria = [...new Set(readings.flatMap((reading) => Object.keys(reading.levels)))].sort();
  return [
    ...(outcomeDiffers && outcomes.size > 1 ? [{ about: 'outcome', by: 0 }] : []),
    ...criteria
      .map((about) => ({ about, by: spread(readings.map((reading) => reading.levels[about])) }))
      .filter(({ by }) => levels > 0 && by >= levels),
  ];
}

function spread(levels: readonly (number | undefined)[]): number {
  const given = levels.filter((level) => level !== undefined);
  return given.length === 0 ? 0 : Math.max(...given) - Math.min(...given);
}

/** Two readers' levels of the same thing. */
export type Pair = readonly [number, number];

/** Share of pairs with the same level, 0..1; null without pairs. */
export function exactAgreement(pairs: readonly Pair[]): number | null {
  return share(pairs, ([a, b]) => a === b);
}

/** Share of pairs at most one level apart, 0..1; null without pairs. */
export function adjacentAgreement(pairs: readonly Pair[]): number | null {
  return share(pairs, ([a, b]) => Math.abs(a - b) <= 1);
}

/**
 * Cohen's kappa with quadratic weights: 1 for perfect agreement, 0 for what chance would give, negative for less.
 * Null without pairs or where chance alone agrees fully (all levels the same), where kappa is not defined.
 */
export function quadraticKappa(pairs: readonly Pair[]): number | null {
  const n = pairs.length;
  if (n === 0) return null;
  const observed = pairs.reduce((sum, [a, b]) => sum + (a - b) ** 2, 0) / n;
  // The mean squared difference of every first with every second level, without the n² loop.
  const [first, second] = [moments(pairs.map(([a]) => a)), moments(pairs.map(([, b]) => b))];
  const expected = first.square - 2 * first.mean * second.mean + second.square;
  return expected <= Number.EPSILON * n ? null : 1 - observed / expected;
}

function moments(values: readonly number[]): { mean: number; square: number } {
  const n = values.length;
  return { mean: values.reduce((s, v) => s + v, 0) / n, square: values.reduce((s, v) => s + v * v, 0) / n };
}

function share(pairs: readonly Pair[], holds: (pair: Pair) => boolean): number | null {
  return pairs.length === 0 ? null : pairs.filter(holds).length / pairs.length;
}

/** What is known once every reading of a round is in. */
export interface Round {
  /** 1 for the first reading of a submission; each appeal begins another. */
  round: number;
  readings: number;
  disagree: boolean;
  /** The only reader recommends no credit. */
  denial: boolean;
  /** A third reader has read already, to settle a disagreement. */
  thirdHasRead: boolean;
}

export interface RoundPolicy {
  secondReadDenials: boolean;
  disagreement: 'discussion' | 'third_reader';
}

/**
 * What follows from the readings of a round. Readers who disagree talk or a third one reads; when three have read and do not
 * agree, or an appeal has no third, it is for the approver to weigh them.
 */
export function afterReadings(
  { round, readings, disagree, denial, thirdHasRead }: Round,
  policy: RoundPolicy,
): 'approval' | 'second_reading' | 'discussion' | 'third_reader' {
  if (readings < 2) return denial && policy.secondReadDenials && round === 1 ? 'second_reading' : 'approval';
  if (!disagree || thirdHasRead) return 'approval';
  return policy.disagreement === 'third_reader' && canCallThird(round, readings) ? 'third_reader' : 'discussion';
}

/** Whether a third reader can still be called: in the first round, while fewer than three have read. */
export function canCallThird(round: number, readings: number): boolean {
  return round === 1 && readings < 3;
}

/** Why no third reader can be called now. `dispute`: the open one, with the number of readings; null without one. */
export function refusalsToCallThird(
  dispute: { mode: 'discussion' | 'third_reader'; round: number; readings: number } | null,
): Refusal[] {
  if (dispute === null) return [{ code: 'settled', detail: 'The readers do not disagree any more.' }];
  if (dispute.mode === 'third_reader') {
    return [{ code: 'third_called', detail: 'A third reader was called already.' }];
  }
  if (canCallThird(dispute.round, dispute.readings)) return [];
  return [{ code: 'no_third_reader', detail: 'There is no third reader after three readings, or in an appeal.' }];
}

/** Whether every reading of the round is in while the claim stands so, and readings may be shown to the staff. */
export function readingsAreIn(status: string): boolean {
  return ['adjudication', 'approval', 'revision', 'decided'].includes(status);
}
