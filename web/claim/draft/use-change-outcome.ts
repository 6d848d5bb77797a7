import { $api, type Api } from '../../api/client.js';
import { newerThan } from '../../api/problem.js';
import { editOf } from './outcome-edit.rules.js';

type Outcome = Api['OutcomeView'];
type Edit = Api['OutcomeEdit'];

/**
 * Changes something of an outcome that is not its words: a link, or whether it is finished. The words may be saved at the same
 * time, here or elsewhere; then the change is made once more on top of what is stored.
 */
export function useChangeOutcome() {
  const { mutateAsync } = $api.useMutation('put', '/api/claims/{id}/outcomes/{outcomeId}');
  return async (claimId: string, outcome: Outcome, change: (edit: Edit) => Edit): Promise<Outcome> => {
    const path = { id: claimId, outcomeId: outcome.id };
    const put = (stored: Outcome) => mutateAsync({ params: { path }, body: change(editOf(stored)) });
    try {
      return await put(outcome);
    } catch (error) {
      const newer = newerThan<Outcome>(error);
      if (newer === undefined) throw error;
      return put(newer);
    }
  };
}
