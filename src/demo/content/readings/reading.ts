import type { Recommendation } from '../../../evaluation/scoring/evaluation.rules.js';

/** What one reader makes of a claim. */
export interface ReadingContent {
  /** The levels by criterion. */
  scores: Readonly<Record<string, Level>>;
  /** What is said about a criterion; for the rest, what this college’s readers usually say of that level. */
  comments?: Readonly<Record<string, string>>;
  /** By number. */
  outcomes?: Readonly<Record<number, string>>;
  summary: string;
  recommendation: Recommendation;
  /** Where it is reduced. */
  credits?: string;
  rationale?: string;
  privateNote?: string;
}

type Level = 'not_met' | 'partial' | 'meets' | 'exceeds';

/** The levels of the general rubric, in the order of its criteria. */
export function general(...levels: [Level, Level, Level, Level, Level, Level]): Record<string, Level> {
  const criteria = ['sources', 'demonstration', 'concepts', 'application', 'reflection', 'presentation'];
  return Object.fromEntries(criteria.map((criterion, i) => [criterion, levels[i]!]));
}

/** The levels of the information technology rubric. */
export function technical(...levels: [Level, Level, Level, Level]): Record<string, Level> {
  const criteria = ['knowledge', 'method', 'artifacts', 'responsibility'];
  return Object.fromEntries(criteria.map((criterion, i) => [criterion, levels[i]!]));
}
