import { Link } from '@tanstack/react-router';
import { $api, type Api } from '../api/client.js';
import { useDrafts } from '../claim/draft/use-drafts.js';
import { Page } from '../kit/page/page.js';
import { Asked } from '../kit/status/asked.js';
import { Empty } from '../kit/status/status.js';
import { useWords } from '../words/words.js';
import { EvidenceCard } from './evidence-card.js';
import { evidenceWords } from './evidence.words.js';
import { AddEvidence } from './upload/add-evidence.js';
import styles from './evidence.module.css';

/** Looks again while a file is being checked. */
const whileChecking = {
  refetchInterval: ({ state }: { state: { data?: Api['EvidencePage'] | undefined } }) =>
    state.data?.rows.some(({ check }) => check?.state === 'checking') ? 2000 : false,
} as const;

/** All that a learner can show, and the ways to bring more. */
export function EvidencePage() {
  const w = useWords(evidenceWords);
  const list = $api.useQuery('get', '/api/evidence', { params: { query: { limit: 200 } } }, whileChecking);
  const drafts = useDrafts();
  return (
    <Page title={w.title} lead={<p>{w.lead}</p>} back={<Link to="/portfolio">{w.back}</Link>}>
      <section className={styles.section} aria-labelledby="add-proof">
        <h2 id="add-proof">{w.addTitle}</h2>
        <AddEvidence />
      </section>
      <Asked query={list}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={w.emptyTitle}>
              <p>{w.emptyText}</p>
            </Empty>
          ) : (
            <ul className={styles.list}>
              {rows.map((evidence) => (
                <li key={evidence.id}>
                  <EvidenceCard evidence={evidence} drafts={drafts} />
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </Page>
  );
}
