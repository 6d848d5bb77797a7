import { useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '../../kit/action/button.js';
import { Actions } from '../../kit/page/page.js';
import { Failure } from '../../kit/status/failure.js';
import styles from './reviewer.module.css';

/** A small form behind its button: adds one line to a card. Gives what was typed by the names of the fields. */
export function Entry({
  label,
  act,
  onAdd,
  children,
}: {
  label: string;
  act: string;
  onAdd: (typed: Record<string, string>) => Promise<unknown>;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [sending, setSending] = useState(false);
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending) return;
    const typed = Object.fromEntries(
      [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]),
    );
    setSending(true);
    setError(null);
    try {
      await onAdd(typed);
      setOpen(false);
    } catch (failure) {
      setError(failure);
    } finally {
      setSending(false);
    }
  };
  if (!open) {
    return (
      <Actions>
        <Button look="quiet" compact onPress={() => setOpen(true)}>
          {label}
        </Button>
      </Actions>
    );
  }
  return (
    <form className={styles.entry} noValidate aria-label={label} onSubmit={(event) => void add(event)}>
      {children}
      <Failure error={error} />
      <Button type="submit" compact busy={sending}>
        {act}
      </Button>
    </form>
  );
}
