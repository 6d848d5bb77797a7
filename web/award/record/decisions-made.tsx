import { Link } from '@tanstack/react-router';
import type { Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { Table } from '../../kit/table/table.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { recordWords } from './record.words.js';

/** What the college decided, the latest first. */
export function DecisionsMade({ decisions }: { decisions: readonly Api['RecordedDecision'][] }) {
  const w = useWords(recordWords);
  const format = useFormat();
  if (decisions.length === 0) return null;
  return (
    <Card title={w.decisions}>
      <Table
        caption={w.decisions}
        rows={decisions}
        keyOf={({ claimId }) => claimId}
        columns={[
          {
            key: 'claimed',
            title: w.claimed,
            names: true,
            cell: ({ claimId, claimed }) => (
              <Link to="/claims/$claimId" params={{ claimId }}>
                {claimed}
              </Link>
            ),
          },
          {
            key: 'decided',
            title: w.decided,
            cell: ({ outcome, credits }) =>
              outcome === 'none' ? w.outcome.none : `${w.outcome[outcome]}, ${w.credits(format.credits(credits))}`,
          },
          { key: 'day', title: w.day, cell: ({ decidedAt }) => format.day(decidedAt) },
        ]}
      />
    </Card>
  );
}
