import { Link } from '@tanstack/react-router';
import type { Api } from '../api/client.js';
import { Card } from '../kit/page/card.js';
import { Chip } from '../kit/status/status.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { CheckState } from './check-state.js';
import { evidenceWords } from './evidence.words.js';
import { Thumbnail } from './thumbnail.js';
import styles from './evidence.module.css';

interface Props {
  evidence: Api['EvidenceView'];
  /** The claims that are being written. */
  drafts: readonly Api['ClaimView'][];
}

/** One proof: how it looks, what it shows and what it proves. */
export function EvidenceCard({ evidence, drafts }: Props) {
  const w = useWords(evidenceWords);
  const format = useFormat();
  const { id, kind, title, description, fileName, size, url, addedAt } = evidence;
  const about = [w.kind[kind], fileName, size !== null && format.size(size), w.addedOn(format.day(addedAt))];
  return (
    <Card title={title}>
      <div className={styles.card}>
        <Thumbnail evidence={evidence} />
        <div className={styles.about}>
          <p className="soft small">{about.filter(Boolean).join(' · ')}</p>
          <CheckState check={evidence.check} />
          {url !== null && (
            <a href={url} target="_blank" rel="noreferrer noopener">
              {url}
            </a>
          )}
          <p>{description || <span className="soft">{w.noDescription}</span>}</p>
          <Proves evidenceId={id} drafts={drafts} />
          <Link to="/portfolio/evidence/$evidenceId" params={{ evidenceId: id }}>
            {w.look(title)}
          </Link>
        </div>
      </div>
    </Card>
  );
}

function Proves({ evidenceId, drafts }: { evidenceId: string; drafts: Props['drafts'] }) {
  const w = useWords(evidenceWords);
  const proven = drafts.flatMap((claim) =>
    claim.outcomes
      .filter(({ evidence }) => evidence.some(({ id }) => id === evidenceId))
      .map((outcome) => ({
        key: outcome.id,
        text: `${claim.target.courseCode ?? claim.target.title}: ${outcome.title}`,
      })),
  );
  if (proven.length === 0) return drafts.length > 0 && <p className="soft small">{w.provesNothing}</p>;
  return (
    <ul className={styles.chips} aria-label={w.proves}>
      {proven.map(({ key, text }) => (
        <li key={key}>
          <Chip tone="act">{text}</Chip>
        </li>
      ))}
    </ul>
  );
}
