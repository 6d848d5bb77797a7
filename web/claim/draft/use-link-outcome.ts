import { $api, type Api } from '../../api/client.js';
import { newerThan } from '../../api/problem.js';
import { editOf, withLink, type LinkChange } from './outcome-edit.rules.js';

type Outcome = Api['OutcomeView'];

/**
 * Makes or takes away one link of an outcome. A link says nothing about the words, so when the outcome was saved elsewhere
 * meanwhile it is put on top of that.
 */
export function useLinkOutcome() {
  const { mutateAsync } = $api.useMutation('put', '/api/claims/{id}/outcomes/{outcomeId}');
  return async (claimId: string, outcome: Outcome, change: LinkChange): Promise<Outcome> => {
    const path = { id: claimId, outcomeId: outcome.id };
    const put = (stored: Outcome) => mutateAsync({ params: { path }, body: withLink(editOf(stored), change) });
    try {
      return await put(outcome);
    } catch (error) {
      const newer = newerThan<Outcome>(error);
      if (newer === undefined) throw error;
      return put(newer);
    }
  };
}
