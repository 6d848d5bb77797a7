import { getRouteApi } from '@tanstack/react-router';
import type { Api } from '../../api/client.js';
import { Filters } from '../../kit/form/filters.js';
import { Select, TextField } from '../../kit/form/inputs.js';
import { useWords } from '../../words/words.js';
import { ledgerWords } from '../ledger.words.js';
import { readyWords } from './ready.words.js';

const route = getRouteApi('/shell/awards');

export function ReadyFilters({ page: { counts, terms } }: { page: Api['ReadyPage'] }) {
  const w = useWords(readyWords);
  const l = useWords(ledgerWords);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Filters label={w.filters} onApply={(values) => navigate({ search: values })}>
      <TextField dense label={w.search} name="search" type="search" defaultValue={search.search} />
      <Select dense label={l.check} name="check" defaultValue={search.check ?? ''}>
        <option value="">{w.anyCheck}</option>
        <option value="ready">{w.checkReady(counts.ready)}</option>
        <option value="held">{w.checkHeld(counts.held)}</option>
      </Select>
      <Select dense label={w.match} name="match" defaultValue={search.match ?? ''}>
        <option value="">{w.anyMatch}</option>
        {(['exact', 'ambiguous', 'none'] as const).map((match) => (
          <option key={match} value={match}>
            {w.matchOf(l.match[match], counts[match])}
          </option>
        ))}
      </Select>
      <Select dense label={l.term} name="term" defaultValue={search.term ?? ''}>
        <option value="">{w.anyTerm}</option>
        {terms.map((term) => (
          <option key={term}>{term}</option>
        ))}
      </Select>
    </Filters>
  );
}
