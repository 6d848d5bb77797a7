import { useState } from 'react';
import type { Refusal } from '../api/problem.js';
import { Button, type Look } from '../kit/action/button.js';
import { TextArea } from '../kit/form/inputs.js';
import { Window } from '../kit/overlay/window.js';
import { Actions } from '../kit/page/page.js';
import { Failure } from '../kit/status/failure.js';
import { sharedWords } from '../words/shared.words.js';
import { useWords } from '../words/words.js';
import { reasonWords } from './reason.words.js';

interface Props {
  label: string;
  look?: Look;
  title: string;
  why: string;
  /** What the reason answers. */
  question: string;
  act: string;
  actLook?: Look;
  refusals: readonly Refusal[];
  onSend: (reason: string) => Promise<unknown>;
}

/** An act that takes a reason. What was written stays when the window is closed, and when the act fails. */
export function ReasonWindow({ label, look = 'quiet', title, why, question, act, actLook, refusals, onSend }: Props) {
  const w = useWords(reasonWords);
  const shared = useWords(sharedWords);
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const send = async () => {
    setMissing(reason.trim() === '');
    setError(null);
    if (reason.trim() === '') return;
    try {
      await onSend(reason.trim());
      setOpen(false);
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <>
      <Button look={look} refusals={refusals} onPress={() => setOpen(true)}>
        {label}
      </Button>
      <Window title={title} open={open} onClose={() => setOpen(false)}>
        <p>{why}</p>
        <TextArea
          label={question}
          error={missing ? w.missing : undefined}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Failure error={error} />
        <Actions>
          <Button look={actLook ?? 'act'} onPress={send}>
            {act}
          </Button>
          <Button look="quiet" onPress={() => setOpen(false)}>
            {shared.cancel}
          </Button>
        </Actions>
      </Window>
    </>
  );
}
