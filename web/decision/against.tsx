import type { Api } from '../api/client.js';
import { Card } from '../kit/page/card.js';
import { Note } from '../kit/status/status.js';
import { useRefusalText } from '../words/refusal.js';
import { useWords } from '../words/words.js';
import { approvalWords } from './approval.words.js';

/** Limits and duplicates that full credit would break. */
export function Against({ view: { objections, mayOverride, status } }: { view: Api['ApprovalView'] }) {
  const w = useWords(approvalWords);
  const textOf = useRefusalText();
  if (status === 'decided') return null;
  return (
    <Card title={w.againstTitle}>
      {objections.length === 0 ? (
        <p>{w.againstNone}</p>
      ) : (
        <Note tone="stop">
          <strong>{w.against}</strong>
          <ul>
            {objections.map((objection) => (
              <li key={`${objection.code} ${objection.about ?? ''}`}>{textOf(objection)}</li>
            ))}
          </ul>
          {!mayOverride && <p>{w.mayNotOverride}</p>}
        </Note>
      )}
    </Card>
  );
}
