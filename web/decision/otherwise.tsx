import { useNavigate } from '@tanstack/react-router';
import { $api, type Api } from '../api/client.js';
import { toast } from '../kit/overlay/toast.js';
import { Card } from '../kit/page/card.js';
import { Actions } from '../kit/page/page.js';
import { useWords } from '../words/words.js';
import { approvalWords } from './approval.words.js';
import { ReasonWindow } from './reason-window.js';

interface Props {
  view: Api['ApprovalView'];
  /** As it stands in the form. */
  feedback: Api['CriterionFeedback'][];
  /** The claim has left this page's hands. */
  onDone: () => void;
}

/** What else an approver can do: give it back to the readers, or to the learner. */
export function Otherwise({ view, feedback, onDone }: Props) {
  const w = useWords(approvalWords);
  const navigate = useNavigate();
  const sendBack = $api.useMutation('post', '/api/claims/{id}/sending-back');
  const revise = $api.useMutation('post', '/api/claims/{id}/revision-request');
  const { claimId: id, claimVersion, attempt, maxAttempts, learner, moves } = view;
  const leave = async (word: string) => {
    onDone();
    toast(word);
    await navigate({ to: '/approvals', ignoreBlocker: true });
  };
  return (
    <Card title={w.otherwiseTitle}>
      <Actions>
        <ReasonWindow
          label={w.sendBack}
          title={w.sendBackTitle}
          why={w.sendBackWhy}
          question={w.sendBackReason}
          act={w.sendBack}
          refusals={moves.sendBack}
          onSend={async (reason) => {
            await sendBack.mutateAsync({ params: { path: { id } }, body: { reason } });
            await leave(w.sentBack);
          }}
        />
        <ReasonWindow
          label={w.revise}
          title={w.reviseTitle}
          why={w.reviseWhy(attempt, maxAttempts)}
          question={w.reviseMessage}
          act={w.revise}
          refusals={moves.askToRevise}
          onSend={async (message) => {
            await revise.mutateAsync({ params: { path: { id } }, body: { message, feedback, claimVersion } });
            await leave(w.revised(learner.name));
          }}
        />
      </Actions>
    </Card>
  );
}
