import { useEffect, useRef, useState } from 'react';
import { DraftConflict } from '../../draft/draft-conflict.js';
import { DraftStatus } from '../../draft/draft-status.js';
import { useDraft } from '../../draft/use-draft.js';
import { Button } from '../../kit/action/button.js';
import { Select, TextArea } from '../../kit/form/inputs.js';
import { Actions } from '../../kit/page/page.js';
import { useWords } from '../../words/words.js';
import styles from './marks.module.css';
import { marksWords } from './marks.words.js';
import type { Mark, OpenMark } from './stored-marks.js';
import type { Marking } from './use-marking.js';

/** What the reader says about a passage or a region, saved while it is typed. */
export function MarkForm({ mark, marking }: { mark: OpenMark; marking: Marking }) {
  const w = useWords(marksWords);
  const { stored } = marking;
  const comment = useRef<HTMLTextAreaElement>(null);
  useEffect(() => comment.current?.focus(), []);
  const held = stored.get(mark.id);
  const shown = marking.marks.find(({ id }) => id === (mark.id ?? mark.key));
  const { quote, rect } = held ?? mark.begun;
  const draft = useDraft<Mark>({
    key: `mark ${mark.key}`,
    serverValue: held?.comment ?? '',
    version: held?.version ?? 0,
    // A mark always says something: without words it keeps those that it had.
    save: async (text, { version, key }) =>
      text.trim() === '' ? { version } : stored.write(mark, text, { version, key }),
    newer: ({ comment: text, version }) => ({ text, version }),
    remember: false,
  });
  const remove = async () => {
    draft.setValue(held?.comment ?? '');
    if (held && shown) await marking.remove(shown);
    else marking.close();
  };
  return (
    <>
      {quote ? (
        <blockquote className={styles.quote}>{quote.exact}</blockquote>
      ) : (
        <p className="soft small">{w.region}</p>
      )}
      <About mark={mark} marking={marking} />
      <TextArea
        ref={comment}
        label={w.comment}
        hint={marking.toLearner ? w.commentHint : w.commentAmongStaff}
        dense
        rows={3}
        maxLength={4000}
        value={draft.value}
        onChange={(event) => draft.setValue(event.target.value)}
      />
      <DraftStatus draft={draft} />
      <DraftConflict draft={draft} />
      <Actions>
        <Button compact onPress={marking.close}>
          {w.done}
        </Button>
        {rect && (
          <Button compact look="quiet" onPress={() => marking.moveBox(mark, rect)}>
            {w.moveBox}
          </Button>
        )}
        <Button compact look="quiet" onPress={remove}>
          {w.remove}
        </Button>
      </Actions>
    </>
  );
}

/** Ties the mark to a criterion or an outcome. */
function About({ mark, marking }: { mark: OpenMark; marking: Marking }) {
  const w = useWords(marksWords);
  const { subjects, stored } = marking;
  const { criterionId, outcomeId } = stored.get(mark.id) ?? mark.begun;
  const [chosen, choose] = useState<number | null>(null);
  const now = subjects.findIndex((one) => one.criterionId === criterionId && one.outcomeId === outcomeId);
  const options = (criteria: boolean) =>
    subjects.flatMap(({ title, criterionId: criterion }, at) =>
      (criterion !== null) === criteria
        ? [
            <option key={at} value={at}>
              {title}
            </option>,
          ]
        : [],
    );
  return (
    <Select
      label={w.about}
      dense
      value={chosen ?? now}
      onChange={async ({ target }) => {
        choose(Number(target.value));
        await marking.tie(mark, subjects[Number(target.value)]!);
        choose(null);
      }}
    >
      <optgroup label={w.criteria}>{options(true)}</optgroup>
      <optgroup label={w.outcomes}>{options(false)}</optgroup>
    </Select>
  );
}
