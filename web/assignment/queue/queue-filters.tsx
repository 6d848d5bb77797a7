import { useEffect, useState } from 'react';
import { $api } from '../../api/client.js';
import { useSession } from '../../account/session.js';
import { Select, TextField } from '../../kit/form/inputs.js';
import { useWords } from '../../words/words.js';
import { orders, views, type Order, type QueueSearch } from './queue-search.js';
import { queueWords } from './queue.words.js';
import styles from './queue.module.css';

export const searchId = 'queue-search';

interface Props {
  search: QueueSearch;
  onChange: (next: QueueSearch) => void;
}

/** The views and filters; whatever is chosen stands in the address. */
export function QueueFilters({ search, onChange }: Props) {
  const w = useWords(queueWords);
  const { show: view = 'todo', order = 'due', subject = '' } = search;
  const change = (part: Partial<QueueSearch>) =>
    onChange(Object.fromEntries(Object.entries({ ...search, ...part }).filter(([, value]) => value)));
  return (
    <div className={styles.filters}>
      <nav aria-label={w.viewsLabel} className={styles.views}>
        {views.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={view === one}
            onClick={() => change({ show: one === 'todo' ? undefined : one })}
          >
            {w.views[one]}
          </button>
        ))}
      </nav>
      <form role="search" aria-label={w.filters} className={styles.fields} onSubmit={(event) => event.preventDefault()}>
        <SearchField value={search.q ?? ''} onChange={(q) => change({ q })} />
        <Subjects value={subject} onChange={(next) => change({ subject: next })} />
        <Select
          dense
          label={w.sort}
          value={order}
          onChange={(event) =>
            change({ order: event.target.value === 'due' ? undefined : (event.target.value as Order) })
          }
        >
          {orders.map((one) => (
            <option key={one} value={one}>
              {w.sorts[one]}
            </option>
          ))}
        </Select>
      </form>
    </div>
  );
}

/** Goes into the address when typing pauses. */
function SearchField({ value, onChange }: { value: string; onChange: (q: string) => void }) {
  const w = useWords(queueWords);
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), 250);
    return () => clearTimeout(timer);
  });
  return (
    <span id={searchId}>
      <TextField
        dense
        type="search"
        label={w.search}
        placeholder={w.searchHint}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
    </span>
  );
}

/** Only the subjects in which the reader reads. */
function Subjects({ value, onChange }: { value: string; onChange: (subject: string) => void }) {
  const w = useWords(queueWords);
  const { person } = useSession();
  const reviewer = $api.useQuery('get', '/api/reviewers/{personId}', { params: { path: { personId: person.id } } });
  const expertise = reviewer.data?.expertise ?? [];
  return (
    <Select dense label={w.subject} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{w.anySubject}</option>
      {expertise.map(({ subjectId, subjectTitle }) => (
        <option key={subjectId} value={subjectId}>
          {subjectTitle}
        </option>
      ))}
    </Select>
  );
}
