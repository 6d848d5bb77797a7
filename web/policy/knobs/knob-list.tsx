import { Card } from '../../kit/page/card.js';
import { Facts } from '../../kit/page/facts.js';
import { useWords } from '../../words/words.js';
import { knobWords } from './knob.words.js';
import { groups, type Knobs } from './knobs.rules.js';
import { useSaid } from './said.js';

/** Every value of a published version, to read. */
export function KnobList({ knobs }: { knobs: Knobs }) {
  const w = useWords(knobWords);
  const { nameOf, said } = useSaid();
  return Object.entries(groups).map(([group, kinds]) => {
    const paths = Object.keys(kinds).flatMap((path) =>
      path === 'notation' ? Object.keys(knobs.notation).map((method) => `notation.${method}`) : [path],
    );
    return (
      <Card key={group} title={w.groups[group]![0]}>
        <p className="soft small">
          {w.rule} {w.groups[group]![1]}
        </p>
        <Facts facts={paths.map((path) => [nameOf(path), said(knobs, path)])} />
      </Card>
    );
  });
}
