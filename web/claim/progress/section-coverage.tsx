import type { Api } from '../../api/client.js';
import { Coverage } from '../../kit/chart/coverage.js';
import { useWords } from '../../words/words.js';
import { sectionWords } from './section.words.js';

type Section = Pick<Api['OutcomeView'], 'id' | 'title' | 'required'> & {
  evidence: readonly unknown[];
  attestations?: Api['OutcomeView']['attestations'];
};

/** Which parts of a claim have proof, as a picture with the sentence that it comes to. */
export function SectionCoverage({ sections }: { sections: readonly Section[] }) {
  const w = useWords(sectionWords);
  const uncovered = sections.filter(({ required, evidence }) => required && evidence.length === 0).length;
  return (
    <>
      <Coverage
        label={w.coverage}
        places={3}
        rows={sections.map(({ id, title, evidence, attestations = [] }) => ({
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
