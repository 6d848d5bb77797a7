import type { Refusal } from '../../kernel/refusal.js';

/** The caller is nobody we know. Answered as 401. */
export class NotSignedIn extends Error {
  constructor(detail = 'Sign in to go on.') {
    super(detail);
  }
}

/** The caller is known, and this is not for them. Answered as 403. */
export class NotAllowed extends Error {
  constructor(
    detail = 'Your role here does not include this.',
    readonly code = 'not_allowed',
  ) {
    super(detail);
  }
}

/** Too many tries. Answered as 429 with Retry-After. */
export class TooMany extends Error {
  constructor(
    readonly retryAfterSeconds: number,
    detail = `Too many tries. Try again in ${retryAfterSeconds} seconds.`,
  ) {
    super(detail);
  }
}

/** Nobody is served for a while. Answered as 503 with Retry-After. */
export class Away extends Error {
  readonly retryAfterSeconds = 10;
}

/** An RFC 9457 problem: the body of every answer that is not a success. */
export class Problem {
  /** A stable word for the kind of problem, as a relative URI. */
  type: string;
  title: string;
  status: number;
  detail: string;
  /** The id of this request, as in the log. */
  requestId: string;
  /** Every reason, where there are several. */
  refusals?: readonly Refusal[];
  /** The stored version, when yours was stale. */
  current?: unknown;
}
