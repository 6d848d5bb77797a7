import { Link } from '@tanstack/react-router';
import type { Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { followingWords } from './following.words.js';
import styles from './following.module.css';

/** The frozen copies of what was sent, the latest first. */
export function SentCopies({ claim }: { claim: Api['ClaimView'] }) {
  const w = useWords(followingWords);
  const { day } = useFormat();
  if (claim.submissions.length === 0) return null;
  return (
    <Card title={w.sent}>
      <p className="soft">{w.sentWhy}</p>
      <ul className={styles.links}>
        {claim.submissions.toReversed().map(({ id, submittedAt }) => (
          <li key={id}>
            <Link to="/claims/$claimId/sent/$submissionId" params={{ claimId: claim.id, submissionId: id }}>
              {w.readSent(day(submittedAt))}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
