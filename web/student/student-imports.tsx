import { useState } from 'react';
import { api, given } from '../api/client.js';
import { asTable } from '../api/table.js';
import { Choice } from '../kit/form/inputs.js';
import { useForeseen, useImported } from '../kit/import/counts.js';
import { Import } from '../kit/import/import.js';
import { useWords } from '../words/words.js';
import { studentWords } from './student.words.js';

/** Enrollments and academic history by file, as the student system writes them. */
export function StudentImports() {
  const w = useWords(studentWords);
  const foresee = useForeseen();
  const done = useImported();
  const [skip, setSkip] = useState(false);
  const query = (dryRun: boolean) => ({
    params: {
      query: {
        dryRun: dryRun ? ('true' as const) : ('false' as const),
        unknownStudents: skip ? ('skip' as const) : ('refuse' as const),
      },
    },
  });
  const enrollments = (file: File, dryRun: boolean) =>
    given(api.POST('/api/enrollments/import', { ...query(dryRun), ...asTable(file) }));
  const credits = (file: File, dryRun: boolean) =>
    given(api.POST('/api/credits/import', { ...query(dryRun), ...asTable(file) }));
  return (
    <>
      <Choice
        type="checkbox"
        label={w.skip}
        checked={skip}
        onChange={({ currentTarget }) => setSkip(currentTarget.checked)}
      />
      <Import
        key={`enrollments ${skip}`}
        label={w.enrollments}
        hint={w.enrollmentsHint}
        judge={(file) => enrollments(file, true)}
        foresee={(counts) => foresee(counts)}
        apply={(file) => enrollments(file, false)}
        done={(counts) => done(counts)}
      />
      <Import
        key={`credits ${skip}`}
        label={w.credits}
        hint={w.creditsHint}
        judge={(file) => credits(file, true)}
        foresee={(counts) => foresee(counts)}
        apply={(file) => credits(file, false)}
        done={(counts) => done(counts)}
      />
    </>
  );
}
