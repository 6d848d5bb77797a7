import type { components } from './schema.js';

export type Problem = components['schemas']['Problem'];
export type Refusal = NonNullable<Problem['refusals']>[number];

/** Whether something thrown is the API's own answer rather than a failure to reach it. */
export function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'requestId' in error && 'status' in error;
}

/** The last word of a problem's type: `refused`, `stale`, `not_there` … */
export function kindOf(problem: Problem): string {
  return problem.type.slice(problem.type.lastIndexOf('/') + 1);
}

/** The stored value, when somebody saved a newer version meanwhile; undefined for every other failure. */
export function newerThan<T>(error: unknown): T | undefined {
  return isProblem(error) && kindOf(error) === 'stale' ? (error.current as T) : undefined;
}

/** The reasons of a failure: the rules' refusals, or the problem itself as one. */
export function refusalsOf(error: unknown): readonly Refusal[] {
  if (!isProblem(error)) return [];
  return error.refusals ?? [{ code: kindOf(error), detail: error.detail }];
}
