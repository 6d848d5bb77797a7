import { FieldGroup } from '../../kit/form/field.js';
import { Choice, Select, TextField } from '../../kit/form/inputs.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { experienceWords } from './experience.words.js';
import type { QuestionProps } from './questions.js';
import styles from './experience.module.css';

/** From when to when, by month; and how many hours a week. */
export function WhenQuestion({ draft, change, missing }: QuestionProps) {
  const w = useWords(experienceWords);
  const errorOf = (part: 'from' | 'ongoing' | 'to' | 'hours') => (missing.includes(part) ? w.missing[part] : undefined);
  return (
    <>
      <Month
        label={w.from}
        error={errorOf('from')}
        month={draft.fromMonth}
        year={draft.fromYear}
        onMonth={(fromMonth) => change({ fromMonth })}
        onYear={(fromYear) => change({ fromYear })}
      />
      <FieldGroup label={w.stillGoing} error={errorOf('ongoing')}>
        {(['yes', 'no'] as const).map((ongoing) => (
          <Choice
            key={ongoing}
            type="radio"
            name="ongoing"
            label={ongoing === 'yes' ? w.stillYes : w.stillNo}
            checked={draft.ongoing === ongoing}
            onChange={() => change({ ongoing })}
          />
        ))}
      </FieldGroup>
      {draft.ongoing === 'no' && (
        <Month
          label={w.to}
          error={errorOf('to')}
          month={draft.toMonth}
          year={draft.toYear}
          onMonth={(toMonth) => change({ toMonth })}
          onYear={(toYear) => change({ toYear })}
        />
      )}
      <TextField
        label={w.hoursWeek}
        hint={w.hoursHint}
        optional
        short
        inputMode="numeric"
        value={draft.hours}
        error={errorOf('hours')}
        onChange={(event) => change({ hours: event.target.value })}
      />
    </>
  );
}

interface MonthProps {
  label: string;
  error: string | undefined;
  month: string;
  year: string;
  onMonth: (month: string) => void;
  onYear: (year: string) => void;
}

function Month({ label, error, month, year, onMonth, onYear }: MonthProps) {
  const w = useWords(experienceWords);
  const { monthName } = useFormat();
  return (
    <FieldGroup label={label} error={error}>
      <div className={styles.month}>
        <Select label={w.month} value={month} onChange={(event) => onMonth(event.target.value)}>
          <option value="">{w.chooseMonth}</option>
          {Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0')).map((value) => (
            <option key={value} value={value}>
              {monthName(Number(value))}
            </option>
          ))}
        </Select>
        <TextField
          label={w.year}
          inputMode="numeric"
          maxLength={4}
          size={4}
          value={year}
          onChange={(event) => onYear(event.target.value)}
        />
      </div>
    </FieldGroup>
  );
}
