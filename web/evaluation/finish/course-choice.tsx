import { useDeferredValue, useState } from 'react';
import { $api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { TextField } from '../../kit/form/inputs.js';
import { Asked } from '../../kit/status/asked.js';
import { Chip } from '../../kit/status/status.js';
import { useWords } from '../../words/words.js';
import { finishWords } from './finish.words.js';
import styles from './finish.module.css';

/** Another course of the catalogue, found by its code or title. */
export function CourseChoice({ courseId, onChoose }: { courseId: string | null; onChoose: (id: string) => void }) {
  const w = useWords(finishWords);
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim());
  const courses = $api.useQuery('get', '/api/courses', { params: { query: { search: wanted, limit: 8 } } });
  return (
    <div className={styles.courses}>
      <TextField
        dense
        type="search"
        label={w.findCourse}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <Asked query={courses}>
        {({ rows }) => (
          <ul>
            {rows.length === 0 && <li className="soft">{w.noCourse}</li>}
            {rows.map(({ id, code, title }) => (
              <li key={id}>
                {id === courseId && <Chip tone="act">{w.chosenCourse}</Chip>}{' '}
                <Button look="plain" compact aria-pressed={id === courseId} onPress={() => onChoose(id)}>
                  {code} {title}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Asked>
    </div>
  );
}
