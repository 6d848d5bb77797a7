import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { Summary } from '../../kit/page/summary.js';
import { Paragraphs } from '../../kit/text/paragraphs.js';
import { sharedWords } from '../../words/shared.words.js';
import { useWords } from '../../words/words.js';
import { checkWords } from './check.words.js';

interface Props {
  claimId: string;
  outcome: Api['OutcomeView'];
  place: number;
}

/** One part as it will be sent, each answer with the way to change it. */
export function CheckOutcome({ claimId, outcome, place }: Props) {
  const w = useWords(checkWords);
  const shared = useWords(sharedWords);
  const nothing = <span className="soft">{shared.notProvided}</span>;
  const named = (names: readonly string[]): ReactNode =>
    names.length === 0 ? nothing : names.map((name, at) => <div key={at}>{name}</div>);
  const change = (name: string, step?: 'proof') => (
    <Link
      to="/claims/$claimId/outcomes/$outcomeId"
      params={{ claimId, outcomeId: outcome.id }}
      search={{ ...(step && { step }), from: 'check' }}
    >
      {shared.change}
      <span className="unseen">
        : {name}, {outcome.title}
      </span>
    </Link>
  );
  const { statement, evidence, experiences, attestations } = outcome;
  return (
    <Card title={w.part(place, outcome.title)}>
      <Summary
        rows={[
          {
            key: 'said',
            name: w.said,
            value: statement.trim() ? <Paragraphs text={statement} /> : nothing,
            action: change(w.said),
          },
          {
            key: 'proof',
            name: w.proof,
            value: named(evidence.map(({ title }) => title)),
            action: change(w.proof, 'proof'),
          },
          {
            key: 'places',
            name: w.places,
            value: named(
              experiences.map(({ title, organisation }) => [title, organisation].filter(Boolean).join(', ')),
            ),
            action: change(w.places, 'proof'),
          },
          {
            key: 'people',
            name: w.people,
            value: named(attestations.map(({ attestorName }) => attestorName)),
            action: change(w.people, 'proof'),
          },
        ]}
      />
    </Card>
  );
}
