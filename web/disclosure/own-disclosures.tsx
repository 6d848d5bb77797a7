import { $api, type Api } from '../api/client.js';
import { Card } from '../kit/page/card.js';
import { Time } from '../kit/page/time.js';
import { Asked } from '../kit/status/asked.js';
import { byCursor, More } from '../kit/table/more.js';
import { Table } from '../kit/table/table.js';
import { useWords } from '../words/words.js';
import { ownDisclosuresWords } from './own-disclosures.words.js';

/** For a learner: who was given their record, when and why. */
export function OwnDisclosures() {
  const w = useWords(ownDisclosuresWords);
  const pages = $api.useInfiniteQuery('get', '/api/record/disclosures', { params: { query: { limit: 6 } } }, byCursor);
  return (
    <Card title={w.title}>
      <p className="soft">{w.lead}</p>
      <Asked query={pages}>{({ pages: shown }) => <Rows rows={shown.flatMap(({ rows }) => rows)} />}</Asked>
      <More pages={pages} />
    </Card>
  );
}

function Rows({ rows }: { rows: readonly Api['OwnDisclosureView'][] }) {
  const w = useWords(ownDisclosuresWords);
  if (rows.length === 0) return <p>{w.none}</p>;
  return (
    <Table
      caption={w.title}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { key: 'at', title: w.at, cell: ({ at }) => <Time at={at} as="shortDay" /> },
        {
          key: 'reader',
          title: w.reader,
          names: true,
          cell: ({ readerName, basis }) => (
            <>
              {readerName ?? w.unnamed}
              <span className="soft">, {w.basis[basis]}</span>
            </>
          ),
        },
        {
          key: 'what',
          title: w.what,
          cell: ({ record, title }) => (
            <>
              {w.record[record]}
              {title && <span className="soft">: {title}</span>}
            </>
          ),
        },
      ]}
    />
  );
}
