import { useFieldArray, type UseFormReturn } from 'react-hook-form';
import { Button } from '../../kit/action/button.js';
import { Choice, TextArea, TextField } from '../../kit/form/inputs.js';
import { Actions } from '../../kit/page/page.js';
import { useWords } from '../../words/words.js';
import { catalogWords } from '../catalog.words.js';
import styles from './course.module.css';
import { nextCode, type WrittenCourse } from './course.rules.js';

/** The outcomes of a course, in the order in which learners meet them; moved with buttons. */
export function OutcomesField({ form }: { form: UseFormReturn<WrittenCourse> }) {
  const w = useWords(catalogWords);
  const { control, register, getValues } = form;
  const { fields, append, remove, swap } = useFieldArray({ control, name: 'outcomes' });
  const nameOf = (place: number) => getValues(`outcomes.${place}.title`) || w.outcome(place + 1);
  return (
    <>
      {fields.length === 0 && <p>{w.noOutcomes}</p>}
      <ol className={styles.outcomes}>
        {fields.map(({ id }, place) => (
          <li key={id} className={styles.outcome}>
            <TextField dense label={w.outcomeCode} {...register(`outcomes.${place}.code`)} />
            <TextArea dense label={w.outcome(place + 1)} rows={1} {...register(`outcomes.${place}.title`)} />
            <div className={styles.acts}>
              <Choice
                type="checkbox"
                label={w.required}
                title={w.requiredHint}
                {...register(`outcomes.${place}.required`)}
              />
              <Actions>
                <Button
                  look="plain"
                  compact
                  hidden={place === 0}
                  aria-label={w.up(nameOf(place))}
                  onPress={() => swap(place, place - 1)}
                >
                  {w.upShort}
                </Button>
                <Button
                  look="plain"
                  compact
                  hidden={place === fields.length - 1}
                  aria-label={w.down(nameOf(place))}
                  onPress={() => swap(place, place + 1)}
                >
                  {w.downShort}
                </Button>
                <Button look="plain" compact aria-label={w.remove(nameOf(place))} onPress={() => remove(place)}>
                  {w.removeShort}
                </Button>
              </Actions>
            </div>
          </li>
        ))}
      </ol>
      <div>
        <Button
          look="quiet"
          compact
          onPress={() =>
            append({ code: nextCode(getValues('outcomes').map(({ code }) => code)), title: '', required: true })
          }
        >
          {w.addOutcome}
        </Button>
      </div>
    </>
  );
}
