import { useSearch } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { byCursor } from '../../kit/table/more.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { catalogWords } from '../catalog.words.js';
import { EntryForm } from './entry-form.js';
import { Listing } from './listing.js';

/** The terms to which credit is posted. */
export function TermsPage() {
  const w = useWords(catalogWords);
  const format = useFormat();
  const search = useSearch({ from: '/shell/terms' });
  const pages = $api.useInfiniteQuery('get', '/api/terms', { params: { query: search } }, byCursor);
  return (
    <Listing
      kind="term"
      path="/terms"
      title={w.terms}
      lead={w.termsLead}
      search={search}
      pages={pages}
      columns={[
        { key: 'starts', title: w.starts, cell: ({ startsOn }) => format.calendarDay(startsOn) },
        { key: 'ends', title: w.ends, cell: ({ endsOn }) => format.calendarDay(endsOn) },
      ]}
      form={(term, onDone) => <TermForm term={term} onDone={onDone} />}
    />
  );
}

function TermForm({ term, onDone }: { term: Api['TermView'] | null; onDone: () => void }) {
  const w = useWords(catalogWords);
  const add = $api.useMutation('post', '/api/terms');
  const replace = $api.useMutation('put', '/api/terms/{id}');
  const empty = { code: '', title: '', startsOn: '', endsOn: '', active: true };
  const { code, title, startsOn, endsOn, active } = term ?? empty;
  return (
    <EntryForm
      values={{ code, title, startsOn, endsOn, active }}
      isNew={term === null}
      more={[
        { name: 'startsOn', label: w.starts, type: 'date' },
        { name: 'endsOn', label: w.ends, type: 'date' },
      ]}
      save={({ active: stays, ...written }) =>
        term === null
          ? add.mutateAsync({ body: written })
          : replace.mutateAsync({
              params: { path: { id: term.id } },
              body: { ...written, active: stays, version: term.version },
            })
      }
      onDone={onDone}
    />
  );
}
