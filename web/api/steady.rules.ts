/** Waits between tries after the network failed, in milliseconds; then the failure is told. */
export const pauses = [400, 1000, 2500, 5000] as const;

export type Verdict = 'done' | 'again' | 'sign_in';

/**
 * What follows from an answer's status. 503 means that nothing happened and that a later try may work; 401 that the session
 * is over, unless the request was about the session itself.
 */
export function verdictOn(status: number, path: string): Verdict {
  if (status === 401 && !/^\/api\/(session|attestor|password-reset|invitation|registration)(\/|$)/.test(path))
    return 'sign_in';
  return status === 503 ? 'again' : 'done';
}

/** How long to wait before try number `tried` + 1, in milliseconds; null when it was tried often enough. */
export function pauseAfter(tried: number, retryAfterSeconds: number | null = null): number | null {
  const pause = pauses[tried - 1];
  if (pause === undefined) return null;
  return Math.max(pause, Math.min((retryAfterSeconds ?? 0) * 1000, 10_000));
}
