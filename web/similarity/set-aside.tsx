import { useState } from 'react';
import { $api, type Api } from '../api/client.js';
import { Select, TextField } from '../kit/form/inputs.js';
import { Confirm } from '../kit/overlay/confirm.js';
import { toast } from '../kit/overlay/toast.js';
import { useWords } from '../words/words.js';
import { similarityWords } from './similarity.words.js';

type Reason = Api['NewDismissal']['reason'];

/** A hint with a good reason is out of the way, for every coordinator. */
export function SetAside({ claimId, hint }: { claimId: string; hint: Api['HintView'] }) {
  const w = useWords(similarityWords);
  const [reason, setReason] = useState<Reason>('template');
  const [note, setNote] = useState('');
  const dismiss = $api.useMutation('post', '/api/claims/{id}/similarity-dismissals');
  const body = { textId: hint.mine.textId, otherTextId: hint.theirs.textId, reason, note };
  return (
    <Confirm
      compact
      label={w.setAside}
      title={w.setAsideTitle}
      act={w.setAside}
      onConfirm={() => dismiss.mutateAsync({ params: { path: { id: claimId } }, body }).then(() => toast(w.done))}
    >
      <Select dense label={w.why} value={reason} onChange={(event) => setReason(event.target.value as Reason)}>
        {Object.entries(w.reasons).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
      <TextField
        dense
        label={w.note}
        hint={w.noteHint}
        optional={reason !== 'other'}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </Confirm>
  );
}
