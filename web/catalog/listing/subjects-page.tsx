import { useSearch } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { byCursor } from '../../kit/table/more.js';
import { useWords } from '../../words/words.js';
import { catalogWords } from '../catalog.words.js';
import { EntryForm } from './entry-form.js';
import { Listing } from './listing.js';

/** What courses belong to and reviewers are experts in. */
export function SubjectsPage() {
  const w = useWords(catalogWords);
  const search = useSearch({ from: '/shell/subjects' });
  const pages = $api.useInfiniteQuery('get', '/api/subjects', { params: { query: search } }, byCursor);
  return (
    <Listing
      kind="subject"
      path="/subjects"
      title={w.subjects}
      lead={w.subjectsLead}
      search={search}
      pages={pages}
      columns={[]}
      form={(subject, onDone) => <SubjectForm subject={subject} onDone={onDone} />}
    />
  );
}

function SubjectForm({ subject, onDone }: { subject: Api['SubjectView'] | null; onDone: () => void }) {
  const add = $api.useMutation('post', '/api/subjects');
  const replace = $api.useMutation('put', '/api/subjects/{id}');
  const { code, title, active } = subject ?? { code: '', title: '', active: true };
  return (
    <EntryForm
      values={{ code, title, active }}
      isNew={subject === null}
      more={[]}
      save={({ active: stays, ...written }) =>
        subject === null
          ? add.mutateAsync({ body: written })
          : replace.mutateAsync({
              params: { path: { id: subject.id } },
              body: { ...written, active: stays, version: subject.version },
            })
      }
      onDone={onDone}
    />
  );
}
