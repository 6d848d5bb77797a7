import type { QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Changes the page's copy of what a write has changed. A look that is on its way may have begun before the write, and would bring
 * back what was there: it is given up, and made anew.
 */
export async function hold<T>(
  queries: QueryClient,
  queryKey: QueryKey,
  change: (held: T | undefined) => T | undefined,
): Promise<void> {
  const looks = { queryKey, exact: true };
  const isLooking = queries.isFetching(looks) > 0;
  if (isLooking) await queries.cancelQueries(looks);
  queries.setQueryData<T>(queryKey, change);
  if (isLooking) void queries.invalidateQueries(looks);
}
