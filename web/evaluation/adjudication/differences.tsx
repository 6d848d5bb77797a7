import type { Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { Facts } from '../../kit/page/facts.js';
import { useWords } from '../../words/words.js';
import { disagreementWords } from './disagreement.words.js';

/** What counted as a disagreement when it began, and by which rule. */
export function Differences({ view: { disagreements, threshold, rubric } }: { view: Api['DisputeView'] }) {
  const w = useWords(disagreementWords);
  const { criteria, levels } = rubric.content;
  const nameOf = (about: string) =>
    about === 'outcome' ? w.outcome : (criteria.find(({ id }) => id === about)?.title ?? about);
  return (
    <Card title={w.differsTitle}>
      <Facts
        facts={disagreements.map(
          ({ about, by }) => [nameOf(about), about === 'outcome' ? w.outcomeDiffers : w.by(by, levels.length)] as const,
        )}
      />
      <p className="soft small">{threshold > 0 ? w.rule(threshold) : w.ruleOutcome}</p>
    </Card>
  );
}
