import type { Api } from '../api/client.js';
import { useSession } from '../account/session.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import type { DecisionDraft } from './decision-draft.js';
import styles from './letter.module.css';
import { letterWords } from './letter.words.js';

interface Props {
  view: Api['ApprovalView'];
  draft: DecisionDraft;
  terms: readonly Api['TermView'][];
}

/** The decision as its learner will read it, growing with what is written in the form. */
export function Letter({ view, draft, terms }: Props) {
  const w = useWords(letterWords);
  const { person, institution } = useSession();
  const term = terms.find(({ id }) => id === draft.termId);
  const said = (view.rubric?.content.criteria ?? []).filter(({ id }) => draft.feedback[id]?.trim());
  return (
    <section className={styles.letter} aria-label={w.title}>
      <h3>{w.title}</h3>
      <div className={styles.paper}>
        <p>{w.dear(view.learner.name)}</p>
        <Outcome view={view} draft={draft} />
        {draft.outcome !== null && draft.outcome !== 'none' && term && <p>{w.term(term.title)}</p>}
        {draft.message.trim() && <p className={styles.words}>{draft.message}</p>}
        <h4>{w.feedback}</h4>
        {said.length === 0 && <p className="soft">{w.nothing}</p>}
        <dl>
          {said.map(({ id, title }) => (
            <div key={id}>
              <dt>{title}</dt>
              <dd className={styles.words}>{draft.feedback[id]}</dd>
            </div>
          ))}
        </dl>
        <p>{w.appeal}</p>
        <p>{w.signed(person.name, institution?.name ?? '')}</p>
      </div>
    </section>
  );
}

function Outcome({ view, draft }: Pick<Props, 'view' | 'draft'>) {
  const w = useWords(letterWords);
  const format = useFormat();
  const course = view.courseCode ? `${view.courseCode}, ${view.title}` : view.title;
  const partly = w.credits(draft.credits.trim() || '…');
  const other = draft.course ? `${draft.course.code}, ${draft.course.title}` : w.otherMissing;
  const said = {
    full: () => w.full(course, w.credits(format.credits(view.credits))),
    reduced: () => w.reduced(course, partly),
    alternative: () => w.alternative(course, other, partly),
    none: () => w.noneGiven(course),
  };
  return (
    <p className={styles.outcome}>
      <strong>{draft.outcome === null ? w.none : said[draft.outcome]()}</strong>
    </p>
  );
}
