/*
 ** Agreement beyond chance.
 **
 ** Gwet's AC1 (for names) and AC2 (for ordered levels, here with quadratic weights): K. L. Gwet, Br J Math Stat Psychol 61
 ** (2008) 29-48, and Handbook of Inter-Rater Reliability, 4th ed. 2014, chapters 4 and 5. Cohen's kappa, its companion in
 ** evaluation/adjudication, falls towards 0 when nearly everybody chooses the same level however well readers agree
 ** (Feinstein & Cicchetti 1990); in prior learning most readings meet the standard, so AC is the figure to look at.
 */
export type Weight = (a: number, b: number) => number;

/** A pair of choices, each from 0 to the number of categories less one. */
export type Choice = readonly [number, number];

/** The same or not the same. */
export const identity: Weight = (a, b) => (a === b ? 1 : 0);

/** 1 for the same level, 0 for the two ends of the scale, and between them by the square of the distance. */
export function quadratic(categories: number): Weight {
  return (a, b) => (categories < 2 ? 1 : 1 - ((a - b) / (categories - 1)) ** 2);
}

/** Gwet's coefficient: 1 for perfect agreement, 0 for chance. Null without pairs or with fewer than two categories. */
export function gwet(pairs: readonly Choice[], categories: number, weight: Weight): number | null {
  if (pairs.length === 0 || categories < 2) return null;
  const observed = pairs.reduce((sum, [a, b]) => sum + weight(a, b), 0) / pairs.length;
  const shares = Array.from({ length: categories }, (_, k) => {
    const chosen = pairs.reduce((n, [a, b]) => n + (a === k ? 1 : 0) + (b === k ? 1 : 0), 0);
    return chosen / (2 * pairs.length);
  });
  const all = shares.flatMap((_, a) => shares.map((__, b) => weight(a, b))).reduce((sum, w) => sum + w, 0);
  const spread = shares.reduce((sum, share) => sum + share * (1 - share), 0);
  const expected = (all / (categories * (categories - 1))) * spread;
  return (observed - expected) / (1 - expected);
}

export const strengths = ['poor', 'fair', 'moderate', 'good', 'very_good'] as const;
export type Strength = (typeof strengths)[number];

/** The word for a coefficient (Altman 1991, Practical Statistics for Medical Research, table 14.3). */
export function strengthOf(coefficient: number): Strength {
  return strengths[[0.2, 0.4, 0.6, 0.8].filter((bound) => coefficient > bound).length]!;
}
