import type { Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Choice } from '../../kit/form/inputs.js';
import { useWords } from '../../words/words.js';
import {
  changedCriterion,
  described,
  descriptorOf,
  movedCriterion,
  withoutCriterion,
  type Content,
  type Criterion,
  type Level,
} from '../content.rules.js';
import { rubricWords } from '../rubric.words.js';
import styles from './grid.module.css';

interface Props {
  criterion: Criterion;
  place: number;
  count: number;
  levels: readonly Level[];
  outcomes: readonly Api['CourseOutcomeView'][];
  onChange: (next: (content: Content) => Content) => void;
}

/** A criterion with what every level looks like for it. */
export function CriterionRow({ criterion, place, count, levels, outcomes, onChange }: Props) {
  const w = useWords(rubricWords);
  const name = criterion.title || w.criterion(place + 1);
  const change = (part: Partial<Criterion>) => onChange((content) => changedCriterion(content, criterion.id, part));
  const move = (by: -1 | 1) => onChange((content) => movedCriterion(content, place, by));
  return (
    <tr>
      <th scope="row" className={styles.criterion}>
        <textarea
          className={styles.name}
          rows={1}
          aria-label={`${w.criterion(place + 1)}, ${w.name}`}
          placeholder={w.criterion(place + 1)}
          value={criterion.title}
          maxLength={300}
          onChange={(event) => change({ title: event.target.value.replaceAll('\n', ' ') })}
        />
        <textarea
          rows={1}
          aria-label={`${w.description}: ${name}`}
          placeholder={w.description}
          value={criterion.description}
          maxLength={4000}
          onChange={(event) => change({ description: event.target.value })}
        />
        <span className={styles.points}>
          <label htmlFor={`weight-${criterion.id}`}>{w.weight}</label>
          <input
            id={`weight-${criterion.id}`}
            type="number"
            min={1}
            max={10_000}
            value={criterion.weight}
            onChange={(event) => change({ weight: Math.max(0, Math.trunc(Number(event.target.value))) })}
          />
        </span>
        <Choice
          type="checkbox"
          label={w.mustMeet}
          title={w.mustMeetHint}
          checked={criterion.mustMeet}
          onChange={(event) => change({ mustMeet: event.target.checked })}
        />
        {outcomes.length > 0 && (
          <select
            aria-label={`${w.outcome}: ${name}`}
            value={criterion.outcomeId ?? ''}
            onChange={(event) => change({ outcomeId: event.target.value || null })}
          >
            <option value="">{`${w.outcome}: ${w.noOutcome}`}</option>
            {outcomes.map(({ id, code, title }) => (
              <option key={id} value={id}>{`${code} ${title}`}</option>
            ))}
          </select>
        )}
        <span className={styles.acts}>
          {place > 0 && (
            <Button look="plain" compact aria-label={w.upNamed(name)} onPress={() => move(-1)}>
              {w.up}
            </Button>
          )}
          {place < count - 1 && (
            <Button look="plain" compact aria-label={w.downNamed(name)} onPress={() => move(1)}>
              {w.down}
            </Button>
          )}
          <Button
            look="plain"
            compact
            aria-label={w.removeNamed(name)}
            onPress={() => onChange((content) => withoutCriterion(content, criterion.id))}
          >
            {w.remove}
          </Button>
        </span>
      </th>
      {levels.map((level, at) => (
        <td key={level.id} data-label={level.title || w.level(at + 1)}>
          <textarea
            rows={4}
            aria-label={w.looksLike(level.title || w.level(at + 1), name)}
            value={descriptorOf(criterion, level.id)}
            maxLength={2000}
            onChange={(event) => change(described(criterion, level.id, event.target.value))}
          />
        </td>
      ))}
    </tr>
  );
}
