import { isProblem, refusalsOf } from '../../api/problem.js';
import { useRefusalText } from '../../words/refusal.js';
import { sharedWords } from '../../words/shared.words.js';
import { useWords } from '../../words/words.js';
import { Button } from '../action/button.js';
import { Note } from './status.js';

/** What went wrong, in words that say what to do; with a way to try again where there is one. Nothing without an error. */
export function Failure({ error, again }: { error: unknown; again?: () => unknown }) {
  const w = useWords(sharedWords);
  if (error === null || error === undefined) return null;
  return (
    <Note tone="stop" role="alert">
      <Reasons error={error} />
      {again && (
        <Button look="quiet" compact onPress={again}>
          {w.tryAgain}
        </Button>
      )}
    </Note>
  );
}

/** The words alone, for what has its own frame. */
export function Reasons({ error }: { error: unknown }) {
  const w = useWords(sharedWords);
  const textOf = useRefusalText();
  const reasons = refusalsOf(error).map(textOf);
  return (
    <>
      {reasons.length > 1 ? (
        <>
          <strong>{w.cannotNow}</strong>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{reasons[0] ?? (error instanceof TypeError || !navigator.onLine ? w.unreachable : w.failed)}</p>
      )}
      {isProblem(error) && error.status >= 500 && <p>{w.requestId(error.requestId)}</p>}
    </>
  );
}
