import { Button } from '../../kit/action/button.js';
import { Actions } from '../../kit/page/page.js';
import { Failure } from '../../kit/status/failure.js';
import { useWords } from '../../words/words.js';
import type { Viewer } from '../evidence/viewer.js';
import styles from './marks.module.css';
import { marksWords } from './marks.words.js';
import type { Marking } from './use-marking.js';

/** Every mark of this review, beside what is marked. */
export function MarkList({ marking, viewer: { files } }: { marking: Marking; viewer: Viewer }) {
  const w = useWords(marksWords);
  const { marks, canMark } = marking;
  if (marks.length === 0) return null;
  return (
    <section className={styles.list} aria-labelledby="marks">
      <h3 id="marks">{w.marks}</h3>
      {canMark && <p className="soft small">{w.private}</p>}
      {marking.step === null && <Failure error={marking.failure} />}
      <ol>
        {marks.map((mark) => (
          <li key={mark.id}>
            <p className="small">
              <b className={styles.number}>{mark.number}</b>{' '}
              <span className="soft">
                {w.place(files.find(({ id }) => id === mark.evidenceId)?.title ?? '', mark.page)} · {mark.about}
              </span>
            </p>
            {mark.quote ? (
              <blockquote className={styles.quote}>{mark.quote.exact}</blockquote>
            ) : (
              <p className="soft small">{w.region}</p>
            )}
            <p className={styles.comment}>{mark.comment}</p>
            <Actions>
              <Button compact look="plain" aria-label={w.showNumber(mark.number)} onPress={() => marking.show(mark)}>
                {w.show}
              </Button>
              {canMark && (
                <>
                  <Button
                    compact
                    look="plain"
                    aria-label={w.changeNumber(mark.number)}
                    onPress={() => marking.edit(mark)}
                  >
                    {w.change}
                  </Button>
                  <Button
                    compact
                    look="plain"
                    aria-label={w.removeNumber(mark.number)}
                    onPress={() => marking.remove(mark)}
                  >
                    {w.remove}
                  </Button>
                </>
              )}
            </Actions>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The marks that are tied to one criterion, under it. */
export function TiedMarks({ marking, criterionId }: { marking: Marking; criterionId: string }) {
  const w = useWords(marksWords);
  const tied = marking.marks.filter((mark) => mark.criterionId === criterionId);
  if (tied.length === 0) return null;
  return (
    <div className={styles.tied}>
      <p className="soft small">{w.tied}</p>
      <ul>
        {tied.map((mark) => (
          <li key={mark.id}>
            <button type="button" className={styles.jump} onClick={() => marking.show(mark)}>
              <b className={styles.number}>{mark.number}</b> {mark.quote ? `“${mark.quote.exact}”` : w.region}
              <span className="unseen"> {w.show}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
