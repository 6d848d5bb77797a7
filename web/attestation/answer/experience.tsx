import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import type { AttestorForm } from './asking.js';
import { attestWords } from './attest.words.js';
import styles from './attest.module.css';

/** The work as the learner wrote it down. */
export function Experience({ experience }: { experience: AttestorForm['asked']['experience'] }) {
  const w = useWords(attestWords);
  const { calendarDay } = useFormat();
  const { title, organisation, fromOn, toOn, hoursPerWeek, duties } = experience;
  const facts = [
    [w.at, organisation],
    [w.when, w.fromTo(calendarDay(fromOn), toOn ? calendarDay(toOn) : w.now)],
    [w.hours, hoursPerWeek === null ? '' : String(hoursPerWeek)],
    [w.duties, duties],
  ].filter(([, said]) => said !== '');
  return (
    <div className={styles.work}>
      <p className={styles.role}>{title}</p>
      <dl className={styles.facts}>
        {facts.map(([name, said]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
