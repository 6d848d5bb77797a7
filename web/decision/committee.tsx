import { $api, type Api } from '../api/client.js';
import { Confirm } from '../kit/overlay/confirm.js';
import { toast } from '../kit/overlay/toast.js';
import { Card } from '../kit/page/card.js';
import { Actions } from '../kit/page/page.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { committeeWords } from './committee.words.js';
import { DecidedWord } from './made.js';
import { ReasonWindow } from './reason-window.js';

/** A proposed decision: who stands behind it, and what this approver can do about it. */
export function Committee({ view, proposal }: { view: Api['ApprovalView']; proposal: Api['ProposalView'] }) {
  const w = useWords(committeeWords);
  const format = useFormat();
  const concur = $api.useMutation('post', '/api/decisions/{id}/concurrence');
  const withdraw = $api.useMutation('post', '/api/decisions/{id}/withdrawal');
  const params = { path: { id: proposal.decisionId } };
  const decision = view.decisions.find(({ id }) => id === proposal.decisionId);
  if (!decision) return null;
  const answer = async (agrees: boolean, comment: string) => {
    await concur.mutateAsync({ params, body: { agrees, comment } });
    toast(agrees ? w.concurred : w.objected);
  };
  const mine = proposal.moves.withdraw.length === 0;
  return (
    <Card title={w.title}>
      <p>
        {w.proposes(decision.decidedBy, w.outcomes[decision.outcome], format.shortDay(decision.decidedAt))}{' '}
        {w.voices(proposal.voices, proposal.voicesNeeded)}
      </p>
      <DecidedWord decision={decision} />
      <Actions>
        {!mine && (
          <>
            <Confirm
              label={w.concur}
              look="act"
              refusals={proposal.moves.concur}
              title={w.concurTitle}
              act={w.concur}
              onConfirm={() => answer(true, '')}
            >
              <p>{w.concurWhy}</p>
            </Confirm>
            <ReasonWindow
              label={w.object}
              title={w.objectTitle}
              why={w.objectWhy}
              question={w.objectReason}
              act={w.object}
              actLook="stop"
              refusals={proposal.moves.concur}
              onSend={(comment) => answer(false, comment)}
            />
          </>
        )}
        {mine && (
          <ReasonWindow
            label={w.withdraw}
            title={w.withdrawTitle}
            why={w.withdrawWhy}
            question={w.withdrawReason}
            act={w.withdraw}
            refusals={proposal.moves.withdraw}
            onSend={async (reason) => {
              await withdraw.mutateAsync({ params, body: { reason } });
              toast(w.withdrawn);
            }}
          />
        )}
      </Actions>
    </Card>
  );
}
