import type { Api } from '../../api/client.js';
import { LinkButton } from '../../kit/action/link-button.js';
import { Card } from '../../kit/page/card.js';
import { useWords } from '../../words/words.js';
import { followingWords } from './following.words.js';
import styles from './following.module.css';

interface Props {
  claim: Api['ClaimView'];
  standing: Api['StandingView'];
}

/** A claim that came back: why, how often it can still be sent, and the way to its words. What to change in a revision stands in its letter. */
export function WriteAgain({ claim, standing }: Props) {
  const w = useWords(followingWords);
  if (claim.moves.edit?.length !== 0) return null;
  const came = claim.status === 'returned';
  return (
    <Card title={came ? w.returnedTitle : w.reviseTitle}>
      {came && claim.returnReason && <p className={styles.text}>{claim.returnReason}</p>}
      <p className="soft">{came ? w.returnedHow : w.reviseHow(standing.maxAttempts - claim.attempt)}</p>
      <div>
        <LinkButton to="/claims/$claimId/write" params={{ claimId: claim.id }}>
          {w.writeAgain}
        </LinkButton>
      </div>
    </Card>
  );
}
