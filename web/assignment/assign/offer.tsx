import { $api, type Api } from '../../api/client.js';
import { Confirm } from '../../kit/overlay/confirm.js';
import { WithReason } from '../../kit/overlay/with-reason.js';
import { toast } from '../../kit/overlay/toast.js';
import { useRefusalText } from '../../words/refusal.js';
import { useWords } from '../../words/words.js';
import { assignWords } from './assign.words.js';

type Candidate = Api['CandidateView'];

/** Offers the free seat: at once, with a reason for what a coordinator may set aside, or not at all. */
export function Offer({ claimId, candidate }: { claimId: string; candidate: Candidate }) {
  const w = useWords(assignWords);
  const textOf = useRefusalText();
  const choose = $api.useMutation('post', '/api/claims/{id}/assignments');
  const { personId, name, refusals, byHandWithReason } = candidate;
  const offer = async (overrideReason?: string) => {
    const body = { reviewerId: personId, ...(overrideReason === undefined ? {} : { overrideReason }) };
    await choose.mutateAsync({ params: { path: { id: claimId } }, body });
    toast(w.offered(name));
  };
  if (refusals.length > 0 && !byHandWithReason) return <span className="soft small">{w.cannot}</span>;
  if (refusals.length === 0) {
    return (
      <Confirm compact label={w.offer} title={w.offerTo(name)} act={w.offer} onConfirm={() => offer()}>
        <p>{w.takes}</p>
      </Confirm>
    );
  }
  return (
    <WithReason
      compact
      label={w.allTheSame}
      title={w.offerTo(name)}
      field={w.reason}
      hint={w.reasonHint}
      act={w.allTheSame}
      onConfirm={offer}
    >
      <p>{refusals.map(textOf).join(' ')}</p>
    </WithReason>
  );
}
