import { getRouteApi, Link } from '@tanstack/react-router';
import { useHas } from '../account/session.js';
import { $api, type Api } from '../api/client.js';
import { Filters } from '../kit/form/filters.js';
import { Select, TextField } from '../kit/form/inputs.js';
import { Page } from '../kit/page/page.js';
import { Asked } from '../kit/status/asked.js';
import { byCursor, More } from '../kit/table/more.js';
import { useWords } from '../words/words.js';
import { auditWords } from './audit.words.js';
import { Chain } from './chain.js';
import { EventTable } from './event-table.js';

const route = getRouteApi('/shell/audit');

/** The auditor's home: whether the trail is whole, and everything that stands in it. */
export function AuditTrail() {
  const w = useWords(auditWords);
  const reads = useHas('auditor', 'admin');
  return (
    <Page title={w.title} lead={<p>{w.lead}</p>} width="wide">
      <Chain />
      {reads && <Events />}
    </Page>
  );
}

function Events() {
  const w = useWords(auditWords);
  const search = route.useSearch();
  const query = { limit: 100, ...search };
  const pages = $api.useInfiniteQuery('get', '/api/audit/events', { params: { query } }, byCursor);
  return (
    <>
      <EventFilters />
      <Asked query={pages}>{({ pages: shown }) => <Rows rows={shown.flatMap(({ rows }) => rows)} />}</Asked>
      <More pages={pages} />
      {(search.actorId ?? search.claimId) && (
        <p>
          {w.filtered} <Link to="/audit">{w.showAll}</Link>
        </p>
      )}
    </>
  );
}

function Rows({ rows }: { rows: readonly Api['AuditedEvent'][] }) {
  const w = useWords(auditWords);
  return rows.length === 0 ? <p>{w.none}</p> : <EventTable rows={rows} />;
}

function EventFilters() {
  const w = useWords(auditWords);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const kept = { actorId: search.actorId, claimId: search.claimId };
  return (
    <Filters label={w.filters} onApply={(values) => navigate({ search: { ...kept, ...values } })}>
      <Select dense label={w.about} name="type" defaultValue={search.type ?? ''}>
        <option value="">{w.anything}</option>
        {Object.entries(w.noun).map(([noun, name]) => (
          <option key={noun} value={noun}>
            {name}
          </option>
        ))}
      </Select>
      <TextField dense label={w.from} name="from" type="date" defaultValue={search.from} />
      <TextField dense label={w.until} name="until" type="date" defaultValue={search.until} />
    </Filters>
  );
}
