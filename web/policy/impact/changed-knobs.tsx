import { $api, type Api } from '../../api/client.js';
import { Table } from '../../kit/table/table.js';
import { useWords } from '../../words/words.js';
import { useSaid } from '../knobs/said.js';
import { policyWords } from '../policy.words.js';

/** The values that differ from the version before, side by side. */
export function ChangedKnobs({ policy, impact }: { policy: Api['PolicyView']; impact: Api['PolicyImpact'] }) {
  const w = useWords(policyWords);
  const { nameOf, said } = useSaid();
  const { replaces, knobs } = impact;
  const before = $api.useQuery(
    'get',
    '/api/policies/{id}',
    { params: { path: { id: replaces?.id ?? '' } } },
    { enabled: replaces !== null },
  );
  if (knobs.length === 0) return <p>{w.same}</p>;
  return (
    <Table
      caption={w.changed}
      rows={knobs}
      keyOf={({ knob }) => knob}
      columns={[
        { key: 'value', title: w.value, names: true, cell: ({ knob }) => nameOf(knob) },
        {
          key: 'before',
          title: w.before,
          cell: ({ knob }) => (before.data ? said(before.data.knobs, knob) : '–'),
        },
        { key: 'after', title: w.after, cell: ({ knob }) => <strong>{said(policy.knobs, knob)}</strong> },
        { key: 'reach', title: w.reach, cell: ({ reach }) => w.reaches[reach] },
      ]}
    />
  );
}
