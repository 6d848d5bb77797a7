import type { Refusal } from '../kernel/refusal.js';

export const experienceKinds = ['job', 'training', 'service', 'self_study'] as const;
export type ExperienceKind = (typeof experienceKinds)[number];

/** Days as `YYYY-MM-DD`. `toOn` is null while it goes on. */
export interface Span {
  fromOn: string;
  toOn: string | null;
}

/**
 * What makes no sense about these dates. They tell reviewers where the learning took place; no credit is ever computed
 * from them. `today` is the institution's local day.
 */
export function refusalsToDates({ fromOn, toOn }: Span, today: string): Refusal[] {
  return [
    ...(fromOn > today ? [{ code: 'in_future', detail: 'It cannot begin in the future.', about: 'fromOn' }] : []),
    ...(fromOn < '1920-01-01'
      ? [{ code: 'too_early', detail: 'Check the year in which it began.', about: 'fromOn' }]
      : []),
    ...(toOn !== null && toOn < fromOn
      ? [{ code: 'ends_first', detail: 'It ends before it begins.', about: 'toOn' }]
      : []),
    ...(toOn !== null && toOn > today
      ? [{ code: 'in_future', detail: 'Leave the end empty while it still goes on.', about: 'toOn' }]
      : []),
  ];
}

/** Why an experience cannot be removed. `pins` are the submissions that hold it. */
export function refusalsToRemoveExperience(experience: { pins: number }): Refusal[] {
  return experience.pins === 0
    ? []
    : [
        {
          code: 'in_submission',
          detail: 'Reviewers read this in a claim that you have sent. It stays as it was sent.',
        },
      ];
}
