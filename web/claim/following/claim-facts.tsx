import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { followingWords } from './following.words.js';
import styles from './following.module.css';

interface Props {
  claim: Api['ClaimView'];
  standing: Api['StandingView'];
}

/** Its number, its credits, its attempt, its fee. */
export function ClaimFacts({ claim, standing }: Props) {
  const w = useWords(followingWords);
  const format = useFormat();
  const { fee, attempt, submittedAt, rubric } = claim;
  const state = w.feeStates[fee.state];
  // An attempt may cost nothing after one that did: what was paid stays one step away.
  const feeSays =
    fee.state === 'none' && attempt <= 1 ? (
      state
    ) : (
      <Link to="/claims/$claimId/fee" params={{ claimId: claim.id }}>
        {fee.state === 'none' ? state : `${format.money(fee.cents)}, ${state}`}
      </Link>
    );
  const facts: (readonly [string, ReactNode])[] = [
    [w.reference, claim.reference],
    [w.credits, format.credits(claim.target.credits)],
    ...(submittedAt ? [[w.sentOn, format.day(submittedAt)] as const] : []),
    ...(attempt > 0 ? [[w.attempt, w.attemptOf(attempt, standing.maxAttempts)] as const] : []),
    ...(attempt > 0 ? [[w.fee, feeSays] as const] : []),
    ...(rubric ? [[w.rubric, rubric.title] as const] : []),
  ];
  return (
    <Card title={w.facts}>
      <dl className={styles.facts}>
        {facts.map(([name, said]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
