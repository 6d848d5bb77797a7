import type { ReactNode } from 'react';
import { Failure } from './failure.js';
import { Loading } from './status.js';

/** As much of a query as this needs. */
interface Query<T> {
  data: T | undefined;
  error: unknown;
  refetch: () => unknown;
}

/** What a query brought, or that it is on its way, or what went wrong with a way to try again. */
export function Asked<T>({ query, children }: { query: Query<T>; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <Failure error={query.error} again={query.refetch} />;
  return <Loading />;
}
