import { Link } from '@tanstack/react-router';
import type { Api } from '../api/client.js';
import { claimTitle } from '../claim/claim-title.js';
import { useNextStepText } from '../claim/progress/next-step.js';
import { progressWords } from '../claim/progress/progress.words.js';
import { Card } from '../kit/page/card.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { hubWords } from './hub.words.js';
import styles from './hub.module.css';

/** The claims beside the one that goes on, each in a line. */
export function OtherClaims({ claims }: { claims: readonly Api['HubClaim'][] }) {
  const w = useWords(hubWords);
  return (
    <Card title={w.otherClaims}>
      <ul className={styles.others}>
        {claims.map((claim) => (
          <li key={claim.id}>
            <Link to="/claims/$claimId" params={{ claimId: claim.id }}>
              {claimTitle(claim)}
            </Link>
            <Standing claim={claim} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Standing({ claim }: { claim: Api['HubClaim'] }) {
  const w = useWords(hubWords);
  const { stages } = useWords(progressWords);
  const { credits, day } = useFormat();
  const nextText = useNextStepText();
  const { decision, stage, status, next, sections, since } = claim;
  if (decision) {
    const amount = decision.outcome === 'none' ? '' : `, ${w.credits(credits(decision.credits))}`;
    return (
      <span className="soft small">
        {w.decision[decision.outcome]}
        {amount} · {day(decision.decidedAt)}
      </span>
    );
  }
  if (stage === null) {
    return (
      <span className="soft small">
        {w.ended[status === 'expired' ? 'expired' : 'withdrawn']} · {day(since)}
      </span>
    );
  }
  return (
    <span className="soft small">
      {stages[stage]} · {w.next} {nextText(next, sections)}
    </span>
  );
}
