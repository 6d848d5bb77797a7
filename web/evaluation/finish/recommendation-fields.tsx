import { KeyName } from '../../keys/key-name.js';
import { FieldGroup } from '../../kit/form/field.js';
import { Choice, TextField } from '../../kit/form/inputs.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { levelCommands } from '../keys/commands.js';
import type { Sheet } from '../sheet/use-sheet.js';
import type { Workspace } from '../workspace-query.js';
import { CourseChoice } from './course-choice.js';
import { finishWords } from './finish.words.js';
import styles from './finish.module.css';

/** What the reader recommends, with the credits, the course or the interview that go with it. */
export function RecommendationFields({
  workspace: { seat, rules },
  sheet: { autosave },
}: {
  workspace: Workspace;
  sheet: Sheet;
}) {
  const w = useWords(finishWords);
  const format = useFormat();
  const chosen = autosave.valueOf('recommendation');
  const text = (field: string) => autosave.valueOf(field) ?? '';
  return (
    <section className={styles.part}>
      <FieldGroup dense label={w.recommendation}>
        {rules.recommendations.map((one, at) => (
          <Choice
            key={one}
            type="radio"
            name="recommendation"
            checked={chosen === one}
            onChange={() => autosave.choose('recommendation', one)}
            label={
              <>
                {levelCommands[at] && <KeyName command={levelCommands[at]} />} <b>{w.recommendations[one]}</b>
              </>
            }
            hint={w.recommendationHints[one](format.credits(seat.credits))}
          />
        ))}
      </FieldGroup>
      {(chosen === 'reduced' || chosen === 'alternative') && (
        <TextField
          dense
          short
          inputMode="decimal"
          label={w.fields.credits}
          defaultValue={format.credits(text('credits'))}
          onChange={(event) => {
            const credits = event.target.value.trim().replace(',', '.');
            if (/^\d{1,4}(\.\d{1,2})?$/.test(credits)) autosave.choose('credits', Number(credits).toFixed(2));
          }}
        />
      )}
      {chosen === 'alternative' && (
        <CourseChoice
          courseId={autosave.valueOf('alternativeCourseId')}
          onChoose={(id) => autosave.choose('alternativeCourseId', id)}
        />
      )}
      {rules.interviewRequired && (
        <TextField
          dense
          short
          type="date"
          label={w.fields.interviewOn}
          value={text('interviewOn')}
          onChange={(event) => autosave.choose('interviewOn', event.target.value || null)}
        />
      )}
    </section>
  );
}
