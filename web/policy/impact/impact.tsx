import { Link } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { Asked } from '../../kit/status/asked.js';
import { Table } from '../../kit/table/table.js';
import { useRefusalText } from '../../words/refusal.js';
import { useWords } from '../../words/words.js';
import { policyWords } from '../policy.words.js';
import { ChangedKnobs } from './changed-knobs.js';

type PolicyImpact = Api['PolicyImpact'];

/** What a version changes: for which open claims, and in which values. */
export function Impact({ policy }: { policy: Api['PolicyView'] }) {
  const w = useWords(policyWords);
  const impact = $api.useQuery('get', '/api/policies/{id}/impact', { params: { path: { id: policy.id } } });
  const ahead = policy.standing === 'draft' || policy.standing === 'upcoming';
  return (
    <Card title={ahead ? w.impact : w.impactPast}>
      <Asked query={impact}>
        {(view) => (
          <>
            <p className="soft">{view.replaces ? w.comparedWith(view.replaces.versionNo) : w.comparedWithDefaults}</p>
            {ahead && <Claims impact={view} />}
            <ChangedKnobs policy={policy} impact={view} />
          </>
        )}
      </Asked>
    </Card>
  );
}

function Claims({ impact: { pinned, unsent, stopped, stoppedCount } }: { impact: PolicyImpact }) {
  const w = useWords(policyWords);
  return (
    <>
      <ul>
        {pinned.map(({ versionNo, claims }) => (
          <li key={versionNo}>{w.pinned(claims, versionNo)}</li>
        ))}
        {pinned.length === 0 && <li>{w.noPinned}</li>}
        {unsent.map(({ status, claims }) => (
          <li key={status}>{w.unsent(claims, w.statuses[status] ?? status)}</li>
        ))}
        {unsent.length === 0 && <li>{w.noUnsent}</li>}
      </ul>
      {stoppedCount > 0 && <StoppedClaims stopped={stopped} count={stoppedCount} />}
    </>
  );
}

function StoppedClaims({ stopped, count }: { stopped: PolicyImpact['stopped']; count: number }) {
  const w = useWords(policyWords);
  const textOf = useRefusalText();
  return (
    <Table
      caption={w.stopped(count)}
      captionUnseen={false}
      rows={stopped}
      keyOf={({ claimId }) => claimId}
      columns={[
        {
          key: 'claim',
          title: w.claim,
          names: true,
          cell: ({ claimId, reference, courseCode, title }) => (
            <Link to="/claims/$claimId" params={{ claimId }}>
              {[reference, courseCode, title].filter(Boolean).join(' ')}
            </Link>
          ),
        },
        { key: 'why', title: w.why, cell: ({ refusals }) => refusals.map(textOf).join(' ') },
      ]}
    />
  );
}
