import { useNavigate, useSearch } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { LinkButton } from '../../kit/action/link-button.js';
import { Filters } from '../../kit/form/filters.js';
import { TextField } from '../../kit/form/inputs.js';
import { Confirm } from '../../kit/overlay/confirm.js';
import { toast } from '../../kit/overlay/toast.js';
import { Actions, Page } from '../../kit/page/page.js';
import { Time } from '../../kit/page/time.js';
import { Chip, Empty } from '../../kit/status/status.js';
import { byCursor } from '../../kit/table/more.js';
import { Paged } from '../../kit/table/paged.js';
import { Table, type Column } from '../../kit/table/table.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { Invite } from './invite.js';
import { memberWords } from './members.words.js';
import { PeoplePlaces } from './people-places.js';
import { useRoleWords } from './roles.js';

type Invitation = Api['InvitationView'];

/** Whom the college has invited, and who has not answered. */
export function InvitationsPage() {
  const w = useWords(memberWords);
  const { search } = useSearch({ from: '/shell/invitations' });
  const navigate = useNavigate({ from: '/invitations' });
  const list = $api.useInfiniteQuery(
    'get',
    '/api/invitations',
    { params: { query: { status: 'open', ...(search ? { search } : {}) } } },
    byCursor,
  );
  return (
    <Page
      title={w.invitations}
      back={<PeoplePlaces />}
      actions={
        <>
          <Invite />
          <LinkButton to="/members/import" look="quiet">
            {w.importPeople}
          </LinkButton>
        </>
      }
    >
      <Filters label={w.invitations} onApply={(values) => navigate({ search: values, replace: true })}>
        <TextField dense label={w.searchInvitations} name="search" type="search" defaultValue={search ?? ''} />
      </Filters>
      <Paged
        list={list}
        none={
          <Empty title={search ? w.noneFound : w.noInvitations}>
            <p>{search ? w.noneFoundWhy : w.noInvitationsWhy}</p>
          </Empty>
        }
      >
        {(rows) => <Invitations rows={rows} />}
      </Paged>
    </Page>
  );
}

function Invitations({ rows }: { rows: readonly Invitation[] }) {
  const w = useWords(memberWords);
  const names = useRoleWords();
  const format = useFormat();
  const columns: Column<Invitation>[] = [
    { key: 'name', title: w.name, names: true, cell: ({ name }) => name },
    { key: 'email', title: w.email, cell: ({ email }) => email },
    { key: 'roles', title: w.rolesTitle, cell: ({ roles }) => roles.map((role) => names[role]).join(', ') },
    { key: 'invited', title: w.invited, cell: ({ createdAt }) => <Time at={createdAt} as="shortDay" /> },
    {
      key: 'until',
      title: w.until,
      cell: ({ expired, expiresAt }) =>
        expired ? (
          <Chip tone="warn">{w.expired(format.shortDay(expiresAt))}</Chip>
        ) : (
          <Time at={expiresAt} as="shortDay" />
        ),
    },
    { key: 'acts', title: '', cell: (invitation) => <Acts invitation={invitation} /> },
  ];
  return <Table caption={w.invitations} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}

function Acts({ invitation: { id, name, email, moves } }: { invitation: Invitation }) {
  const w = useWords(memberWords);
  const renew = $api.useMutation('post', '/api/invitations/{id}/renewal');
  const revoke = $api.useMutation('delete', '/api/invitations/{id}');
  const params = { path: { id } };
  return (
    <Actions>
      <Button
        look="quiet"
        compact
        refusals={moves.renew}
        aria-label={`${w.renew}: ${name}`}
        onPress={async () => {
          await renew.mutateAsync({ params });
          toast(w.renewed(email));
        }}
      >
        {w.renew}
      </Button>
      <Confirm
        label={w.revoke}
        look="plain"
        compact
        refusals={moves.revoke}
        title={w.revokeTitle(name)}
        act={w.revokeAct}
        actLook="stop"
        onConfirm={() => revoke.mutateAsync({ params })}
      >
        <p>{w.revokeExplained}</p>
      </Confirm>
    </Actions>
  );
}
