import { $api } from '../../api/client.js';
import { Asked } from '../../kit/status/asked.js';
import { Note } from '../../kit/status/status.js';
import { useWords } from '../../words/words.js';
import { Prose } from './prose.js';
import { statementWords } from './statement.words.js';
import styles from './statement.module.css';

interface Props {
  assignmentId: string;
  criteria: readonly { id: string; title: string }[];
}

/** The grounds of an appeal, for a reader who reads the claim fresh. */
export function Appeal({ assignmentId, criteria }: Props) {
  const w = useWords(statementWords);
  const path = { id: assignmentId };
  const grounds = $api.useQuery('get', '/api/assignments/{id}/appeal', { params: { path } });
  return (
    <section className={styles.first} aria-label={w.appeal}>
      <Note tone="warn">
        <strong>{w.appeal}</strong>
        <p>{w.appealLead}</p>
        <Asked query={grounds}>
          {(appeal) => (
            <>
              <strong>{w.grounds}</strong>
              <Prose text={appeal.grounds} />
              {appeal.criteria.length > 0 && (
                <p>
                  {w.appealCriteria}:{' '}
                  {appeal.criteria.map((id) => criteria.find((one) => one.id === id)?.title ?? id).join('; ')}
                </p>
              )}
            </>
          )}
        </Asked>
      </Note>
    </section>
  );
}
