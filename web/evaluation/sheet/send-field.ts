import { api } from '../../api/client.js';
import type { Api } from '../../api/client.js';
import { newerThan, refusalsOf } from '../../api/problem.js';
import type { Outcome, Send } from './autosave.js';

/** Saves single fields of the evaluation on this seat. */
export function fieldSender(id: string): Send {
  return async (field, base, value): Promise<Outcome> => {
    try {
      const { data, error } = await api.PATCH('/api/assignments/{id}/evaluation', {
        params: { path: { id } },
        body: { field, base, value },
      });
      if (data) return { kind: 'saved', evaluation: data };
      const stale = newerThan<Api['FieldConflict']>(error);
      if (stale) return { kind: 'stale', ...stale };
      const refusals = refusalsOf(error);
      return refusals.length > 0 && !refusals.some(({ code }) => code === 'unavailable' || code === 'busy')
        ? { kind: 'refused', refusals }
        : { kind: 'away' };
    } catch {
      return { kind: 'away' };
    }
  };
}

/** A last try while the page goes: the browser sends it after the page is gone, and nobody reads the answer. */
export function sendWhileLeaving(id: string, change: { field: string; base: number; value: string | null }): void {
  void fetch(`/api/assignments/${id}/evaluation`, {
    method: 'PATCH',
    keepalive: true,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(change),
  }).catch(() => undefined);
}
