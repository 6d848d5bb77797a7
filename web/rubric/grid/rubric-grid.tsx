import type { KeyboardEvent } from 'react';
import type { Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Actions } from '../../kit/page/page.js';
import { useWords } from '../../words/words.js';
import { withCriterion, withLevel, type Content } from '../content.rules.js';
import { rubricWords } from '../rubric.words.js';
import { CriterionRow } from './criterion-row.js';
import styles from './grid.module.css';
import { LevelHead } from './level-head.js';

interface Props {
  content: Content;
  outcomes: readonly Api['CourseOutcomeView'][];
  onChange: (next: (content: Content) => Content) => void;
}

/** Criteria down, levels across; each cell says what the level looks like there. On a phone each criterion is a card. */
export function RubricGrid({ content, outcomes, onChange }: Props) {
  const w = useWords(rubricWords);
  const { criteria, levels } = content;
  return (
    <>
      <p className="soft small">{w.keys}</p>
      <table className={styles.grid} onKeyDown={walk}>
        <caption className="unseen">{w.grid}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {w.criterionTitle}
            </th>
            {levels.map((level, place) => (
              <LevelHead key={level.id} {...{ level, place, count: levels.length, onChange }} />
            ))}
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion, place) => (
            <CriterionRow
              key={criterion.id}
              {...{ criterion, place, count: criteria.length, levels, outcomes, onChange }}
            />
          ))}
        </tbody>
      </table>
      <Actions>
        <Button look="quiet" compact onPress={() => onChange(withCriterion)}>
          {w.addCriterion}
        </Button>
        <Button look="quiet" compact onPress={() => onChange(withLevel)}>
          {w.addLevel}
        </Button>
      </Actions>
    </>
  );
}

const steps: Record<string, readonly [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Alt and an arrow key go from cell to cell, whichever field of the cell has the focus. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const step = event.altKey ? steps[event.key] : undefined;
  const cell = (event.target as Element).closest('td, th');
  const row = cell?.parentElement;
  if (!step || !(cell instanceof HTMLTableCellElement) || !(row instanceof HTMLTableRowElement)) return;
  const next = event.currentTarget.rows[row.rowIndex + step[0]]?.cells[cell.cellIndex + step[1]];
  const field = next?.querySelector<HTMLElement>('textarea, input');
  if (!field) return;
  event.preventDefault();
  field.focus();
}
