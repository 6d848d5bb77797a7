interface Located {
  at: readonly string[];
}

/** The topic of the page at this address: the one with the longest beginning in common, or none. */
export function topicAt<T extends Located>(topics: readonly T[], path: string): T | null {
  const length = ({ at }: T) => Math.max(0, ...at.filter((start) => isUnder(path, start)).map((start) => start.length));
  const best = topics.reduce<T | null>((found, one) => (length(one) > (found ? length(found) : 0) ? one : found), null);
  return best;
}

const isUnder = (path: string, start: string): boolean => path === start || path.startsWith(`${start}/`);
