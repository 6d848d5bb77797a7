import type { Refusal } from '../../kernel/refusal.js';
import { mostOf, type Criterion, type Level, type RubricContent } from '../rubric.rules.js';
import type { ReadRubric } from './read.js';

/*
 ** Other systems know a rubric as a grid: every criterion has ratings of its own, each worth points.
 ** (1) Ours has one list of levels for all criteria, and weights. Points are level score × weight, with weights in lowest
 **     terms; so a grid of ours comes back the same but for what a grid cannot say (threshold, must-meet, outcomes, ids).
 ** (2) A grid whose criteria differ more than by a factor is fitted to the levels of its longest criterion, and says so.
 */
export interface Grid {
  title: string;
  criteria: GridCriterion[];
}

export interface GridCriterion {
  title: string;
  description: string;
  ratings: Rating[];
}

export interface Rating {
  title: string;
  text: string;
  /** In hundredths, at least 0. */
  points: number;
}

/** The rubric as a grid, ratings from lowest to highest. */
export function gridOf(title: string, { criteria, levels }: RubricContent): Grid {
  const common = criteria.map(({ weight }) => weight).reduce(gcd, 0) || 1;
  return {
    title,
    criteria: criteria.map((criterion) => ({
      title: criterion.title,
      description: criterion.description,
      ratings: levels.map((level) => ({
        title: level.title,
        text: criterion.descriptors.find(({ levelId }) => levelId === level.id)?.text ?? '',
        points: (level.score * criterion.weight) / common,
      })),
    })),
  };
}

/** The grid as a rubric of ours, with what had to be guessed. Criteria without ratings are the reader's to refuse. */
export function rubricOf(grid: Grid): ReadRubric {
  const criteria = grid.criteria.map(({ ratings, ...criterion }) => ({ ...criterion, ratings: rising(ratings) }));
  const model = criteria.reduce((longest, one) => (one.ratings.length > longest.ratings.length ? one : longest));
  const weights = weightsOf(criteria.map(({ ratings }) => ratings.at(-1)!.points));
  const weight = weights[criteria.indexOf(model)]!;
  const exact = model.ratings.every(({ points }) => points % weight === 0);
  const levels = model.ratings.map(({ title, points }, at) => ({
    id: `l${at + 1}`,
    title,
    score: exact ? points / weight : points,
  }));
  const content: RubricContent = {
    criteria: criteria.map((one, at) => criterionOf(one, at, weights[at]!, levels)),
    levels,
    threshold: { model: 'every_criterion', minimumLevel: enough(levels).id, minimumMean: null },
  };
  const notes = criteria.flatMap((one) => differencesOf(one, levels, model.title));
  return { title: grid.title, content, notes: [...notes, guessedThreshold(levels)] };
}

/** How much the criteria count beside each other, by their highest points, in lowest terms. */
function weightsOf(tops: readonly number[]): number[] {
  const common = tops.reduce(gcd, 0) || 1;
  const shrink = Math.max(1, Math.max(...tops) / common / mostOf.weight);
  return tops.map((top) => Math.max(1, Math.round(top / common / shrink)));
}

function criterionOf(one: GridCriterion, at: number, weight: number, levels: readonly Level[]): Criterion {
  const sameLength = one.ratings.length === levels.length;
  const descriptors = new Map<string, string[]>();
  one.ratings.forEach((rating, n) => {
    const level = sameLength ? levels[n]! : nearest(rating, one, levels);
    const named = rating.title === level.title ? rating.text : [rating.title, rating.text].filter(Boolean).join(': ');
    descriptors.set(level.id, [...(descriptors.get(level.id) ?? []), named]);
  });
  return {
    id: `c${at + 1}`,
    title: one.title,
    description: one.description,
    weight,
    mustMeet: false,
    outcomeId: null,
    descriptors: [...descriptors].map(([levelId, texts]) => ({ levelId, text: texts.join('\n') })),
  };
}

function differencesOf(one: GridCriterion, levels: readonly Level[], model: string): Refusal[] {
  if (one.ratings.length !== levels.length) {
    const detail = `“${one.title}” has ${one.ratings.length} ratings where “${model}” has ${levels.length}. They were put at the levels nearest by points: fill in the others.`;
    return [{ code: 'ratings_differ', detail }];
  }
  const [top, highest] = [one.ratings.at(-1)!.points, levels.at(-1)!.score];
  if (one.ratings.every(({ points }, at) => points * highest === levels[at]!.score * top)) return [];
  const detail = `“${one.title}” spreads its points otherwise. The scores of “${model}” are used for all criteria; the weight keeps the highest points.`;
  return [{ code: 'points_differ', detail }];
}

function guessedThreshold(levels: readonly Level[]): Refusal {
  const detail = `The file does not say what is enough. It was assumed that every criterion must reach “${enough(levels).title}”.`;
  return { code: 'threshold_guessed', detail };
}

/** The level in the middle, and never the lowest. */
function enough(levels: readonly Level[]): Level {
  return levels[Math.max(1, Math.floor(levels.length / 2))] ?? levels[0]!;
}

/** The level whose share of the highest score is nearest to the rating's share of the highest points. */
function nearest(rating: Rating, { ratings }: GridCriterion, levels: readonly Level[]): Level {
  const share = rating.points / (ratings.at(-1)!.points || 1);
  const top = levels.at(-1)!.score || 1;
  return levels.reduce((best, level) =>
    Math.abs(level.score / top - share) < Math.abs(best.score / top - share) ? level : best,
  );
}

/** From lowest to highest; what is worth the same keeps its order from the end, as other systems list the best first. */
function rising(ratings: readonly Rating[]): Rating[] {
  const bestFirst = (ratings[0]?.points ?? 0) > (ratings.at(-1)?.points ?? 0);
  return (bestFirst ? ratings.toReversed() : [...ratings]).sort((a, b) => a.points - b.points);
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
