import { Link } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';
import { Page } from '../kit/page/page.js';
import { Asked } from '../kit/status/asked.js';
import { Empty } from '../kit/status/status.js';

interface Props<Row> {
  words: { title: string; lead: string; back: string; emptyTitle: string; emptyText: string };
  query: ComponentProps<typeof Asked<{ rows: readonly Row[] }>>['query'];
  /** The way to one more of them. */
  add: ReactNode;
  children: (row: Row) => ReactNode;
}

/** One kind of what a learner has gathered in the portfolio so far, with the way to add to it. */
export function Gathered<Row>({ words: w, query, add, children }: Props<Row>) {
  return (
    <Page title={w.title} lead={<p>{w.lead}</p>} width="narrow" back={<Link to="/portfolio">{w.back}</Link>}>
      <Asked query={query}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={w.emptyTitle}>
              <p>{w.emptyText}</p>
              {add}
            </Empty>
          ) : (
            <>
              <div>{add}</div>
              {rows.map(children)}
            </>
          )
        }
      </Asked>
    </Page>
  );
}
