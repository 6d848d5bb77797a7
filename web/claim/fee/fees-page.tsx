import { getRouteApi, Link } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { Filters } from '../../kit/form/filters.js';
import { Select } from '../../kit/form/inputs.js';
import { Page } from '../../kit/page/page.js';
import { Chip } from '../../kit/status/status.js';
import { byCursor } from '../../kit/table/more.js';
import { Paged } from '../../kit/table/paged.js';
import { Table, type Column } from '../../kit/table/table.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { feeWords } from './fee.words.js';
import styles from './fees.module.css';

const route = getRouteApi('/shell/fees');

/** Every invoice: what is due, and what came of it. */
export function FeesPage() {
  const w = useWords(feeWords);
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  const query = { limit: 50, ...(state ? { state } : {}) };
  const list = $api.useInfiniteQuery('get', '/api/fees', { params: { query } }, byCursor);
  return (
    <Page title={w.fees} lead={<p>{w.feesLead}</p>}>
      <Filters label={w.filters} onApply={(search) => navigate({ search })}>
        <Select dense label={w.state} name="state" defaultValue={state ?? ''}>
          <option value="">{w.anyState}</option>
          {Object.entries(w.states).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </Select>
      </Filters>
      <Paged list={list} none={<p>{w.noFees}</p>}>
        {(rows) => <Invoices rows={rows} />}
      </Paged>
    </Page>
  );
}

function Invoices({ rows }: { rows: readonly Api['FeeRow'][] }) {
  const w = useWords(feeWords);
  const format = useFormat();
  const cents = (amount: number) => (amount === 0 ? '' : format.money(amount));
  const columns: Column<Api['FeeRow']>[] = [
    {
      key: 'number',
      title: w.number,
      names: true,
      cell: ({ number, claimId }) => (
        <Link to="/claims/$claimId/fee" params={{ claimId }} className={styles.number}>
          {number}
        </Link>
      ),
    },
    {
      key: 'date',
      title: w.issued,
      cell: ({ issuedAt }) => <span className={styles.number}>{format.shortDay(issuedAt)}</span>,
    },
    { key: 'learner', title: w.learner, cell: ({ learnerName }) => learnerName },
    { key: 'claim', title: w.claim, cell: ({ title, reference }) => `${title} (${reference})` },
    { key: 'amount', title: w.amount, numeric: true, cell: (row) => format.money(row.cents) },
    { key: 'paid', title: w.paid, numeric: true, cell: (row) => cents(row.paidCents) },
    { key: 'refunded', title: w.refunded, numeric: true, cell: (row) => cents(row.refundedCents) },
    {
      key: 'state',
      title: w.state,
      cell: ({ state }) => <Chip tone={state === 'due' ? 'warn' : 'plain'}>{w.states[state]}</Chip>,
    },
  ];
  return <Table caption={w.fees} columns={columns} rows={rows} keyOf={({ invoiceId }) => invoiceId} />;
}
