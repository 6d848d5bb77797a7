import { Link } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { LinkButton } from '../../kit/action/link-button.js';
import { Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { Chip, Empty, type Tone } from '../../kit/status/status.js';
import { byCursor, More } from '../../kit/table/more.js';
import { Table } from '../../kit/table/table.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import styles from '../award.module.css';
import { ledgerWords } from '../ledger.words.js';
import { batchWords } from './batch.words.js';

const tones: Record<Api['BatchRow']['status'], Tone> = {
  prepared: 'warn',
  released: 'warn',
  reconciled: 'plain',
  discarded: 'plain',
};

/** Every batch and where it is. */
export function Batches() {
  const w = useWords(batchWords);
  const pages = $api.useInfiniteQuery('get', '/api/batches', { params: { query: { limit: 50 } } }, byCursor);
  return (
    <Page title={w.title} lead={<p>{w.lead}</p>}>
      <Asked query={pages}>
        {({ pages: shown }) => <List rows={shown.flatMap(({ rows }) => rows)} pages={pages} />}
      </Asked>
    </Page>
  );
}

interface Props {
  rows: readonly Api['BatchRow'][];
  pages: Parameters<typeof More>[0]['pages'];
}

function List({ rows, pages }: Props) {
  const w = useWords(batchWords);
  const l = useWords(ledgerWords);
  const format = useFormat();
  if (rows.length === 0) {
    return (
      <Empty title={w.none}>
        <p>{w.noneWhy}</p>
        <LinkButton to="/awards">{w.toReady}</LinkButton>
      </Empty>
    );
  }
  return (
    <>
      <Table
        caption={w.caption}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'number',
            title: w.number,
            names: true,
            cell: ({ id, number }) => (
              <Link to="/batches/$batchId" params={{ batchId: id }}>
                {l.batch(number)}
              </Link>
            ),
          },
          { key: 'lines', title: w.lines, numeric: true, cell: ({ lines }) => format.number(lines) },
          { key: 'credits', title: l.credits, numeric: true, cell: ({ creditsAwarded }) => creditsAwarded },
          { key: 'status', title: w.status, cell: (batch) => <Where batch={batch} /> },
        ]}
      />
      <More pages={pages} />
    </>
  );
}

function Where({ batch: { status, preparedAt, releasedAt, reconciledAt, discardedAt } }: { batch: Api['BatchRow'] }) {
  const w = useWords(batchWords);
  const l = useWords(ledgerWords);
  const format = useFormat();
  const said = {
    prepared: () => w.preparedStatus(format.day(preparedAt)),
    released: () => w.releasedStatus(format.day(releasedAt!)),
    reconciled: () => w.reconciledStatus(format.day(reconciledAt!)),
    discarded: () => w.discardedStatus(format.day(discardedAt!)),
  };
  return (
    <>
      <Chip tone={tones[status]}>{l.batchStatus[status]}</Chip> <span className={styles.under}>{said[status]()}</span>
    </>
  );
}
