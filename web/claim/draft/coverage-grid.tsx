import type { Api } from '../../api/client.js';
import { Coverage } from '../../kit/chart/coverage.js';
import { useWords } from '../../words/words.js';
import { coverageWords } from './coverage.words.js';

/** Which parts of a claim have proof, as a picture with the sentence that it comes to. */
export function CoverageGrid({ outcomes }: { outcomes: readonly Api['OutcomeView'][] }) {
  const w = useWords(coverageWords);
  const uncovered = outcomes.filter(({ required, evidence }) => required && evidence.length === 0).length;
  return (
    <>
      <Coverage
        label={w.label}
        places={3}
        rows={outcomes.map(({ id, title, evidence, attestations }) => ({
          key: id,
          name: title,
          said: w.proofs(evidence.length),
          marks: [
            ...evidence.map(() => 'on' as const),
            ...attestations.filter(({ state }) => state === 'asked' || state === 'opened').map(() => 'part' as const),
          ],
        }))}
      />
      <p className="soft small">{uncovered === 0 ? w.allCovered : w.uncovered(uncovered)}</p>
    </>
  );
}
