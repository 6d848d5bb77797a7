import { Button } from '../../kit/action/button.js';
import { useWords } from '../../words/words.js';
import type { Answering } from './answering.rules.js';
import type { AttestorForm } from './asking.js';
import { attestWords } from './attest.words.js';
import { useQuestionNames } from './question-names.js';
import styles from './attest.module.css';

interface Props {
  form: AttestorForm;
  said: Answering['said'];
  /** Leads back to the question; left out where nothing can be changed any more. */
  onChange?: (place: number) => void;
}

/** What was said about each thing. */
export function AnswersGiven({ form, said, onChange }: Props) {
  const w = useWords(attestWords);
  const nameOf = useQuestionNames(form);
  const { experience, statements } = form.asked;
  const textOf = (place: number) => (place === 0 ? experience.title : (statements[place - 1]?.text ?? ''));
  return (
    <section className={styles.part}>
      <h2>{w.yourAnswers}</h2>
      <ul className={styles.answers}>
        {said.map((one, place) => (
          <li key={nameOf(place)}>
            <span>
              <span className="soft small">{nameOf(place)}</span>
              <span className={styles.asked}>{textOf(place)}</span>
              <strong>{one && w.saying[one.says]}</strong>
              {one?.comment && <span className={styles.comment}>{one.comment}</span>}
            </span>
            {onChange && (
              <Button look="plain" aria-label={w.changeWhat(nameOf(place))} onPress={() => onChange(place)}>
                {w.change}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
