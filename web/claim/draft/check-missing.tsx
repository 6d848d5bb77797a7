import { Link } from '@tanstack/react-router';
import type { Api } from '../../api/client.js';
import { Note } from '../../kit/status/status.js';
import { useRefusalText } from '../../words/refusal.js';
import { useWords } from '../../words/words.js';
import { checkWords } from './check.words.js';

/** Why the claim cannot be sent yet, each reason with the way to where it is mended. */
export function CheckMissing({ claim }: { claim: Api['ClaimView'] }) {
  const w = useWords(checkWords);
  const textOf = useRefusalText();
  const refusals = claim.moves.submit ?? [];
  if (refusals.length === 0) return null;
  return (
    <Note tone="warn">
      <strong>{w.missing}</strong>
      <p>{w.missingText}</p>
      <ul>
        {refusals.map((refusal) => {
          const outcome = claim.outcomes.find(({ id }) => id === refusal.about);
          return (
            <li key={`${refusal.code} ${refusal.about ?? ''}`}>
              {textOf(refusal)}{' '}
              {outcome && (
                <Link
                  to="/claims/$claimId/outcomes/$outcomeId"
                  params={{ claimId: claim.id, outcomeId: outcome.id }}
                  search={refusal.code === 'no_evidence' ? { step: 'proof' } : {}}
                >
                  {w.toPart}
                  <span className="unseen">: {outcome.title}</span>
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </Note>
  );
}
