import { useSearch } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { byCursor } from '../../kit/table/more.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { catalogWords } from '../catalog.words.js';
import { EntryForm } from './entry-form.js';
import { Listing } from './listing.js';

/** Degrees and certificates. */
export function ProgramsPage() {
  const w = useWords(catalogWords);
  const format = useFormat();
  const search = useSearch({ from: '/shell/programs' });
  const pages = $api.useInfiniteQuery('get', '/api/programs', { params: { query: search } }, byCursor);
  return (
    <Listing
      kind="program"
      path="/programs"
      title={w.programs}
      lead={w.programsLead}
      search={search}
      pages={pages}
      columns={[{ key: 'credits', title: w.credits, numeric: true, cell: ({ credits }) => format.credits(credits) }]}
      form={(program, onDone) => <ProgramForm program={program} onDone={onDone} />}
    />
  );
}

function ProgramForm({ program, onDone }: { program: Api['ProgramView'] | null; onDone: () => void }) {
  const w = useWords(catalogWords);
  const add = $api.useMutation('post', '/api/programs');
  const replace = $api.useMutation('put', '/api/programs/{id}');
  const { code, title, credits, active } = program ?? { code: '', title: '', credits: '', active: true };
  return (
    <EntryForm
      values={{ code, title, credits, active }}
      isNew={program === null}
      more={[{ name: 'credits', label: w.credits, hint: w.creditsHint }]}
      save={({ active: stays, ...written }) =>
        program === null
          ? add.mutateAsync({ body: written })
          : replace.mutateAsync({
              params: { path: { id: program.id } },
              body: { ...written, active: stays, version: program.version },
            })
      }
      onDone={onDone}
    />
  );
}
