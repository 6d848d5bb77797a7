import { useState, type ReactNode } from 'react';
import type { Refusal } from '../../api/problem.js';
import { sharedWords } from '../../words/shared.words.js';
import { useWords } from '../../words/words.js';
import { Button, type Look } from '../action/button.js';
import { Actions } from '../page/page.js';
import { Failure } from '../status/failure.js';
import { Window } from './window.js';

interface Props {
  /** What the button on the page says. */
  label: string;
  look?: Look;
  compact?: boolean;
  refusals?: readonly Refusal[] | undefined;
  /** Refused, but the reasons are told elsewhere on the page. */
  reasonsElsewhere?: boolean;
  /** The question of the window, and what it explains: what follows, and whether it can be taken back. */
  title: string;
  children?: ReactNode;
  /** What the button in the window says; it names the act. */
  act: string;
  actLook?: Look;
  onConfirm: () => Promise<unknown>;
}

/** A button that asks before it acts, for what cannot be taken back easily. The window stays when the act fails, and says why. */
export function Confirm(props: Props) {
  const {
    label,
    look = 'quiet',
    compact,
    refusals,
    reasonsElsewhere,
    title,
    children,
    act,
    actLook,
    onConfirm,
  } = props;
  const [open, setOpen] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const w = useWords(sharedWords);
  const confirm = async () => {
    setError(null);
    try {
      await onConfirm();
      setOpen(false);
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <>
      <Button
        look={look}
        compact={compact ?? false}
        refusals={refusals}
        reasonsElsewhere={reasonsElsewhere ?? false}
        onPress={() => setOpen(true)}
      >
        {label}
      </Button>
      <Window title={title} open={open} onClose={() => setOpen(false)} role="alertdialog">
        {children}
        <Failure error={error} />
        <Actions>
          <Button look={actLook ?? 'act'} onPress={confirm}>
            {act}
          </Button>
          <Button look="quiet" onPress={() => setOpen(false)}>
            {w.cancel}
          </Button>
        </Actions>
      </Window>
    </>
  );
}
