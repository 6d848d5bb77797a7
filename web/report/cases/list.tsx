import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useHas } from '../../account/session.js';
import { $api } from '../../api/client.js';

import { Failure } from '../../kit/status/failure.js';
import { Empty, Loading } from '../../kit/status/status.js';
import { byCursor, More } from '../../kit/table/more.js';
import { useWords } from '../../words/words.js';
import { BulkBar } from './bulk/bulk-bar.js';
import { CaseTable } from './case-table.js';
import { casesQuery, type CasesSearch } from './cases.search.js';
import styles from './cases.module.css';
import { casesWords } from './cases.words.js';

const pageSize = 50;

/** The cases of a view as a table, page after page, with what can be done to those that are selected. */
export function CaseList({ search }: { search: CasesSearch }) {
  const w = useWords(casesWords);
  const coordinates = useHas('coordinator');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const query = casesQuery(search);
  const list = $api.useInfiniteQuery(
    'get',
    '/api/cases',
    { params: { query: { ...query, limit: pageSize } } },
    byCursor,
  );
  if (list.error && !list.data) return <Failure error={list.error} again={list.refetch} />;
  if (!list.data) return <Loading />;
  const rows = list.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) {
    return (
      <Empty title={w.none}>
        <p>{w.noneWhy}</p>
        <Link to="/claims" search={{ stage: 'all' }}>
          {w.everything}
        </Link>
      </Empty>
    );
  }
  const chosen = rows.filter(({ id }) => selected.has(id));
  return (
    <div className={styles.list}>
      <div className={styles.above}>
        <span className="soft small" role="status">
          {w.shown(rows.length)}
        </span>
        <a href={`/api/case-export?${new URLSearchParams(asText(query))}`} download>
          {w.csv}
        </a>
      </div>
      <CaseTable rows={rows} selected={selected} onSelect={coordinates ? setSelected : null} />
      <More pages={list} />
      {chosen.length > 0 && <BulkBar chosen={chosen} onDone={() => setSelected(new Set())} />}
    </div>
  );
}

const asText = (query: object): Record<string, string> =>
  Object.fromEntries(Object.entries(query).map(([key, value]) => [key, String(value)]));
