import type { Refusal } from '../kernel/refusal.js';
import type { Moves } from '../kernel/moves.js';

/*
 ** A rubric's life.
 **   draft ──publish──▶ published ──retire──▶ retired
 ** (1) What is published never changes: another wording is another version of the same family.
 ** (2) Publishing a version retires the one that was published before it; claims pinned to that keep it.
 ** (3) Scores and means are integers of hundredths (2.50 is 250); a result is computed in integers, so it is the same everywhere.
 */
export const rubricStatuses = ['draft', 'published', 'retired'] as const;
export type RubricStatus = (typeof rubricStatuses)[number];

export const rubricMoves = {
  publish: { from: ['draft'], to: 'published' },
  retire: { from: ['published'], to: 'retired' },
} as const satisfies Moves<RubricStatus>;

export const thresholdModels = ['every_criterion', 'weighted_mean', 'holistic'] as const;

/** How much a rubric can hold: characters of its texts, a weight, a score in hundredths, and how many of a kind. */
export const mostOf = {
  title: 200,
  criterionTitle: 300,
  criterionDescription: 4000,
  levelTitle: 100,
  descriptor: 2000,
  weight: 10_000,
  score: 1_000_000,
  criteria: 100,
  levels: 20,
} as const;

/** What reviewers score by. Ids are the institution's own short words, unique within their list. Classes, as the contract reads them. */
export class RubricContent {
  criteria: Criterion[];
  /** From lowest to highest, the same for every criterion. */
  levels: Level[];
  threshold: Threshold;
}

export class Criterion {
  id: string;
  title: string;
  description: string;
  /** A whole number above 0; only the proportion between weights matters. */
  weight: number;
  /** Below the minimum level here, nothing else makes up for it. */
  mustMeet: boolean;
  /** The course outcome that this criterion looks at, if it is about one. */
  outcomeId: string | null;
  /** What each level looks like for this criterion. */
  descriptors: { levelId: string; text: string }[];
}

export class Level {
  id: string;
  title: string;
  /** In hundredths. */
  score: number;
}

export class Threshold {
  /**
   * `every_criterion`: each criterion reaches `minimumLevel`. `weighted_mean`: the mean of the scores by weight reaches
   * `minimumMean`. `holistic`: the reviewer's overall level reaches `minimumLevel`. Must-meet criteria reach `minimumLevel` in all three.
   */
  model: (typeof thresholdModels)[number];
  minimumLevel: string;
  /** In hundredths; for `weighted_mean` only. */
  minimumMean: number | null;
}

/** A reviewer's levels: per criterion, and over all for a holistic rubric. */
export interface Scores {
  levels: Readonly<Record<string, string | null>>;
  overall?: string | null;
}

export interface RubricResult {
  result: 'meets' | 'not_yet' | 'incomplete';
  /** Why it is not yet, or what is missing. Empty when it meets. */
  reasons: Refusal[];
  /** The mean of what is scored, in hundredths, rounded down; null before the first score. The result never reads it. */
  mean: number | null;
}

/** What these scores come to under this rubric. Unknown levels and criteria count as not scored. */
export function resultOf(rubric: RubricContent, scores: Scores): RubricResult {
  const rank = new Map(rubric.levels.map((level, i) => [level.id, i]));
  const minimum = rubric.levels.findIndex((level) => level.id === rubric.threshold.minimumLevel);
  const scored = rubric.criteria.map((criterion) => ({ criterion, rank: rank.get(scores.levels[criterion.id] ?? '') }));
  const overall = rank.get(scores.overall ?? '');

  const missing = scored
    .filter((s) => s.rank === undefined)
    .map(({ criterion }) => ({
      code: 'not_scored',
      detail: `Choose a level for “${criterion.title}”.`,
      about: criterion.id,
    }));
  if (rubric.threshold.model === 'holistic' && overall === undefined) {
    missing.push({ code: 'no_overall', detail: 'Choose the overall level.', about: 'overall' });
  }
  const complete = scored.filter((s): s is { criterion: Criterion; rank: number } => s.rank !== undefined);
  const mean = meanOf(rubric, complete);
  if (missing.length > 0) return { result: 'incomplete', reasons: missing, mean: mean && floor(mean) };

  const least = rubric.levels[minimum]?.title ?? '';
  const reasons: Refusal[] = complete
    .filter((s) => mustReach(rubric, s.criterion) && s.rank < minimum)
    .map(({ criterion }) => ({
      code: 'below_minimum',
      detail: `“${criterion.title}” must reach “${least}”.`,
      about: criterion.id,
    }));
  if (rubric.threshold.model === 'holistic' && overall! < minimum) {
    reasons.push({
      code: 'overall_below_minimum',
      detail: `The overall level must reach “${least}”.`,
      about: 'overall',
    });
  }
  const { minimumMean } = rubric.threshold;
  if (
    rubric.threshold.model === 'weighted_mean' &&
    minimumMean !== null &&
    mean &&
    mean.sum < minimumMean * mean.weights
  ) {
    reasons.push({
      code: 'mean_below_minimum',
      detail: `The mean is ${hundredths(floor(mean))}; it must reach ${hundredths(minimumMean)}.`,
      about: 'mean',
    });
  }
  return { result: reasons.length === 0 ? 'meets' : 'not_yet', reasons, mean: mean && floor(mean) };
}

/** Whether this criterion must reach the minimum level, whatever the others come to. */
export function mustReach({ threshold }: Pick<RubricContent, 'threshold'>, { mustMeet }: Pick<Criterion, 'mustMeet'>) {
  return mustMeet || threshold.model === 'every_criterion';
}

interface Mean {
  sum: number;
  weights: number;
}

function meanOf(rubric: RubricContent, scored: readonly { criterion: Criterion; rank: number }[]): Mean | null {
  if (scored.length === 0) return null;
  let [sum, weights] = [0, 0];
  for (const { criterion, rank } of scored) {
    sum += criterion.weight * rubric.levels[rank]!.score;
    weights += criterion.weight;
  }
  return { sum, weights };
}

function floor(mean: Mean): number {
  return Math.floor(mean.sum / mean.weights);
}

/** 250 as "2.50". */
export function hundredths(value: number): string {
  return (value / 100).toFixed(2);
}
