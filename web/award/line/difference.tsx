import { Link } from '@tanstack/react-router';
import type { Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { Sides } from '../reconciliation/sides.js';
import { awardWords } from './award.words.js';

/** The line held against the SIS, as the latest comparison found it. */
export function Difference({ difference }: { difference: Api['DifferenceView'] | null }) {
  const w = useWords(awardWords);
  const format = useFormat();
  if (!difference) {
    return (
      <Card title={w.difference}>
        <p>{w.differenceNever}</p>
      </Card>
    );
  }
  const { finding, reconciliationId, runAt } = difference;
  return (
    <Card title={w.difference} aside={format.day(runAt)}>
      <p>{finding ? w.differenceSaid[finding.list] : w.differenceNone(format.day(runAt))}</p>
      {finding && finding.list !== 'awarded_not_posted' && <Sides finding={finding} />}
      <p>
        <Link to="/reconciliations/$reconciliationId" params={{ reconciliationId }}>
          {w.comparison}
        </Link>
      </p>
    </Card>
  );
}
