import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { $api, type Api } from '../api/client.js';
import { useHas } from '../account/session.js';
import { LinkButton } from '../kit/action/link-button.js';
import { Filters } from '../kit/form/filters.js';
import { Select } from '../kit/form/inputs.js';
import { Page } from '../kit/page/page.js';
import { Time } from '../kit/page/time.js';
import { Chip, Empty } from '../kit/status/status.js';
import { byCursor } from '../kit/table/more.js';
import { Paged } from '../kit/table/paged.js';
import { Table, type Column } from '../kit/table/table.js';
import { useWords } from '../words/words.js';
import { rubricWords } from './rubric.words.js';
import { useScope } from './use-scope.js';

type Row = Api['RubricRow'];

/** Every rubric in every version, the newest first. */
export function RubricsPage() {
  const w = useWords(rubricWords);
  const search = useSearch({ from: '/shell/rubrics' });
  const navigate = useNavigate({ from: '/rubrics' });
  const writes = useHas('admin', 'coordinator');
  const list = $api.useInfiniteQuery('get', '/api/rubrics', { params: { query: search } }, byCursor);
  return (
    <Page
      title={w.title}
      lead={<p>{w.lead}</p>}
      actions={
        writes && (
          <>
            <LinkButton to="/rubrics/new">{w.newOne}</LinkButton>
            <LinkButton to="/rubrics/import" look="quiet">
              {w.fromFile}
            </LinkButton>
          </>
        )
      }
    >
      <Filters label={w.title} onApply={(values) => navigate({ search: values, replace: true })}>
        <Select dense label={w.status} name="status" defaultValue={search.status ?? ''}>
          <option value="">{w.anyStatus}</option>
          {(['draft', 'published', 'retired'] as const).map((status) => (
            <option key={status} value={status}>
              {w.statuses[status]}
            </option>
          ))}
        </Select>
      </Filters>
      <Paged
        list={list}
        none={
          <Empty title={w.importNone}>
            <p>{w.noneWhy}</p>
          </Empty>
        }
      >
        {(rows) => <Rubrics rows={rows} />}
      </Paged>
    </Page>
  );
}

function Rubrics({ rows }: { rows: readonly Row[] }) {
  const w = useWords(rubricWords);
  const scopeOf = useScope();
  const columns: Column<Row>[] = [
    {
      key: 'name',
      title: w.name,
      names: true,
      cell: ({ id, title }) => (
        <Link to="/rubrics/$rubricId" params={{ rubricId: id }}>
          {title}
        </Link>
      ),
    },
    { key: 'scope', title: w.scope, cell: scopeOf },
    { key: 'version', title: w.version, numeric: true, cell: ({ versionNo }) => versionNo },
    {
      key: 'status',
      title: w.status,
      cell: ({ status, publishedAt, retiredAt }) => {
        const at = retiredAt ?? publishedAt;
        return (
          <>
            {status === 'draft' ? <Chip tone="act">{w.statuses.draft}</Chip> : w.statuses[status]}
            {at && (
              <>
                {', '}
                <Time at={at} as="shortDay" />
              </>
            )}
          </>
        );
      },
    },
  ];
  return <Table caption={w.title} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}
