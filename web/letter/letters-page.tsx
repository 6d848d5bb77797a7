import { getRouteApi, Link } from '@tanstack/react-router';
import { $api, type Api } from '../api/client.js';
import { Filters } from '../kit/form/filters.js';
import { Select } from '../kit/form/inputs.js';
import { Page } from '../kit/page/page.js';
import { Asked } from '../kit/status/asked.js';
import { byCursor, More } from '../kit/table/more.js';
import { Table } from '../kit/table/table.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { lettersWords } from './letters.words.js';

const route = getRouteApi('/shell/letters');

/** The letters of a term, one by one and all in one file. */
export function Letters() {
  const w = useWords(lettersWords);
  const { termId } = route.useSearch();
  const navigate = route.useNavigate();
  const terms = $api.useQuery('get', '/api/terms', { params: { query: { limit: 200 } } });
  return (
    <Page title={w.title} lead={<p>{w.lead}</p>} width="wide">
      <Asked query={terms}>
        {({ rows }) => (
          <Filters label={w.filters} onApply={(values) => navigate({ search: values })}>
            <Select dense label={w.term} name="termId" defaultValue={termId ?? ''}>
              <option value="">{w.filters}</option>
              {rows.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </Select>
          </Filters>
        )}
      </Asked>
      {termId === undefined ? <p>{w.choose}</p> : <TermLetters termId={termId} />}
    </Page>
  );
}

function TermLetters({ termId }: { termId: string }) {
  const w = useWords(lettersWords);
  const pages = $api.useInfiniteQuery('get', '/api/letters', { params: { query: { termId, limit: 100 } } }, byCursor);
  return (
    <>
      <Asked query={pages}>
        {({ pages: [first, ...more] }) =>
          first!.count === 0 ? (
            <p>{w.none}</p>
          ) : (
            <>
              <p>
                {w.count(first!.count)}.{' '}
                <a href={`/api/terms/${termId}/letters`} download>
                  {w.all}
                </a>
              </p>
              <LetterTable rows={[first!, ...more].flatMap(({ rows }) => rows)} />
            </>
          )
        }
      </Asked>
      <More pages={pages} />
    </>
  );
}

function LetterTable({ rows }: { rows: readonly Api['TermLetterRow'][] }) {
  const w = useWords(lettersWords);
  const { day } = useFormat();
  return (
    <Table
      caption={w.caption}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'learner',
          title: w.learner,
          names: true,
          cell: ({ learnerName, studentId }) => [learnerName, studentId].filter(Boolean).join(', '),
        },
        {
          key: 'claim',
          title: w.claim,
          cell: ({ claimId, title }) => (
            <Link to="/claims/$claimId" params={{ claimId }}>
              {title}
            </Link>
          ),
        },
        {
          key: 'decision',
          title: w.decision,
          cell: ({ outcome, number }) => (number > 1 ? `${w.outcome[outcome]}, ${w.second}` : w.outcome[outcome]),
        },
        { key: 'written', title: w.written, cell: ({ writtenAt }) => day(writtenAt) },
        {
          key: 'file',
          title: w.file,
          cell: ({ id, reference }) => (
            <a href={`/api/letters/${id}/file`} download>
              {w.download(reference)}
            </a>
          ),
        },
      ]}
    />
  );
}
