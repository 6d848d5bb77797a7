import { Button } from '../../kit/action/button.js';
import { TextArea } from '../../kit/form/inputs.js';
import type { Command } from '../../keys/chord.rules.js';
import { KeyName } from '../../keys/key-name.js';
import { useWords } from '../../words/words.js';
import type { Sheet } from '../sheet/use-sheet.js';
import { finishWords } from './finish.words.js';
import styles from './finish.module.css';

interface Props {
  sheet: Sheet;
  draftCommand: Command;
  onDraft: () => void;
}

/** What the reader writes about the claim as a whole. */
export function SummaryFields({ sheet: { autosave, evaluation }, draftCommand, onDraft }: Props) {
  const w = useWords(finishWords);
  const written = (field: 'summary' | 'rationale' | 'privateNote') => ({
    value: autosave.valueOf(field) ?? '',
    onChange: (event: { target: { value: string } }) => autosave.type(field, event.target.value),
    onBlur: () => void autosave.flush(),
  });
  const asksWhy = evaluation.missing.some(({ code }) => code === 'no_rationale') || evaluation.rationale !== '';
  return (
    <section className={styles.part}>
      {asksWhy && <TextArea dense label={w.fields.rationale} hint={w.rationaleHint} {...written('rationale')} />}
      <TextArea dense label={w.fields.summary} hint={w.summaryHint} {...written('summary')} />
      {!autosave.valueOf('summary') && (
        <Button look="plain" compact onPress={onDraft}>
          {w.fromScores} <KeyName command={draftCommand} />
        </Button>
      )}
      <TextArea dense optional label={w.fields.privateNote} hint={w.privateHint} {...written('privateNote')} />
    </section>
  );
}
