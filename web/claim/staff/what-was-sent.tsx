import { Link } from '@tanstack/react-router';
import type { Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import styles from './staff.module.css';
import { staffWords } from './staff.words.js';

/** The frozen copies that reviewers read: statements and evidence, each at its own address. */
export function WhatWasSent({ claim }: { claim: Api['ClaimView'] }) {
  const w = useWords(staffWords);
  const format = useFormat();
  const evidence = new Set(claim.outcomes.flatMap((outcome) => outcome.evidence.map(({ id }) => id)));
  return (
    <Card title={w.sent} aside={w.outcomes(claim.outcomes.length, evidence.size)}>
      {claim.submissions.length === 0 && <p className="soft">{w.notSent}</p>}
      <ul className={styles.lines}>
        {claim.submissions.toReversed().map(({ id, number, submittedAt }) => (
          <li key={id}>
            <Link to="/claims/$claimId/sent/$submissionId" params={{ claimId: claim.id, submissionId: id }}>
              {w.sentOf(number, format.day(submittedAt))}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
