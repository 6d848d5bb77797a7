import { Link, useNavigate } from '@tanstack/react-router';
import { $api, type Api } from '../api/client.js';
import { useHas } from '../account/session.js';
import { Button } from '../kit/action/button.js';
import { Page } from '../kit/page/page.js';
import { Asked } from '../kit/status/asked.js';
import { Chip, Empty } from '../kit/status/status.js';
import { Table, type Column } from '../kit/table/table.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { policyWords } from './policy.words.js';

type Summary = Api['PolicySummary'];

/** Every version of the college's rules. */
export function PoliciesPage() {
  const w = useWords(policyWords);
  const policies = $api.useQuery('get', '/api/policies');
  const isAdmin = useHas('admin');
  return (
    <Page
      title={w.title}
      lead={<p>{w.lead}</p>}
      actions={isAdmin && policies.data && <NewDraft rows={policies.data.rows} />}
    >
      <Asked query={policies}>
        {({ rows }) =>
          rows.length > 0 ? (
            <Versions rows={rows} />
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

function NewDraft({ rows }: { rows: readonly Summary[] }) {
  const w = useWords(policyWords);
  const navigate = useNavigate();
  const { mutateAsync } = $api.useMutation('post', '/api/policies');
  const tomorrow = new Date(Date.now() + 24 * 3_600_000).toISOString().slice(0, 10);
  const begin = async () => {
    const { id } = await mutateAsync({ body: { inForceFrom: tomorrow } });
    await navigate({ to: '/policies/$policyId', params: { policyId: id } });
  };
  if (rows.some(({ standing }) => standing === 'draft')) return <p className="soft">{w.drafted}</p>;
  return <Button onPress={begin}>{rows.length === 0 ? w.first : w.newDraft}</Button>;
}

function Versions({ rows }: { rows: readonly Summary[] }) {
  const w = useWords(policyWords);
  const format = useFormat();
  const columns: Column<Summary>[] = [
    {
      key: 'version',
      title: w.version,
      names: true,
      cell: ({ id, versionNo }) => (
        <Link to="/policies/$policyId" params={{ policyId: id }}>
          {versionNo === null ? w.draft : w.versionNo(versionNo)}
        </Link>
      ),
    },
    { key: 'from', title: w.from, cell: ({ inForceFrom }) => format.calendarDay(inForceFrom) },
    {
      key: 'standing',
      title: w.standing,
      cell: ({ standing }) =>
        standing === 'draft' || standing === 'in_force' ? (
          <Chip tone={standing === 'draft' ? 'warn' : 'act'}>{w.standings[standing]}</Chip>
        ) : (
          w.standings[standing]
        ),
    },
    { key: 'note', title: w.note, cell: ({ note }) => note || '–' },
  ];
  return <Table caption={w.title} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}
