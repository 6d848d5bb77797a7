import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { $api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Form } from '../../kit/form/form.js';
import { Select, TextArea } from '../../kit/form/inputs.js';
import { useSubjects } from '../use-subjects.js';
import { useWords } from '../../words/words.js';
import { ideaWords } from './idea.words.js';
import type { IdeaSearchParams } from './ideas-page.js';
import styles from './idea.module.css';

interface Props {
  params: { [K in keyof IdeaSearchParams]: string | undefined };
  onSearch: (params: IdeaSearchParams) => unknown;
}

/** A story in one's own words, or one that the portfolio tells already. */
export function IdeaSearch({ params, onSearch }: Props) {
  const w = useWords(ideaWords);
  const [did, setDid] = useState(params.did ?? '');
  const [subject, setSubject] = useState(params.subject ?? '');
  const subjects = useSubjects();
  return (
    <Form onSubmit={() => onSearch({ ...(did.trim() && { did: did.trim() }), ...(subject && { subject }) })}>
      <TextArea
        label={w.asked}
        hint={w.hint}
        value={did}
        maxLength={1000}
        onChange={(event) => setDid(event.target.value)}
      />
      <Select label={w.subject} optional value={subject} onChange={(event) => setSubject(event.target.value)}>
        <option value="">{w.allSubjects}</option>
        {subjects.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      <div>
        <Button type="submit">{w.look}</Button>
      </div>
      <FromWork chosen={params.experience} />
    </Form>
  );
}

function FromWork({ chosen }: { chosen: string | undefined }) {
  const w = useWords(ideaWords);
  const experiences = $api.useQuery('get', '/api/experiences', { params: { query: { limit: 10 } } });
  if (!experiences.data?.rows.length) return null;
  return (
    <div className={styles.work}>
      <span id="from-your-work">{w.fromYourWork}</span>
      <ul aria-labelledby="from-your-work">
        {experiences.data.rows.map(({ id, title }) => (
          <li key={id}>
            <Link to="/ideas" search={{ experience: id }} aria-current={id === chosen || undefined}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
