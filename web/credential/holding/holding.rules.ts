/** A credential of the learner's own, as far as it matters here. */
interface Held {
  revokedAt: string | null;
  shares: readonly unknown[];
}

/** Those that no longer hold, but that somebody can still open by a link: the learner may want to end it. */
export function overButShown<T extends Held>(rows: readonly T[]): T[] {
  return rows.filter(({ revokedAt, shares }) => revokedAt !== null && shares.length > 0);
}
