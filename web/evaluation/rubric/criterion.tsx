import { Chip } from '../../kit/status/status.js';
import { useWords } from '../../words/words.js';
import { TiedMarks } from '../marks/mark-list.js';
import type { Marking } from '../marks/use-marking.js';
import type { Scored } from '../sheet/sheet.rules.js';
import type { Sheet } from '../sheet/use-sheet.js';
import { EarlierComments } from './earlier-comments.js';
import { Levels } from './levels.js';
import { rubricWords } from './rubric.words.js';
import styles from './rubric.module.css';
import { commentId, headId, type Scoring } from './use-scoring.js';

interface Props {
  assignmentId: string;
  one: Scored;
  sheet: Sheet;
  scoring: Scoring;
  marking: Marking;
  open: boolean;
  locked: boolean;
}

/** One criterion: its level when it is closed, its levels and the comment when it is open. */
export function Criterion({ assignmentId, one, sheet, scoring, marking, open, locked }: Props) {
  const { autosave, evaluation } = sheet;
  const w = useWords(rubricWords);
  const { levels } = evaluation.rubric.content;
  const at = levels.findIndex(({ id }) => id === autosave.valueOf(one.field));
  return (
    <article className={`${styles.criterion} ${open ? styles.open : ''}`}>
      <h3>
        <button
          type="button"
          id={headId(one.key)}
          className={styles.head}
          aria-expanded={open}
          onClick={() => scoring.open(open ? null : one.key)}
        >
          <span>{one.title}</span>
          <span className={styles.marks}>
            {one.mustMeet && <span className={styles.mark}>{w.mustMeet}</span>}
            {at >= 0 ? (
              <Chip tone="act">{w.scored(at + 1, levels[at]!.title)}</Chip>
            ) : (
              <span className={styles.mark}>{w.notScored}</span>
            )}
          </span>
        </button>
      </h3>
      {open && (
        <div className={styles.body}>
          <p className="soft small">{one.key === 'overall' ? w.overallHint : one.description}</p>
          <Levels one={one} levels={levels} chosen={at} locked={locked} onChoose={(id) => scoring.choose(one, id)} />
          {one.key !== 'overall' && (
            <Comment assignmentId={assignmentId} one={one} autosave={autosave} locked={locked} />
          )}
          <TiedMarks marking={marking} criterionId={one.key} />
        </div>
      )}
    </article>
  );
}

type CommentProps = Pick<Props, 'assignmentId' | 'one' | 'locked'> & Pick<Sheet, 'autosave'>;

function Comment({ assignmentId, one, autosave, locked }: CommentProps) {
  const w = useWords(rubricWords);
  const field = `comment.${one.key}`;
  const text = autosave.valueOf(field) ?? '';
  return (
    <>
      <label className="unseen" htmlFor={commentId(one.key)}>
        {w.comment(one.title)}
      </label>
      <textarea
        id={commentId(one.key)}
        className={styles.comment}
        aria-describedby={`${commentId(one.key)}-hint`}
        placeholder={w.comment(one.title)}
        value={text}
        readOnly={locked}
        onChange={(event) => autosave.type(field, event.target.value)}
        onBlur={() => void autosave.flush()}
        onKeyDown={(event) => event.key === 'Escape' && document.getElementById(headId(one.key))?.focus()}
      />
      <p className="soft small" id={`${commentId(one.key)}-hint`}>
        {w.commentHint}
      </p>
      {!locked && (
        <EarlierComments
          assignmentId={assignmentId}
          criterionId={one.key}
          onUse={(earlier) => autosave.type(field, text.trim() ? `${text.trimEnd()}\n\n${earlier}` : earlier)}
        />
      )}
    </>
  );
}
