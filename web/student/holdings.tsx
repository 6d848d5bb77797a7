import type { Api } from '../api/client.js';
import { Table } from '../kit/table/table.js';
import { useFormat } from '../words/format.js';
import { recordWords } from '../award/record/record.words.js';
import { useWords } from '../words/words.js';
import { studentWords } from './student.words.js';

export function StudentEnrollments({ enrollments }: { enrollments: readonly Api['EnrollmentView'][] }) {
  const w = useWords(studentWords);
  const format = useFormat();
  if (enrollments.length === 0) return <p>{w.noEnrollments}</p>;
  const day = (on: string | null) => (on ? format.calendarDay(on) : '–');
  return (
    <Table
      caption={w.enrollments}
      rows={enrollments}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'program',
          title: w.program,
          names: true,
          cell: ({ programCode, programTitle }) => `${programCode} ${programTitle}`,
        },
        { key: 'started', title: w.started, cell: ({ startedOn }) => day(startedOn) },
        { key: 'graduates', title: w.graduates, cell: ({ graduatesOn }) => day(graduatesOn) },
        { key: 'ended', title: w.endedOn, cell: ({ endedOn }) => day(endedOn) },
      ]}
    />
  );
}

/** Credit from anywhere; what no longer counts says so. */
export function StudentCredits({ credits }: { credits: readonly Api['EarnedCreditView'][] }) {
  const w = useWords(studentWords);
  const r = useWords(recordWords);
  if (credits.length === 0) return <p>{w.noCredits}</p>;
  return (
    <Table
      caption={w.credits}
      rows={credits}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'course',
          title: w.course,
          names: true,
          cell: ({ courseCode, title, endedAt }) => (
            <>
              {courseCode ? `${courseCode} ${title}` : title}
              {endedAt && <span className="soft"> ({w.notCounted})</span>}
            </>
          ),
        },
        { key: 'credits', title: w.amount, numeric: true, cell: (credit) => credit.credits },
        { key: 'term', title: w.term, cell: ({ termCode }) => termCode ?? '–' },
        { key: 'method', title: w.method, cell: ({ method }) => r.method[method] ?? method },
        { key: 'source', title: w.source, cell: ({ source }) => w[source] },
      ]}
    />
  );
}
