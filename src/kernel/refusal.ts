/**
 * One reason why something cannot be done now, in words that tell the reader what to do about it. A class only so that the
 * contract can describe it; rules write plain objects.
 */
export class Refusal {
  /** Stable snake_case word: what screens translate and tests assert. */
  code: string;
  /** A plain sentence for the person who asked. */
  detail: string;
  /** The id or the field that the reason is about, where there is one. */
  about?: string;
}

/** The rules say no. Answered as 409 with the list of reasons. */
export class Refused extends Error {
  constructor(readonly refusals: readonly Refusal[]) {
    super(refusals.map((r) => r.detail).join(' '));
  }
}

/** The request itself makes no sense (a bad row, a contradiction). Answered as 422 with the list of reasons. */
export class Invalid extends Error {
  constructor(readonly refusals: readonly Refusal[]) {
    super(refusals.map((r) => r.detail).join(' '));
  }
}

/** Not there, or not yours: the same answer for both. Answered as 404. */
export class NotThere extends Error {
  constructor(noun: string) {
    super(`There is no such ${noun}, or you may not see it.`);
  }
}

/** Somebody saved a newer version meanwhile. Answered as 409 `stale` with the stored version, so that both can be shown. */
export class Stale extends Error {
  constructor(readonly current: unknown) {
    super('Somebody saved a newer version. Compare both and save again.');
  }
}

export function refuseIf(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw new Refused(refusals);
}

export function invalidIf(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw new Invalid(refusals);
}

/** The row, or the 404 that a stranger would get too. */
export function found<T>(row: T | null | undefined, noun: string): T {
  if (row === null || row === undefined) throw new NotThere(noun);
  return row;
}
