import { useHas } from '../account/session.js';
import { $api, type Api } from '../api/client.js';
import { Card } from '../kit/page/card.js';
import { Disclosure } from '../kit/page/disclosure.js';
import { useWords } from '../words/words.js';
import { Hint } from './hint.js';
import styles from './similarity.module.css';
import { similarityWords } from './similarity.words.js';

/** What this claim and others of the college have in common, for a person to judge. Nothing where there is nothing. */
export function SharedWords({ claimId }: { claimId: string }) {
  const w = useWords(similarityWords);
  const view = $api.useQuery(
    'get',
    '/api/claims/{id}/similarity',
    { params: { path: { id: claimId } } },
    { enabled: useHas('coordinator', 'approver'), throwOnError: false },
  ).data;
  if (!view || view.hints.length === 0) return null;
  const open = view.hints.filter(({ dismissal }) => dismissal === null);
  const aside = view.hints.filter(({ dismissal }) => dismissal !== null);
  return (
    <Card title={w.title}>
      <p className="soft">{w.lead}</p>
      <Hints claimId={claimId} hints={open} claims={view.rows} />
      {aside.length > 0 && (
        <Disclosure title={w.aside(aside.length)}>
          <Hints claimId={claimId} hints={aside} claims={view.rows} />
        </Disclosure>
      )}
    </Card>
  );
}

interface HintsProps {
  claimId: string;
  hints: readonly Api['HintView'][];
  claims: readonly Api['ComparedClaim'][];
}

function Hints({ claimId, hints, claims }: HintsProps) {
  return (
    <ul className={styles.hints}>
      {hints.map((hint) => (
        <li key={hint.mine.textId + hint.theirs.textId}>
          <Hint claimId={claimId} hint={hint} other={claims.find((claim) => claim.claimId === hint.otherClaimId)!} />
        </li>
      ))}
    </ul>
  );
}
