import { $api, type Api } from '../../api/client.js';
import { useWords } from '../../words/words.js';
import { letterWords } from './letter.words.js';

const soon = 3000;

/** The letter about a decision as a file, as it was sent. A new one is there a moment after the decision. */
export function LetterFile({ decision: { id, claimId } }: { decision: Api['DecisionView'] }) {
  const w = useWords(letterWords);
  const { data: letters } = $api.useQuery(
    'get',
    '/api/claims/{id}/letters',
    { params: { path: { id: claimId } } },
    { refetchInterval: ({ state }) => (state.data?.pending ? soon : false) },
  );
  const letter = letters?.rows.find(({ decisionId }) => decisionId === id);
  if (letter) {
    return (
      <a href={`/api/letters/${letter.id}/file`} download>
        {w.download}
      </a>
    );
  }
  return letters?.pending ? <p className="soft small">{w.beingWritten}</p> : null;
}
