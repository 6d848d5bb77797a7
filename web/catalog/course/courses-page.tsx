import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { LinkButton } from '../../kit/action/link-button.js';
import { Select } from '../../kit/form/inputs.js';
import { Page } from '../../kit/page/page.js';
import { Chip, Empty } from '../../kit/status/status.js';
import { byCursor } from '../../kit/table/more.js';
import { Paged } from '../../kit/table/paged.js';
import { Table, type Column } from '../../kit/table/table.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { CatalogPlaces } from '../catalog-places.js';
import { catalogWords } from '../catalog.words.js';
import { ListingFilters } from '../listing/listing.js';
import { useSubjects } from '../use-subjects.js';

/** What can be claimed. */
export function CoursesPage() {
  const w = useWords(catalogWords);
  const search = useSearch({ from: '/shell/courses' });
  const navigate = useNavigate({ from: '/courses' });
  const subjects = useSubjects();
  const list = $api.useInfiniteQuery('get', '/api/courses', { params: { query: search } }, byCursor);
  const filtered = Object.keys(search).length > 0;
  return (
    <Page
      title={w.courses}
      lead={<p>{w.coursesLead}</p>}
      back={<CatalogPlaces />}
      actions={
        <>
          <LinkButton to="/catalog/$kind/import" params={{ kind: 'course' }}>
            {w.importIt}
          </LinkButton>
          <LinkButton to="/courses/new" look="quiet">
            {w.add}
          </LinkButton>
        </>
      }
    >
      <ListingFilters
        label={w.courses}
        search={search}
        onApply={(values) => navigate({ search: values, replace: true })}
      >
        <Select dense label={w.subject} name="subjectId" key={subjects.length} defaultValue={search.subjectId ?? ''}>
          <option value="">{w.anySubject}</option>
          {subjects.map(({ id, code, title }) => (
            <option key={id} value={id}>{`${code} ${title}`}</option>
          ))}
        </Select>
      </ListingFilters>
      <Paged
        list={list}
        none={
          <Empty title={filtered ? w.noneFound : w.none}>
            <p>{filtered ? w.noneFoundWhy : w.noneWhy}</p>
          </Empty>
        }
      >
        {(rows) => <Courses rows={rows} />}
      </Paged>
    </Page>
  );
}

function Courses({ rows }: { rows: readonly Api['CourseRow'][] }) {
  const w = useWords(catalogWords);
  const format = useFormat();
  const columns: Column<Api['CourseRow']>[] = [
    {
      key: 'code',
      title: w.code,
      names: true,
      cell: ({ id, code }) => (
        <Link to="/courses/$courseId" params={{ courseId: id }}>
          {code}
        </Link>
      ),
    },
    { key: 'title', title: w.heading, cell: ({ title }) => title },
    { key: 'subject', title: w.subject, cell: ({ subjectCode }) => subjectCode },
    {
      key: 'credits',
      title: w.credits,
      numeric: true,
      cell: ({ creditsMin, credits }) =>
        creditsMin === credits ? format.credits(credits) : `${format.credits(creditsMin)}–${format.credits(credits)}`,
    },
    {
      key: 'outcomes',
      title: w.outcomes,
      numeric: true,
      cell: ({ outcomeCount }) => (outcomeCount === 0 ? <Chip tone="warn">0</Chip> : outcomeCount),
    },
    { key: 'state', title: w.state, cell: ({ active }) => (active ? w.inUse : <Chip>{w.retired}</Chip>) },
  ];
  return <Table caption={w.courses} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}
