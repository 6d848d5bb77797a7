import { $api } from '../../api/client.js';
import { Confirm } from '../../kit/overlay/confirm.js';
import { Card } from '../../kit/page/card.js';
import { Chip } from '../../kit/status/status.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { DeclareExpertise } from './declare-expertise.js';
import type { Reviewer } from './reviewer-page.js';
import { reviewerWords } from './reviewer.words.js';
import styles from './reviewer.module.css';

/** The subjects in which one reads, and whether each counts yet. */
export function ExpertiseCard({ reviewer: { personId, expertise } }: { reviewer: Reviewer }) {
  const w = useWords(reviewerWords);
  const format = useFormat();
  const end = $api.useMutation('delete', '/api/expertise/{id}');
  return (
    <Card title={w.expertise} aside={expertise.length}>
      <p className="soft small">{w.expertiseHint}</p>
      {expertise.length === 0 && <p>{w.noSubjects}</p>}
      <ul className={styles.list}>
        {expertise.map(({ id, subjectTitle, basis, declaredAt, confirmedAt }) => (
          <li key={id}>
            <span>
              <strong>{subjectTitle}</strong>
              <span className={styles.under}>{basis}</span>
            </span>
            <span className={styles.end}>
              {confirmedAt ? (
                <Chip tone="act">{w.confirmed(format.day(confirmedAt))}</Chip>
              ) : (
                <Chip tone="warn">{w.waits(format.day(declaredAt))}</Chip>
              )}
              <Confirm
                look="plain"
                compact
                label={w.endSubject}
                title={w.endSubjectTitle(subjectTitle)}
                act={w.endSubject}
                actLook="stop"
                onConfirm={() => end.mutateAsync({ params: { path: { id } } })}
              >
                <p>{w.endSubjectLead}</p>
              </Confirm>
            </span>
          </li>
        ))}
      </ul>
      <DeclareExpertise personId={personId} held={expertise.map(({ subjectId }) => subjectId)} />
    </Card>
  );
}
