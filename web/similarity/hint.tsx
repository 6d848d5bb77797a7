import { Link } from '@tanstack/react-router';
import { useHas } from '../account/session.js';
import type { Api } from '../api/client.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { SetAside } from './set-aside.js';
import styles from './similarity.module.css';
import { similarityWords } from './similarity.words.js';

interface Props {
  claimId: string;
  hint: Api['HintView'];
  /** The other learner's claim. */
  other: Api['ComparedClaim'];
}

/** One thing that two claims share: both sides beside each other, or one below the other on a phone. */
export function Hint({ claimId, hint, other }: Props) {
  const w = useWords(similarityWords);
  const format = useFormat();
  const coordinates = useHas('coordinator');
  const { mine, theirs, passages, kind, sharedWords, morePassages, dismissal } = hint;
  const there = w.there(other.learnerName);
  return (
    <article className={styles.hint} aria-label={`${mine.title}, ${there}`}>
      <p className={styles.head}>
        <strong>{kind === 'same_file' ? w.sameFile : w.same(sharedWords)}</strong>
        <Link to="/claims/$claimId" params={{ claimId: other.claimId }}>
          {w.open(other.reference.slice(-4))}
        </Link>
      </p>
      {passages.length === 0 && (
        <div className={styles.sides}>
          <Side name={w.here} thing={mine} />
          <Side name={there} thing={theirs} />
        </div>
      )}
      {passages.map((passage, at) => (
        <div key={at} className={styles.sides}>
          <Side name={w.here} thing={mine} excerpt={passage.mine} />
          <Side name={there} thing={theirs} excerpt={passage.theirs} />
        </div>
      ))}
      {morePassages > 0 && <p className="soft small">{w.more(morePassages)}</p>}
      {dismissal ? (
        <p className="soft small">
          {[w.reasons[dismissal.reason], dismissal.note, w.by(dismissal.byName, format.day(dismissal.at))]
            .filter(Boolean)
            .join(' · ')}
        </p>
      ) : (
        coordinates && <SetAside claimId={claimId} hint={hint} />
      )}
    </article>
  );
}

interface SideProps {
  name: string;
  thing: Api['SentThingView'];
  excerpt?: Api['Excerpt'];
}

function Side({ name, thing: { kind, title }, excerpt }: SideProps) {
  const w = useWords(similarityWords);
  return (
    <figure className={styles.side}>
      <figcaption className="small">
        <span className={styles.name}>{name}</span>
        <span className="soft">
          {[w.kinds[kind], title, kind === 'file' && excerpt && w.page(excerpt.page)].filter(Boolean).join(' · ')}
        </span>
      </figcaption>
      {excerpt && (
        <blockquote className={styles.words}>
          {excerpt.parts.map(({ text, shared }, at) => (shared ? <mark key={at}>{text}</mark> : text))}
          {excerpt.cut && ' …'}
        </blockquote>
      )}
    </figure>
  );
}
