import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { Button } from '../../kit/action/button.js';
import { TextArea, TextField } from '../../kit/form/inputs.js';
import { Actions } from '../../kit/page/page.js';
import { Failure } from '../../kit/status/failure.js';
import { useWords } from '../../words/words.js';
import { MarkForm } from './mark-form.js';
import styles from './marks.module.css';
import { marksWords } from './marks.words.js';
import { onPage, type Rect } from './region.rules.js';
import type { Marking } from './use-marking.js';

/** What is being done to one mark: its words are chosen, its box is placed, or its comment is written. */
export function MarkPanel({ marking }: { marking: Marking }) {
  const w = useWords(marksWords);
  const { step } = marking;
  if (step === null) return null;
  const hasWords = marking.text.trim() !== '';
  const title = { words: w.markWords, box: w.markRegion, mark: w.mark }[step.doing];
  return (
    <section
      className={styles.panel}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        marking.close();
      }}
    >
      <h3>{title}</h3>
      <Failure error={marking.failure} />
      {step.doing === 'words' && (hasWords ? <ChooseWords marking={marking} /> : <NoWords marking={marking} />)}
      {step.doing === 'box' && <BoxFields box={step.box} marking={marking} />}
      {step.doing === 'mark' && <MarkForm key={step.mark.key} mark={step.mark} marking={marking} />}
    </section>
  );
}

/** The words of the page in a field, where keys, thumbs and screen readers can select as everywhere. */
function ChooseWords({ marking }: { marking: Marking }) {
  const w = useWords(marksWords);
  const field = useRef<HTMLTextAreaElement>(null);
  const [nothing, setNothing] = useState(false);
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(0, 0);
  }, []);
  const take = () => {
    const { selectionStart, selectionEnd } = field.current!;
    setNothing(!marking.markBetween(selectionStart, selectionEnd));
  };
  return (
    <>
      <TextArea
        ref={field}
        label={w.words}
        hint={w.wordsHint}
        error={nothing ? w.noneChosen : undefined}
        dense
        rows={5}
        // A field that is read-only has no caret to move: this one takes keys, and nothing that would change it.
        aria-readonly
        inputMode="none"
        value={marking.text}
        onChange={() => undefined}
        onBeforeInput={refuse}
        onPaste={refuse}
        onCut={refuse}
        onDrop={refuse}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          take();
        }}
      />
      <Actions>
        <Button compact onPress={take}>
          {w.markThese}
        </Button>
        <Button compact look="quiet" onPress={marking.close}>
          {w.cancel}
        </Button>
      </Actions>
    </>
  );
}

function refuse(event: SyntheticEvent): void {
  event.preventDefault();
}

function NoWords({ marking }: { marking: Marking }) {
  const w = useWords(marksWords);
  return (
    <>
      <p>{w.noWords}</p>
      <Actions>
        {marking.canMarkRegion && (
          <Button compact onPress={marking.markRegion}>
            {w.markRegion}
          </Button>
        )}
        <Button compact look="quiet" onPress={marking.close}>
          {w.cancel}
        </Button>
      </Actions>
    </>
  );
}

const sides = ['x', 'y', 'w', 'h'] as const;

/** The same box in numbers: nothing needs to be dragged. */
function BoxFields({ box, marking }: { box: Rect; marking: Marking }) {
  const w = useWords(marksWords);
  return (
    <>
      <p id="box-hint" className="soft small">
        {w.boxHint}
      </p>
      <div className={styles.sides}>
        {sides.map((side) => (
          <TextField
            key={side}
            label={w.sides[side]}
            dense
            type="number"
            min={0}
            max={100}
            value={Math.round(box[side] * 100)}
            onChange={({ target: { valueAsNumber } }) => {
              if (Number.isFinite(valueAsNumber)) marking.place(onPage({ ...box, [side]: valueAsNumber / 100 }));
            }}
          />
        ))}
      </div>
      <Actions>
        <Button compact onPress={marking.placed}>
          {w.boxDone}
        </Button>
        <Button compact look="quiet" onPress={marking.close}>
          {w.cancel}
        </Button>
      </Actions>
    </>
  );
}
