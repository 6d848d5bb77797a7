import type { Api } from '../api/client.js';
import { SectionCoverage } from '../claim/progress/section-coverage.js';
import { Card } from '../kit/page/card.js';
import { useWords } from '../words/words.js';
import { hubWords } from './hub.words.js';

/** Which parts of the claim have proof. */
export function CoverageCard({ sections }: { sections: readonly Api['HubSection'][] }) {
  return (
    <Card title={useWords(hubWords).coverageTitle}>
      <SectionCoverage sections={sections} />
    </Card>
  );
}
