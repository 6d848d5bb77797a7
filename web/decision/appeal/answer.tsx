import { $api, type Api } from '../../api/client.js';
import { ReasonWindow } from '../reason-window.js';
import { toast } from '../../kit/overlay/toast.js';
import { Card } from '../../kit/page/card.js';
import { Actions } from '../../kit/page/page.js';
import { useWords } from '../../words/words.js';
import { answerWords } from './answer.words.js';

/** Takes an appeal up, or refuses it; both with a reason that the learner reads. */
export function Answer({ appeal, moves }: { appeal: Api['AppealView']; moves: Api['AppealMoves'] }) {
  const w = useWords(answerWords);
  const accept = $api.useMutation('post', '/api/appeals/{id}/acceptance');
  const refuse = $api.useMutation('post', '/api/appeals/{id}/refusal');
  const params = { path: { id: appeal.id } };
  if (!moves.accept || !moves.refuse) return null;
  return (
    <Card title={w.answerTitle}>
      <p>{w.answerLead}</p>
      <Actions>
        <ReasonWindow
          label={w.accept}
          look="act"
          title={w.acceptTitle}
          why={w.acceptWhy}
          question={w.acceptReason}
          act={w.accept}
          refusals={moves.accept}
          onSend={async (reason) => {
            await accept.mutateAsync({ params, body: { reason } });
            toast(w.accepted);
          }}
        />
        <ReasonWindow
          label={w.refuse}
          title={w.refuseTitle}
          why={w.refuseWhy}
          question={w.refuseReason}
          act={w.refuse}
          actLook="stop"
          refusals={moves.refuse}
          onSend={async (reason) => {
            await refuse.mutateAsync({ params, body: { reason } });
            toast(w.refused);
          }}
        />
      </Actions>
    </Card>
  );
}
