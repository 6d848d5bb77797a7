import { getRouteApi, Link } from '@tanstack/react-router';
import { $api } from '../api/client.js';
import { Filters } from '../kit/form/filters.js';
import { Select, TextField } from '../kit/form/inputs.js';
import { Page } from '../kit/page/page.js';
import { byCursor } from '../kit/table/more.js';
import { Paged } from '../kit/table/paged.js';
import { useWords } from '../words/words.js';
import { disclosureWords } from './disclosure.words.js';
import { DisclosureTable } from './disclosure-table.js';

const route = getRouteApi('/shell/disclosures');

/** The disclosure log, for registrars and auditors. */
export function Disclosures() {
  const w = useWords(disclosureWords);
  const search = route.useSearch();
  const query = { limit: 100, ...search };
  const list = $api.useInfiniteQuery('get', '/api/disclosures', { params: { query } }, byCursor);
  const asked = new URLSearchParams(Object.entries(search).filter(([, value]) => value !== undefined)).toString();
  return (
    <Page title={w.title} lead={<p>{w.lead}</p>} width="wide">
      <LogFilters />
      {(search.learnerId ?? search.readerId) && (
        <p>
          {w.filtered} <Link to="/disclosures">{w.showAll}</Link>
        </p>
      )}
      <Paged list={list} none={<p>{w.none}</p>}>
        {(rows) => <DisclosureTable rows={rows} />}
      </Paged>
      <p>
        <a href={`/api/disclosures/file${asked ? `?${asked}` : ''}`} download>
          {w.download}
        </a>
      </p>
    </Page>
  );
}

function LogFilters() {
  const w = useWords(disclosureWords);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const kept = { learnerId: search.learnerId, readerId: search.readerId };
  return (
    <Filters label={w.filters} onApply={(values) => navigate({ search: { ...kept, ...values } })}>
      <TextField dense label={w.search} name="search" type="search" defaultValue={search.search} />
      <Select dense label={w.what} name="record" defaultValue={search.record ?? ''}>
        <option value="">{w.anything}</option>
        <Names names={w.record} />
      </Select>
      <Select dense label={w.capacity} name="basis" defaultValue={search.basis ?? ''}>
        <option value="">{w.anyone}</option>
        <Names names={w.basis} />
      </Select>
      <TextField dense label={w.from} name="from" type="date" defaultValue={search.from} />
      <TextField dense label={w.until} name="until" type="date" defaultValue={search.until} />
    </Filters>
  );
}

function Names({ names }: { names: Record<string, string> }) {
  return Object.entries(names).map(([value, name]) => (
    <option key={value} value={value}>
      {name}
    </option>
  ));
}
