import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useHas } from '../../account/session.js';
import { $api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Choice, Select, TextField } from '../../kit/form/inputs.js';
import { useWords } from '../../words/words.js';
import { stageWords, type Stage } from '../stage.words.js';
import { casesSearch, type CasesSearch } from './cases.search.js';
import styles from './cases.module.css';
import { casesWords } from './cases.words.js';

const stages: readonly Stage[] = ['draft', 'screening', 'finding', 'review', 'learner', 'approval', 'closed'];
const sorts = ['waiting', 'due', 'newest', 'learner', 'course'] as const;

/** The filters, each of which is a part of the address. */
export function CaseFilters({ search }: { search: CasesSearch }) {
  const w = useWords(casesWords);
  const s = useWords(stageWords);
  const navigate = useNavigate();
  const go = (change: Record<string, unknown>) =>
    void navigate({ to: '/claims', search: casesSearch({ ...search, ...change }), replace: true });
  const choose = (key: keyof CasesSearch) => (event: React.ChangeEvent<HTMLSelectElement>) =>
    go({ [key]: event.target.value });
  const filtered = Object.keys(search).some((key) => !['view', 'act', 'sort'].includes(key));
  return (
    <section className={styles.filters} aria-label={w.filters}>
      <Words key={search.search ?? ''} text={search.search ?? ''} onSearch={(text) => go({ search: text })} />
      <Select dense label={w.stage} value={search.stage ?? ''} onChange={choose('stage')}>
        <option value="">{w.allOpen}</option>
        {stages.map((stage) => (
          <option key={stage} value={stage}>
            {s.stages[stage]}
          </option>
        ))}
        <option value="all">{w.everything}</option>
      </Select>
      <Choices search={search} choose={choose} />
      <Select dense label={w.sort} value={search.sort ?? 'waiting'} onChange={choose('sort')}>
        {sorts.map((sort) => (
          <option key={sort} value={sort}>
            {w.sorts[sort]}
          </option>
        ))}
      </Select>
      <div className={styles.flags}>
        <Choice
          type="checkbox"
          label={w.onlyLate}
          checked={search.late ?? false}
          onChange={(event) => go({ late: event.target.checked })}
        />
        <Choice
          type="checkbox"
          label={w.onlyUnassigned}
          checked={search.unassigned ?? false}
          onChange={(event) => go({ unassigned: event.target.checked })}
        />
      </div>
      {filtered && (
        <Link to="/claims" search={search.view ? { view: search.view } : {}} className={styles.clear}>
          {w.clear}
        </Link>
      )}
    </section>
  );
}

/** What the college has to choose from: subjects, programs, reviewers. */
function Choices({
  search,
  choose,
}: {
  search: CasesSearch;
  choose: (key: keyof CasesSearch) => (event: React.ChangeEvent<HTMLSelectElement>) => void;
}) {
  const w = useWords(casesWords);
  const lists = { staleTime: 300_000 };
  const many = { params: { query: { limit: 200 } } };
  const subjects = $api.useQuery('get', '/api/subjects', many, lists).data?.rows ?? [];
  const programs = $api.useQuery('get', '/api/programs', many, lists).data?.rows ?? [];
  const seesReviewers = useHas('coordinator', 'admin');
  const reviewers = $api.useQuery('get', '/api/reviewers', many, { ...lists, enabled: seesReviewers }).data?.rows ?? [];
  return (
    <>
      <Select dense label={w.subject} value={search.subjectId ?? ''} onChange={choose('subjectId')}>
        <option value="">{w.anySubject}</option>
        {subjects.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      {programs.length > 0 && (
        <Select dense label={w.program} value={search.programId ?? ''} onChange={choose('programId')}>
          <option value="">{w.anyProgram}</option>
          {programs.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      )}
      {reviewers.length > 0 && (
        <Select dense label={w.reviewer} value={search.reviewerId ?? ''} onChange={choose('reviewerId')}>
          <option value="">{w.anyReviewer}</option>
          {reviewers.map(({ personId, name }) => (
            <option key={personId} value={personId}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </>
  );
}

/** Words to search for, sent when the reader is done with them. */
function Words({ text, onSearch }: { text: string; onSearch: (text: string) => void }) {
  const w = useWords(casesWords);
  const [draft, setDraft] = useState(text);
  return (
    <form
      role="search"
      className={styles.words}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(draft);
      }}
    >
      <TextField
        dense
        type="search"
        label={w.search}
        placeholder={w.searchHint}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
      />
      <Button look="quiet" compact type="submit">
        {w.search}
      </Button>
    </form>
  );
}
