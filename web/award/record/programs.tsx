import type { Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { recordWords } from './record.words.js';
import styles from './record.module.css';

export function Programs({ programs }: { programs: readonly Api['EnrollmentView'][] }) {
  const w = useWords(recordWords);
  const { credits, calendarDay } = useFormat();
  if (programs.length === 0) return null;
  return (
    <Card title={w.programs}>
      <ul className={styles.limits}>
        {programs.map(({ id, programTitle, programCredits, endedOn }) => (
          <li key={id}>
            {w.programSaid(programTitle, credits(programCredits))}
            {endedOn && <span className="soft small">{w.until(calendarDay(endedOn))}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
