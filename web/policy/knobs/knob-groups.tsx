import type { Refusal } from '../../api/problem.js';
import { Card } from '../../kit/page/card.js';
import { useRefusalText } from '../../words/refusal.js';
import { useWords } from '../../words/words.js';
import { policyWords } from '../policy.words.js';
import { CapsField } from './caps-field.js';
import { KnobField } from './knob-field.js';
import { knobWords } from './knob.words.js';
import { groups, type Knobs } from './knobs.rules.js';
import styles from './knobs.module.css';
import { NotationField } from './notation-field.js';

interface Props {
  knobs: Knobs;
  /** What the server says against the saved draft; shown at the value that it is about. */
  refusals: readonly Refusal[];
  /** Paths whose text stands for no value. */
  wrong: readonly string[];
  onSet: (path: string, value: unknown) => void;
}

/** Every value of the rules, in groups, each group with the rule that stands behind it. */
export function KnobGroups({ knobs, refusals, wrong, onSet }: Props) {
  const w = useWords(knobWords);
  const p = useWords(policyWords);
  const textOf = useRefusalText();
  const errorAt = (path: string) => {
    if (wrong.includes(path)) return p.wrong;
    const said = refusals.filter(({ about }) => about === path).map(textOf);
    return said.length > 0 ? said.join(' ') : undefined;
  };
  return Object.entries(groups).map(([group, kinds]) => {
    const [name, rule] = w.groups[group]!;
    return (
      <Card key={group} title={name}>
        <p className="soft small">
          {w.rule} {rule}
        </p>
        <div className={styles.fields}>
          {Object.entries(kinds).map(([path, kind]) => {
            if (kind.as === 'caps') {
              return <CapsField key={path} caps={knobs.caps} refusals={refusals} onSet={(caps) => onSet(path, caps)} />;
            }
            if (kind.as === 'notation') {
              return <NotationField key={path} notation={knobs.notation} onSet={(all) => onSet(path, all)} />;
            }
            return (
              <KnobField
                key={path}
                path={path}
                kind={kind}
                knobs={knobs}
                error={errorAt(path)}
                onSet={(value) => onSet(path, value)}
              />
            );
          })}
        </div>
      </Card>
    );
  });
}
