import { Link, useParams } from '@tanstack/react-router';
import { $api, type Api } from '../api/client.js';
import { useHas } from '../account/session.js';
import { Page } from '../kit/page/page.js';
import { Asked } from '../kit/status/asked.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { Impact } from './impact/impact.js';
import { KnobList } from './knobs/knob-list.js';
import { PolicyActs } from './policy-acts.js';
import { PolicyDraft } from './policy-draft.js';
import { policyWords } from './policy.words.js';

/** One version of the rules: a draft is written here, a published one is read. */
export function PolicyPage() {
  const { policyId } = useParams({ from: '/shell/policies/$policyId' });
  const isAdmin = useHas('admin');
  const policy = $api.useQuery('get', '/api/policies/{id}', { params: { path: { id: policyId } } });
  return (
    <Asked query={policy}>
      {(view) =>
        isAdmin && view.moves.edit.length === 0 ? (
          <PolicyDraft key={`${view.id} ${view.version}`} policy={view} />
        ) : (
          <FixedPolicy policy={view} />
        )
      }
    </Asked>
  );
}

function FixedPolicy({ policy }: { policy: Api['PolicyView'] }) {
  const w = useWords(policyWords);
  const format = useFormat();
  const day = format.calendarDay(policy.inForceFrom);
  const leads = {
    draft: w.leadDraft(day),
    upcoming: w.leadUpcoming(day),
    in_force: w.leadInForce(day),
    superseded: w.leadSuperseded(day),
    withdrawn: w.leadWithdrawn,
  };
  return (
    <Page
      title={policy.versionNo === null ? w.draft : w.versionNo(policy.versionNo)}
      lead={
        <>
          <p>{leads[policy.standing]}</p>
          {policy.note && <p className="soft">{policy.note}</p>}
        </>
      }
      back={<Link to="/policies">{w.back}</Link>}
      actions={<PolicyActs policy={policy} unsaved={false} />}
    >
      <Impact policy={policy} />
      <KnobList knobs={policy.knobs} />
    </Page>
  );
}
