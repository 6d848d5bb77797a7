import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, given, type Api } from '../../api/client.js';
import { Select } from '../../kit/form/inputs.js';
import { FileDrop } from '../../kit/import/file-drop.js';
import { Problems } from '../../kit/import/problems.js';
import { Page } from '../../kit/page/page.js';
import { Failure } from '../../kit/status/failure.js';
import { useWords } from '../../words/words.js';
import { rubricWords } from '../rubric.words.js';
import { useCourses } from '../../catalog/use-courses.js';
import { rubricImportWords } from './import.words.js';
import { Offered } from './offered.js';

/** A file of rubrics is read, shown with all that is wrong or guessed, and drafted one by one. */
export function RubricImportPage() {
  const w = useWords(rubricImportWords);
  const { back } = useWords(rubricWords);
  const [courseId, setCourseId] = useState('');
  const courses = useCourses();
  const reading = useMutation({
    mutationFn: async (file: File) => {
      const body = { text: await file.text(), fileName: file.name, ...(courseId ? { courseId } : {}) };
      return given(api.POST('/api/rubrics/reading', { body }));
    },
  });
  return (
    <Page title={w.title} lead={<p>{w.lead}</p>} back={<Link to="/rubrics">{back}</Link>}>
      <Select
        dense
        label={w.course}
        hint={w.courseHint}
        value={courseId}
        onChange={(event) => {
          setCourseId(event.target.value);
          reading.reset();
        }}
      >
        <option value="">{w.noCourse}</option>
        {courses.data?.rows.map(({ id, code, title }) => (
          <option key={id} value={id}>{`${code} ${title}`}</option>
        ))}
      </Select>
      <FileDrop
        label={w.file}
        hint={w.kinds}
        accept=".csv,.json,text/csv,application/json"
        again={reading.data !== undefined}
        onFile={(file) => reading.mutate(file)}
      />
      <Failure error={courses.error} again={courses.refetch} />
      <Failure error={reading.error} />
      <div role="status">{reading.data && <Found read={reading.data} />}</div>
      {reading.data?.rubrics.map((rubric, at) => (
        <Offered key={at} rubric={rubric} courseId={courseId} />
      ))}
    </Page>
  );
}

function Found({ read: { format, rubrics, problems } }: { read: Api['RubricsRead'] }) {
  const w = useWords(rubricImportWords);
  if (problems.length > 0) return <Problems caption={w.problems} problems={problems} />;
  return (
    <p>
      {format && w.readAs(w.formats[format] ?? format)} {w.found(rubrics.length)}
    </p>
  );
}
