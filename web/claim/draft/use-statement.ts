import { useCallback, useEffect, useRef, useState } from 'react';
import { $api, type Api } from '../../api/client.js';
import { newerThan } from '../../api/problem.js';
import { editOf } from './outcome-edit.rules.js';

type Outcome = Api['OutcomeView'];

/** After so many milliseconds without a key press what was written is sent. */
const pause = 1000;

/** The words of one outcome while they are written: sent after each pause, in order, and once more on leaving. */
export function useStatement(claimId: string, outcome: Outcome) {
  const { mutateAsync } = $api.useMutation('put', '/api/claims/{id}/outcomes/{outcomeId}');
  const [text, setText] = useState(outcome.statement);
  const [state, setState] = useState<'saved' | 'saving' | 'failed'>('saved');
  const [savedAt, setSavedAt] = useState(outcome.savedAt);
  const [conflict, setConflict] = useState<Outcome | null>(null);
  const stored = useRef(outcome);
  const wanted = useRef(text);
  const running = useRef<Promise<void>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const send = useCallback(async () => {
    if (wanted.current === stored.current.statement) return;
    setState('saving');
    const path = { id: claimId, outcomeId: outcome.id };
    const body = { ...editOf(stored.current), statement: wanted.current };
    try {
      stored.current = await mutateAsync({ params: { path }, body });
      setSavedAt(stored.current.savedAt);
      setState('saved');
    } catch (error) {
      const newer = newerThan<Outcome>(error);
      if (newer !== undefined && newer.statement === stored.current.statement) {
        stored.current = newer;
        return send();
      }
      if (newer !== undefined) setConflict(newer);
      setState('failed');
    }
  }, [claimId, outcome.id, mutateAsync]);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    running.current = running.current.then(send);
    return running.current;
  }, [send]);

  const write = (next: string) => {
    wanted.current = next;
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), pause);
  };

  useEffect(() => {
    const hide = () => document.visibilityState === 'hidden' && void flush();
    document.addEventListener('visibilitychange', hide);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      void flush();
    };
  }, [flush]);

  const settle = (next: string) => {
    if (conflict) stored.current = conflict;
    setConflict(null);
    write(next);
    return flush();
  };

  return { text, write, flush, state, savedAt, conflict, settle };
}
