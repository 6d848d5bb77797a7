import { Link } from '@tanstack/react-router';
import type { Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { Summary } from '../../kit/page/summary.js';
import { useFormat } from '../../words/format.js';
import { sharedWords } from '../../words/shared.words.js';
import { useWords } from '../../words/words.js';
import { claimTitle } from '../claim-title.js';
import { checkWords } from './check.words.js';

/** What is asked for, and what it counts for. */
export function CheckTarget({ claim: { id: claimId, target } }: { claim: Api['ClaimView'] }) {
  const w = useWords(checkWords);
  const shared = useWords(sharedWords);
  const { credits } = useFormat();
  const change = (name: string) => (
    <Link to="/claims/$claimId/details" params={{ claimId }}>
      {shared.change}
      <span className="unseen">: {name}</span>
    </Link>
  );
  return (
    <Card title={w.target}>
      <Summary
        rows={[
          { key: 'claim', name: w.rows.claim, value: claimTitle(target) },
          {
            key: 'credits',
            name: w.rows.credits,
            value: w.credits(credits(target.credits)),
            action: change(w.rows.credits),
          },
          {
            key: 'program',
            name: w.rows.program,
            value: target.program?.title ?? w.noProgram,
            action: change(w.rows.program),
          },
        ]}
      />
    </Card>
  );
}
