import { useDeferredValue, useState } from 'react';
import { $api } from '../api/client.js';
import { Select, TextField } from '../kit/form/inputs.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { approvalWords } from './approval.words.js';
import { approvalsWords } from './approvals.words.js';
import type { DecisionDraft } from './decision-draft.js';

interface Props {
  course: DecisionDraft['course'];
  onChoose: (course: DecisionDraft['course']) => void;
  error: string | undefined;
}

/** The other course that credit is for: found by its code or title. */
export function OtherCourse({ course, onChoose, error }: Props) {
  const w = useWords(approvalWords);
  const { credits } = useWords(approvalsWords);
  const format = useFormat();
  const [sought, setSought] = useState('');
  const search = useDeferredValue(sought.trim());
  const found = $api.useQuery('get', '/api/courses', {
    params: { query: { active: 'true', limit: 30, ...(search ? { search } : {}) } },
  });
  const rows = found.data?.rows ?? [];
  const shown = course === null || rows.some(({ id }) => id === course.id) ? rows : [course, ...rows];
  return (
    <>
      <TextField
        dense
        type="search"
        label={w.courseSearch}
        hint={w.courseSearchHint}
        value={sought}
        onChange={(event) => setSought(event.target.value)}
      />
      <Select
        dense
        label={w.courseLabel}
        error={error}
        value={course?.id ?? ''}
        onChange={(event) => onChoose(shown.find(({ id }) => id === event.target.value) ?? null)}
      >
        <option value="">{w.courseNone}</option>
        {shown.map((one) => (
          <option key={one.id} value={one.id}>
            {`${one.code} ${one.title}${'credits' in one ? `, ${credits(format.credits(String(one.credits)))}` : ''}`}
          </option>
        ))}
      </Select>
    </>
  );
}
