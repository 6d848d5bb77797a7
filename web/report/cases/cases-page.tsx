import { getRouteApi } from '@tanstack/react-router';
import { useHas } from '../../account/session.js';
import { Page } from '../../kit/page/page.js';
import { useWords } from '../../words/words.js';
import { Board } from './board.js';
import { BulkProgress } from './bulk/bulk-progress.js';
import { CaseFilters } from './filters.js';
import { CaseList } from './list.js';
import { casesQuery } from './cases.search.js';
import { casesWords } from './cases.words.js';
import { Views } from './views.js';

const route = getRouteApi('/shell/claims');

/** Every case of the college: found, sorted and acted on, as a table or as a board by stage. */
export function CasesPage() {
  const search = route.useSearch();
  const coordinates = useHas('coordinator');
  const w = useWords(casesWords);
  return (
    <Page title={w.title} width="wide">
      {search.act && coordinates && <BulkProgress key={search.act} id={search.act} />}
      <Views search={search} />
      <CaseFilters search={search} />
      {search.view === 'board' ? (
        <Board search={search} />
      ) : (
        <CaseList key={JSON.stringify(casesQuery(search))} search={search} />
      )}
    </Page>
  );
}
