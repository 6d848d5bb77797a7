import { useState, type ReactNode } from 'react';
import type { Refusal } from '../api/problem.js';
import { Button } from '../kit/action/button.js';
import { Form } from '../kit/form/form.js';
import { TextArea } from '../kit/form/inputs.js';
import { Window } from '../kit/overlay/window.js';
import { Actions } from '../kit/page/page.js';
import { Failure } from '../kit/status/failure.js';
import { sharedWords } from '../words/shared.words.js';
import { useWords } from '../words/words.js';
import { batchWords } from './batch/batch.words.js';

interface Props {
  /** On the page, and in the window. */
  label: string;
  act: string;
  compact?: boolean;
  refusals: readonly Refusal[];
  title: string;
  why: ReactNode;
  /** What else is asked besides the reason. */
  children?: ReactNode;
  onReason: (reason: string, form: FormData) => Promise<unknown>;
}

/** An act that stays on record with the reason for it. */
export function AskReason({ label, act, compact = false, refusals, title, why, children, onReason }: Props) {
  const w = useWords(batchWords);
  const s = useWords(sharedWords);
  const [open, setOpen] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [missing, setMissing] = useState(false);
  const send = async (form: FormData) => {
    const reason = String(form.get('reason') ?? '').trim();
    setError(null);
    setMissing(reason.length < 3);
    if (reason.length < 3) return;
    await onReason(reason, form).then(
      () => setOpen(false),
      (failure: unknown) => setError(failure),
    );
  };
  return (
    <>
      <Button look="quiet" compact={compact} refusals={refusals} onPress={() => setOpen(true)}>
        {label}
      </Button>
      <Window title={title} open={open} onClose={() => setOpen(false)}>
        <Form
          onSubmit={(event) => send(new FormData(event.currentTarget))}
          errors={missing ? [{ message: w.reasonMissing }] : []}
        >
          <p>{why}</p>
          {children}
          <TextArea label={w.reason} name="reason" error={missing ? w.reasonMissing : undefined} maxLength={1000} />
          <Failure error={error} />
          <Actions>
            <Button type="submit">{act}</Button>
            <Button look="quiet" onPress={() => setOpen(false)}>
              {s.cancel}
            </Button>
          </Actions>
        </Form>
      </Window>
    </>
  );
}
