import { Link, useParams } from '@tanstack/react-router';
import { OpenPage } from '../../account/open/open-page.js';
import { $api, type Api } from '../../api/client.js';
import { isProblem, refusalsOf } from '../../api/problem.js';
import { Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { Note } from '../../kit/status/status.js';
import { Table } from '../../kit/table/table.js';
import { useFormat } from '../../words/format.js';
import { useRefusalText } from '../../words/refusal.js';
import { useWords } from '../../words/words.js';
import { NumberForm } from './number-form.js';
import { statementWords } from './statement.words.js';

/** What the statement of this number says, and whether it still stands. */
export function CheckedPage() {
  const { code, number } = useParams({ from: '/colleges/$code/statements/$number' });
  const w = useWords(statementWords);
  const checked = $api.useQuery('get', '/api/institutions/{code}/statements/{number}', {
    params: { path: { code, number } },
  });
  const another = (
    <Link to="/colleges/$code/statements" params={{ code }}>
      {w.another}
    </Link>
  );
  const textOf = useRefusalText();
  const misread = isProblem(checked.error) && checked.error.status === 422;
  const unknown = isProblem(checked.error) && checked.error.status === 404;
  return (
    <OpenPage college={checked.data?.institution}>
      {unknown || misread ? (
        <Page title={unknown ? w.unknown : w.checkTitle} width="narrow">
          <Note tone="stop" role="alert">
            <p>{unknown ? w.unknownWhy : refusalsOf(checked.error).map(textOf).join(' ')}</p>
          </Note>
          <NumberForm key={number} code={code} number={number} />
        </Page>
      ) : (
        <Page title={w.checkTitle} width="narrow" back={another}>
          <Asked query={checked}>{(statement) => <Said statement={statement} />}</Asked>
        </Page>
      )}
    </OpenPage>
  );
}

function Said({ statement }: { statement: Api['CheckedStatement'] }) {
  const w = useWords(statementWords);
  const format = useFormat();
  const { number, holder, madeOn, lines, current } = statement;
  return (
    <>
      <Note tone={current ? 'act' : 'warn'}>
        <p>{current ? w.current : w.changed}</p>
      </Note>
      <p>
        <strong>{number}</strong>. {w.said(holder, format.calendarDay(madeOn))}
      </p>
      <Table
        caption={w.caption}
        rows={lines}
        keyOf={({ publicId }) => publicId}
        columns={[
          {
            key: 'course',
            title: w.course,
            names: true,
            cell: ({ courseCode, title }) => [courseCode, title].filter(Boolean).join(' '),
          },
          { key: 'credits', title: w.credits, numeric: true, cell: ({ credits }) => format.credits(credits) },
          { key: 'grade', title: w.grade, cell: ({ grade }) => grade },
          { key: 'term', title: w.term, cell: ({ termCode }) => termCode },
          { key: 'stands', title: w.stands, cell: ({ stands }) => w.standing[stands ? 'true' : 'false'] },
        ]}
      />
      <p className="soft">{w.compare}</p>
    </>
  );
}
