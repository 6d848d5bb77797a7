import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { workspaceQuery, type Workspace } from '../workspace-query.js';
import { Autosave, type Standing } from './autosave.js';
import { fieldSender, sendWhileLeaving } from './send-field.js';
import type { Evaluation } from './sheet.rules.js';

export interface Sheet {
  autosave: Autosave;
  standing: Standing;
  /** The server's copy: what is missing, what the rubric makes of it, when it was saved. */
  evaluation: Evaluation;
}

/** The evaluation on this seat, saved field by field while this page is open. */
export function useSheet({ seat, evaluation }: Workspace): Sheet {
  const queries = useQueryClient();
  const [autosave] = useState(() => {
    const { queryKey } = workspaceQuery(seat.id);
    // Marks are written beside the sheet, and an answer about a field may be older than they are.
    return new Autosave(evaluation, fieldSender(seat.id), (saved) =>
      queries.setQueryData<Workspace>(
        queryKey,
        (held) => held && { ...held, evaluation: { ...saved, marks: held.evaluation.marks } },
      ),
    );
  });
  const standing = useSyncExternalStore(autosave.subscribe, autosave.stands);
  useEffect(() => autosave.adopt(evaluation), [autosave, evaluation]);
  useEffect(() => {
    const leave = () => {
      for (const change of autosave.unsent()) sendWhileLeaving(seat.id, change);
    };
    const back = () => void autosave.flush();
    addEventListener('pagehide', leave);
    addEventListener('online', back);
    return () => {
      removeEventListener('pagehide', leave);
      removeEventListener('online', back);
      void autosave.flush().then(() => autosave.stop());
    };
  }, [autosave, seat.id]);
  return { autosave, standing, evaluation };
}
