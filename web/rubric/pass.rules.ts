import type { Api } from '../api/client.js';
import type { passWords } from './pass.words.js';

interface Judged {
  threshold: Api['CourseCriteria']['threshold'];
  criteria: readonly { weight: number; mustMeet: boolean }[];
}
type Level = Api['PublicCriterion']['levels'][number];
type Words = (typeof passWords)['en'];

/** What earns credit, in sentences. `number` writes a number as the reader reads it. */
export function passRule(w: Words, { threshold, criteria }: Judged, number: (value: number) => string): string[] {
  const { model, minimumLevel, minimumMean } = threshold;
  const byMean = model === 'weighted_mean';
  return [
    w.pass[model](minimumLevel, number((minimumMean ?? 0) / 100)),
    ...(byMean && partsDiffer(criteria) ? [w.partsDiffer] : []),
    ...(model !== 'every_criterion' && criteria.some(({ mustMeet }) => mustMeet) ? [w.alsoMust(minimumLevel)] : []),
  ];
}

/** The share of 1 that a criterion has in the mean; null where all count the same, or no mean is taken. */
export function shareOf({ weight }: { weight: number }, { threshold, criteria }: Judged): number | null {
  if (threshold.model !== 'weighted_mean' || !partsDiffer(criteria)) return null;
  return weight / criteria.reduce((sum, one) => sum + one.weight, 0);
}

/** Whether a criterion must be at least at this level, whatever the others come to. */
export function isLeast(
  { level }: Pick<Level, 'level'>,
  { mustMeet }: { mustMeet: boolean },
  minimum: string,
): boolean {
  return mustMeet && level === minimum;
}

function partsDiffer(criteria: readonly { weight: number }[]): boolean {
  return criteria.some(({ weight }) => weight !== criteria[0]?.weight);
}
