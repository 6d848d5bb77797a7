import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { LinkButton } from '../../kit/action/link-button.js';
import { Filters } from '../../kit/form/filters.js';
import { Select, TextField } from '../../kit/form/inputs.js';
import { Page } from '../../kit/page/page.js';
import { Time } from '../../kit/page/time.js';
import { Chip, Empty } from '../../kit/status/status.js';
import { byCursor } from '../../kit/table/more.js';
import { Paged } from '../../kit/table/paged.js';
import { Table, type Column } from '../../kit/table/table.js';
import { useWords } from '../../words/words.js';
import { useHas } from '../session.js';
import { Invite } from './invite.js';
import { memberWords } from './members.words.js';
import { PeoplePlaces } from './people-places.js';
import { everyRole, useRoleWords } from './roles.js';

/** Who belongs to the college. */
export function MembersPage() {
  const w = useWords(memberWords);
  const search = useSearch({ from: '/shell/members' });
  const isAdmin = useHas('admin');
  const list = $api.useInfiniteQuery('get', '/api/members', { params: { query: search } }, byCursor);
  return (
    <Page
      title={w.title}
      lead={<p>{w.lead}</p>}
      back={isAdmin && <PeoplePlaces />}
      actions={
        isAdmin && (
          <>
            <Invite />
            <LinkButton to="/members/import" look="quiet">
              {w.importPeople}
            </LinkButton>
          </>
        )
      }
    >
      <MemberFilters />
      <Paged
        list={list}
        none={
          <Empty title={w.noneFound}>
            <p>{w.noneFoundWhy}</p>
          </Empty>
        }
      >
        {(rows) => <Members rows={rows} />}
      </Paged>
    </Page>
  );
}

function MemberFilters() {
  const w = useWords(memberWords);
  const names = useRoleWords();
  const { search = '', role = '', status = '' } = useSearch({ from: '/shell/members' });
  const navigate = useNavigate({ from: '/members' });
  return (
    <Filters label={w.members} onApply={(values) => navigate({ search: values, replace: true })}>
      <TextField dense label={w.search} name="search" type="search" defaultValue={search} />
      <Select dense label={w.role} name="role" defaultValue={role}>
        <option value="">{w.anyRole}</option>
        {everyRole.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </Select>
      <Select dense label={w.status} name="status" defaultValue={status}>
        <option value="">{w.anyStatus}</option>
        <option value="active">{w.active}</option>
        <option value="ended">{w.ended}</option>
      </Select>
    </Filters>
  );
}

function Members({ rows }: { rows: readonly Api['MemberRow'][] }) {
  const w = useWords(memberWords);
  const names = useRoleWords();
  const columns: Column<Api['MemberRow']>[] = [
    {
      key: 'name',
      title: w.name,
      names: true,
      cell: ({ personId, name }) => (
        <Link to="/members/$personId" params={{ personId }}>
          {name}
        </Link>
      ),
    },
    { key: 'email', title: w.email, cell: ({ email }) => email },
    { key: 'roles', title: w.rolesTitle, cell: ({ roles }) => roles.map((role) => names[role]).join(', ') },
    { key: 'studentId', title: w.studentId, cell: ({ studentId }) => studentId ?? '–' },
    {
      key: 'since',
      title: w.since,
      cell: ({ startedAt, endedAt }) => (endedAt ? <Chip>{w.ended}</Chip> : <Time at={startedAt} as="shortDay" />),
    },
  ];
  return <Table caption={w.members} columns={columns} rows={rows} keyOf={({ personId }) => personId} />;
}
