import { Suspense, type ReactNode } from 'react';
import { Card } from '../kit/page/card.js';
import { Asked } from '../kit/status/asked.js';
import { useWords } from '../words/words.js';
import type { FiguresQuery } from './insights-search.js';
import { insightsWords } from './insights.words.js';
import styles from './report.module.css';

interface Props<T> {
  title: string;
  /** The table's name at the API, for its file. */
  table: 'stages' | 'flow' | 'load' | 'agreement' | 'outcomes' | 'savings';
  query: FiguresQuery;
  asked: { data: T | undefined; error: unknown; refetch: () => unknown };
  /** The figure in a sentence or two, first of all. */
  said: (view: T) => ReactNode;
  /** The picture; left out where there is nothing to draw. It says nothing that the numbers do not. */
  chart?: (view: T) => ReactNode;
  numbers: (view: T) => ReactNode;
}

/** One report: what it says, its picture, and its numbers beside it. */
export function Figure<T>({ title, table, query, asked, said, chart, numbers }: Props<T>) {
  const w = useWords(insightsWords);
  return (
    <Card
      title={title}
      aside={
        <a href={`/api/reports/${table}/csv?${new URLSearchParams(query)}`} download={`${table}.csv`}>
          {w.csv}
          <span className="unseen">{w.ofTable(title)}</span>
        </a>
      }
    >
      <Asked query={asked}>
        {(view) => {
          const picture = chart?.(view);
          return (
            <>
              <div className={styles.said}>{said(view)}</div>
              <div className={picture ? styles.beside : undefined}>
                {picture && (
                  <div className={styles.chart} aria-hidden="true">
                    <Suspense fallback={null}>{picture}</Suspense>
                  </div>
                )}
                <div className={styles.numbers}>{numbers(view)}</div>
              </div>
            </>
          );
        }}
      </Asked>
    </Card>
  );
}
