import { getRouteApi, Link } from '@tanstack/react-router';
import { useHas } from '../account/session.js';
import { $api, type Api } from '../api/client.js';
import { Filters } from '../kit/form/filters.js';
import { TextField } from '../kit/form/inputs.js';
import { Card } from '../kit/page/card.js';
import { Page } from '../kit/page/page.js';
import { Asked } from '../kit/status/asked.js';
import { byCursor, More } from '../kit/table/more.js';
import { Table } from '../kit/table/table.js';
import { useWords } from '../words/words.js';
import { StudentImports } from './student-imports.js';
import { studentWords } from './student.words.js';

const route = getRouteApi('/shell/learners');

/** Learners as the student system knows them, and a place to load what it knows. */
export function Students() {
  const w = useWords(studentWords);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mayImport = useHas('registrar');
  const query = { limit: 50, ...search };
  const pages = $api.useInfiniteQuery('get', '/api/learners', { params: { query } }, byCursor);
  return (
    <Page title={w.title} lead={<p>{w.lead}</p>}>
      <Filters label={w.filters} onApply={(values) => navigate({ search: values })}>
        <TextField dense label={w.search} name="search" type="search" defaultValue={search.search} />
      </Filters>
      <Asked query={pages}>{({ pages: shown }) => <Rows rows={shown.flatMap(({ rows }) => rows)} />}</Asked>
      <More pages={pages} />
      {mayImport && (
        <Card title={w.imports}>
          <StudentImports />
        </Card>
      )}
    </Page>
  );
}

function Rows({ rows }: { rows: readonly Api['StudentRow'][] }) {
  const w = useWords(studentWords);
  if (rows.length === 0) return <p>{w.none}</p>;
  return (
    <Table
      caption={w.caption}
      rows={rows}
      keyOf={({ learnerId }) => learnerId}
      columns={[
        {
          key: 'name',
          title: w.name,
          names: true,
          cell: ({ learnerId, name }) => (
            <Link to="/learners/$learnerId" params={{ learnerId }}>
              {name}
            </Link>
          ),
        },
        { key: 'id', title: w.studentId, cell: ({ studentId }) => studentId ?? w.noId },
        { key: 'programs', title: w.programs, cell: ({ programs }) => programs.join(', ') || '–' },
      ]}
    />
  );
}
