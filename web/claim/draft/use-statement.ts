import { useEffect, useRef } from 'react';
import { api, given, queries, type Api } from '../../api/client.js';
import { useDraft, type UsedDraft } from '../../draft/use-draft.js';
import { editOf } from './outcome-edit.rules.js';

type Outcome = Api['OutcomeView'];

/**
 * The words of one outcome while they are written. An edit carries the outcome's links too, so it is always made from the
 * newest outcome that this window knows; with an older one the server refuses it as stale, and the words are merged.
 */
export function useStatement(claimId: string, outcome: Outcome): UsedDraft {
  const newest = useRef(outcome);
  useEffect(() => {
    if (outcome.version > newest.current.version) newest.current = outcome;
  }, [outcome]);
  return useDraft<Outcome>({
    key: `claim outcome ${outcome.id}`,
    serverValue: outcome.statement,
    version: outcome.version,
    save: async (statement, { version }) => {
      const path = { id: claimId, outcomeId: outcome.id };
      const body = { ...editOf(newest.current), statement, version };
      newest.current = await given(api.PUT('/api/claims/{id}/outcomes/{outcomeId}', { params: { path }, body }));
      void queries.invalidateQueries();
      return newest.current;
    },
    newer: (current) => {
      newest.current = current;
      return { text: current.statement, version: current.version };
    },
  });
}
