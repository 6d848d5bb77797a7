import type { ReactNode } from 'react';
import { Asked } from '../status/asked.js';
import { More } from './more.js';

/** As much of `$api.useInfiniteQuery` as a list needs. */
export interface PagedList<Row> {
  data: { pages: { rows: Row[] }[] } | undefined;
  error: unknown;
  refetch: () => unknown;
  hasNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
}

interface Props<Row> {
  list: PagedList<Row>;
  /** What stands there when there is no row. */
  none: ReactNode;
  children: (rows: readonly Row[]) => ReactNode;
}

/** The rows of a list that were asked for so far, with the way to more of them. */
export function Paged<Row>({ list, none, children }: Props<Row>) {
  const { data, error, refetch } = list;
  return (
    <Asked query={{ data, error, refetch }}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.rows);
        if (rows.length === 0) return none;
        return (
          <>
            {children(rows)}
            <More pages={list} />
          </>
        );
      }}
    </Asked>
  );
}
