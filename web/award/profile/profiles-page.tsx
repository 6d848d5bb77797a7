import { Link } from '@tanstack/react-router';
import { useHas } from '../../account/session.js';
import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { Failure } from '../../kit/status/failure.js';
import { Chip } from '../../kit/status/status.js';
import { Table, type Column } from '../../kit/table/table.js';
import { useWords } from '../../words/words.js';
import { NewProfile } from './new-profile.js';
import { profileWords } from './profile.words.js';

type List = Api['ExportProfileList'];
type Row = Pick<Api['ExportProfileRow'], 'name' | 'versionNo' | 'status'> & {
  id: string | null;
  familyId: string | null;
};

/** How awards can leave, and how they do. */
export function ProfilesPage() {
  const w = useWords(profileWords);
  const profiles = $api.useQuery('get', '/api/export-profiles');
  const edits = useHas('registrar', 'admin');
  return (
    <Page title={w.title} lead={<p>{w.lead}</p>}>
      <Asked query={profiles}>
        {(list) => (
          <>
            <Profiles list={list} edits={edits} />
            {edits && <NewProfile presets={list.presets} />}
          </>
        )}
      </Asked>
    </Page>
  );
}

function Profiles({ list: { rows, chosen }, edits }: { list: List; edits: boolean }) {
  const w = useWords(profileWords);
  const choose = $api.useMutation('put', '/api/export-choice');
  const documented: Row = { id: null, familyId: null, name: w.documentedRow, versionNo: 1, status: 'current' };
  const all: Row[] = [documented, ...rows.filter(({ status }) => status !== 'earlier')];
  const inUse = all.find((row) => row.familyId === chosen && row.status === 'current') ?? documented;
  const columns: Column<Row>[] = [
    {
      key: 'name',
      title: w.name,
      names: true,
      cell: ({ id, name }) =>
        id === null ? (
          name
        ) : (
          <Link to="/export-profiles/$profileId" params={{ profileId: id }}>
            {name}
          </Link>
        ),
    },
    { key: 'version', title: w.version, numeric: true, cell: ({ versionNo }) => versionNo },
    { key: 'status', title: w.status, cell: (row) => <State row={row} chosen={row === inUse} /> },
    {
      key: 'act',
      title: '',
      cell: (row) =>
        edits &&
        row.status === 'current' &&
        row !== inUse && (
          <Button
            look="quiet"
            compact
            aria-label={w.chooseNamed(row.name)}
            onPress={() => choose.mutateAsync({ body: { familyId: row.familyId } }).catch(() => undefined)}
          >
            {w.choose}
          </Button>
        ),
    },
  ];
  return (
    <>
      <p>{w.now(inUse.id === null ? w.documented : inUse.name)}</p>
      <Failure error={choose.error} />
      <Table caption={w.caption} columns={columns} rows={all} keyOf={({ id }) => id ?? 'documented'} />
    </>
  );
}

function State({ row: { status }, chosen }: { row: Row; chosen: boolean }) {
  const w = useWords(profileWords);
  if (chosen) return <Chip tone="act">{w.chosen}</Chip>;
  return status === 'draft' ? <Chip tone="warn">{w.draft}</Chip> : w[status];
}
