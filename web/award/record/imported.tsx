import type { Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { Table } from '../../kit/table/table.js';
import { useFormat } from '../../words/format.js';
import { sharedWords } from '../../words/shared.words.js';
import { useWords } from '../../words/words.js';
import { recordWords } from './record.words.js';

/** Credit that the college's student record brought: courses here, transfer, exams. */
export function Imported({ credits }: { credits: readonly Api['EarnedCreditView'][] }) {
  const w = useWords(recordWords);
  const shared = useWords(sharedWords);
  const format = useFormat();
  if (credits.length === 0) return null;
  return (
    <Card title={w.imported}>
      <Table
        caption={w.imported}
        rows={credits}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'course',
            title: w.course,
            names: true,
            cell: ({ courseCode, title }) => (courseCode ? `${courseCode} ${title}` : title),
          },
          { key: 'credits', title: w.creditsColumn, numeric: true, cell: (row) => format.credits(row.credits) },
          { key: 'source', title: w.source, cell: ({ method }) => w.method[method] ?? method },
          { key: 'term', title: w.term, cell: ({ termCode }) => termCode ?? shared.notProvided },
        ]}
      />
    </Card>
  );
}
