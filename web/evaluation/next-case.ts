import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { $api } from '../api/client.js';
import { toast } from '../kit/overlay/toast.js';
import { useWords } from '../words/words.js';
import { fetchAhead } from './workspace-query.js';
import { workspaceWords } from './workspace.words.js';

export interface NextCase {
  /** The seat that is due after this one; null when nothing else waits to be read. */
  id: string | null;
  go: () => void;
}

/** The next claim to read. It is fetched while this one is read, so that it opens at once. */
export function useNextCase(currentId: string): NextCase {
  const w = useWords(workspaceWords);
  const navigate = useNavigate();
  const { data } = $api.useQuery('get', '/api/assignments', { params: { query: { task: 'read', limit: 20 } } });
  const rows = data?.rows ?? [];
  const at = rows.findIndex((row) => row.id === currentId);
  const id = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))][0]?.id ?? null;
  useEffect(() => {
    if (id === null) return;
    const timer = setTimeout(() => void fetchAhead(id), 300);
    return () => clearTimeout(timer);
  }, [id]);
  return {
    id,
    go: () => {
      if (id === null) toast(w.noNextCase);
      else void navigate({ to: '/assignments/$assignmentId', params: { assignmentId: id } });
    },
  };
}
