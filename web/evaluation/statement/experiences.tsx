import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import type { Submission } from '../workspace-query.js';
import { Prose } from './prose.js';
import { statementWords } from './statement.words.js';
import styles from './statement.module.css';

/** Where the learner says that it was learned. */
export function Experiences({ experiences }: { experiences: Submission['experiences'] }) {
  const w = useWords(statementWords);
  const format = useFormat();
  if (experiences.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{w.experiences}</h2>
      {experiences.map(({ id, kind, title, organisation, fromOn, toOn, hoursPerWeek, duties }) => (
        <details key={id} className={styles.more}>
          <summary>
            <strong>{title}</strong>
            <span className="soft small">
              {' '}
              {[
                w.kinds[kind],
                organisation,
                toOn
                  ? `${format.calendarDay(fromOn)} – ${format.calendarDay(toOn)}`
                  : w.since(format.calendarDay(fromOn)),
                hoursPerWeek === null ? '' : w.hours(hoursPerWeek),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </summary>
          <Prose text={duties} />
        </details>
      ))}
    </section>
  );
}
