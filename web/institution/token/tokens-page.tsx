import { $api, type Api } from '../../api/client.js';
import { Confirm } from '../../kit/overlay/confirm.js';
import { Page } from '../../kit/page/page.js';
import { Time } from '../../kit/page/time.js';
import { Asked } from '../../kit/status/asked.js';
import { Chip, Empty } from '../../kit/status/status.js';
import { Table, type Column } from '../../kit/table/table.js';
import { useWords } from '../../words/words.js';
import { NewToken } from './new-token.js';
import { tokenWords } from './tokens.words.js';

type Token = Api['ApiTokenView'];

/** Secrets for programs. */
export function TokensPage() {
  const w = useWords(tokenWords);
  const tokens = $api.useQuery('get', '/api/api-tokens');
  return (
    <Page title={w.title} lead={<p>{w.lead}</p>} actions={<NewToken />}>
      <Asked query={tokens}>
        {(rows) =>
          rows.length > 0 ? (
            <Tokens rows={rows} />
          ) : (
            <Empty title={w.none}>
              <p>{w.noneWhy}</p>
            </Empty>
          )
        }
      </Asked>
    </Page>
  );
}

function Tokens({ rows }: { rows: readonly Token[] }) {
  const w = useWords(tokenWords);
  const columns: Column<Token>[] = [
    { key: 'name', title: w.name, names: true, cell: ({ name }) => name },
    { key: 'prefix', title: w.begins, cell: ({ prefix }) => <code>{prefix}…</code> },
    { key: 'scopes', title: w.scopes, cell: ({ scopes }) => scopes.map((scope) => w.scopeNames[scope]).join('; ') },
    { key: 'made', title: w.made, cell: ({ createdAt }) => <Time at={createdAt} as="shortDay" /> },
    { key: 'until', title: w.until, cell: ({ expiresAt }) => <Time at={expiresAt} as="shortDay" /> },
    {
      key: 'used',
      title: w.used,
      cell: ({ lastUsedAt }) => (lastUsedAt ? <Time at={lastUsedAt} as="ago" /> : w.never),
    },
    { key: 'state', title: w.state, cell: (token) => <State token={token} /> },
  ];
  return <Table caption={w.title} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}

function State({ token: { id, name, revokedAt, expiresAt } }: { token: Token }) {
  const w = useWords(tokenWords);
  const { mutateAsync } = $api.useMutation('delete', '/api/api-tokens/{id}');
  if (revokedAt) return <Chip>{w.revoked}</Chip>;
  if (Date.parse(expiresAt) < Date.now()) return <Chip>{w.over}</Chip>;
  return (
    <Confirm
      label={w.revoke}
      look="plain"
      compact
      title={w.revokeTitle(name)}
      act={w.revoke}
      actLook="stop"
      onConfirm={() => mutateAsync({ params: { path: { id } } })}
    >
      <p>{w.revokeExplained}</p>
    </Confirm>
  );
}
