import type { Api } from '../api/client.js';
import { Coverage } from '../kit/chart/coverage.js';
import { Card } from '../kit/page/card.js';
import { useWords } from '../words/words.js';
import { hubWords } from './hub.words.js';

/** Which parts of the claim have proof, as a picture with its sentence. */
export function CoverageCard({ sections }: { sections: readonly Api['HubSection'][] }) {
  const w = useWords(hubWords);
  const uncovered = sections.filter(({ required, evidence }) => required && evidence.length === 0).length;
  return (
    <Card title={w.coverageTitle}>
      <Coverage
        label={w.coverageLabel}
        places={3}
        rows={sections.map(({ id, title, evidence }) => ({
          key: id,
          name: title,
          said: w.proofs(evidence.length),
          marks: evidence.map(() => 'on' as const),
        }))}
      />
      <p className="soft small">{uncovered === 0 ? w.allCovered : w.uncovered(uncovered)}</p>
    </Card>
  );
}
