import { useState } from 'react';
import { $api } from '../../api/client.js';
import type { Refusal } from '../../api/problem.js';
import { TextArea } from '../../kit/form/inputs.js';
import { Confirm } from '../../kit/overlay/confirm.js';
import { toast } from '../../kit/overlay/toast.js';
import { useWords } from '../../words/words.js';
import { talkWords } from './talk.words.js';

/** Opening one's submitted review again, with a reason that stays on record. */
export function Reopen({ assignmentId, refusals }: { assignmentId: string; refusals: readonly Refusal[] }) {
  const w = useWords(talkWords);
  const [reason, setReason] = useState('');
  const reopen = $api.useMutation('post', '/api/assignments/{id}/evaluation/reopening');
  return (
    <Confirm
      compact
      label={w.reopen}
      refusals={refusals}
      title={w.reopenTitle}
      act={w.reopenAct}
      onConfirm={async () => {
        await reopen.mutateAsync({ params: { path: { id: assignmentId } }, body: { reason } });
        toast(w.reopened);
      }}
    >
      <p>{w.reopenLead}</p>
      <TextArea dense label={w.reopenReason} value={reason} onChange={(event) => setReason(event.target.value)} />
    </Confirm>
  );
}
