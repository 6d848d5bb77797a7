import { FieldGroup } from '../../kit/form/field.js';
import { Choice, TextArea } from '../../kit/form/inputs.js';
import { useWords } from '../../words/words.js';
import { needsWords, sayings, type AttestorForm, type Said } from './asking.js';
import { attestWords } from './attest.words.js';
import { Experience } from './experience.js';
import { useQuestionNames } from './question-names.js';
import styles from './attest.module.css';

interface Props {
  place: number;
  form: AttestorForm;
  said: Said | null;
  error: string | undefined;
  onSay: (said: Said) => void;
}

/** One thing that the learner wrote, and whether it is right. */
export function Question({ place, form, said, error, onSay }: Props) {
  const w = useWords(attestWords);
  const nameOf = useQuestionNames(form);
  const asksWords = said !== null && needsWords(said.says);
  return (
    <section className={styles.question} aria-label={nameOf(place)}>
      <h2 className={styles.place}>{nameOf(place)}</h2>
      {place === 0 ? (
        <Experience experience={form.asked.experience} />
      ) : (
        <blockquote className={styles.quote}>{form.asked.statements[place - 1]?.text}</blockquote>
      )}
      <FieldGroup label={place === 0 ? w.jobQuestion : w.statementQuestion} error={said === null ? error : undefined}>
        {sayings.map((says) => (
          <Choice
            key={says}
            type="radio"
            name={`place-${place}`}
            label={w.saying[says]}
            checked={said?.says === says}
            onChange={() => onSay({ says, comment: said?.comment ?? '' })}
          />
        ))}
      </FieldGroup>
      {asksWords && (
        <TextArea
          label={w.different}
          value={said.comment}
          maxLength={2000}
          error={error}
          onChange={(event) => onSay({ ...said, comment: event.target.value })}
        />
      )}
    </section>
  );
}
