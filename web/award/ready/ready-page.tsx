import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { $api, type Api } from '../../api/client.js';
import { Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { Empty } from '../../kit/status/status.js';
import { byCursor, More } from '../../kit/table/more.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { ledgerWords } from '../ledger.words.js';
import { Desk } from './desk.js';
import { Prepare } from './prepare.js';
import { ReadyFilters } from './ready-filters.js';
import { ReadyTable } from './ready-table.js';
import { readyWords } from './ready.words.js';

const route = getRouteApi('/shell/awards');

/** The registrar's home: lines that are in no batch yet, and what else waits. */
export function ReadyToPost() {
  const w = useWords(readyWords);
  const search = route.useSearch();
  const pages = $api.useInfiniteQuery(
    'get',
    '/api/ready-awards',
    { params: { query: { ...search, limit: 100 } } },
    byCursor,
  );
  const first = pages.data?.pages[0];
  return (
    <Page title={w.title} width="wide" lead={first && <Lead counts={first.counts} />}>
      <Desk />
      <Asked query={pages}>
        {({ pages: shown }) => <Lines first={shown[0]!} rows={shown.flatMap(({ rows }) => rows)} pages={pages} />}
      </Asked>
    </Page>
  );
}

function Lead({ counts }: { counts: Api['ReadyCounts'] }) {
  const w = useWords(readyWords);
  const l = useWords(ledgerWords);
  const format = useFormat();
  const all = counts.ready + counts.held;
  if (all === 0) return <p>{w.leadNothing}</p>;
  const credits = l.creditsIn(format.credits(counts.creditsReady));
  return <p>{w.lead(format.number(counts.ready), l.lines(all), credits)}</p>;
}

interface LinesProps {
  first: Api['ReadyPage'];
  rows: readonly Api['ReadyRow'][];
  pages: Parameters<typeof More>[0]['pages'];
}

function Lines({ first, rows, pages }: LinesProps) {
  const w = useWords(readyWords);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const filtered = Object.values(route.useSearch()).some(Boolean);
  if (rows.length === 0 && !filtered) {
    return (
      <Empty title={w.nothing}>
        <p>{w.nothingWhy}</p>
      </Empty>
    );
  }
  return (
    <>
      <Prepare page={first} chosen={chosen} />
      <ReadyFilters page={first} />
      {rows.length === 0 ? <p>{w.nothingFound}</p> : <ReadyTable rows={rows} chosen={chosen} onChoose={setChosen} />}
      <More pages={pages} />
    </>
  );
}
