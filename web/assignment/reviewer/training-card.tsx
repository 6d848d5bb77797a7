import { Card } from '../../kit/page/card.js';
import { Chip } from '../../kit/status/status.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import type { Reviewer } from './reviewer-page.js';
import { reviewerWords } from './reviewer.words.js';
import styles from './reviewer.module.css';

/** The trainings on record, each with its last day. */
export function TrainingCard({ reviewer: { training } }: { reviewer: Reviewer }) {
  const w = useWords(reviewerWords);
  const format = useFormat();
  const today = new Date().toISOString().slice(0, 10);
  return (
    <Card title={w.training}>
      {training.length === 0 && <p className="soft">{w.noTraining}</p>}
      <ul className={styles.list}>
        {training.map(({ id, title, completedOn, validUntil }) => (
          <li key={id}>
            <span>
              <strong>{title}</strong>
              <span className={styles.under}>{w.completed(format.calendarDay(completedOn))}</span>
            </span>
            {validUntil >= today ? (
              <Chip tone="act">{w.trainingUntil(format.calendarDay(validUntil))}</Chip>
            ) : (
              <Chip tone="warn">{w.trainingPast(format.calendarDay(validUntil))}</Chip>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
