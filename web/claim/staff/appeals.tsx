import { useHas } from '../../account/session.js';
import { $api } from '../../api/client.js';
import { LinkButton } from '../../kit/action/link-button.js';
import { Card } from '../../kit/page/card.js';
import { Time } from '../../kit/page/time.js';
import { Chip } from '../../kit/status/status.js';
import { useWords } from '../../words/words.js';
import styles from './staff.module.css';
import { staffWords } from './staff.words.js';

/** The learner's appeals with what was answered. Nothing while there are none. */
export function Appeals({ claimId }: { claimId: string }) {
  const w = useWords(staffWords);
  const mayAnswer = useHas('coordinator', 'approver');
  const mayRead = useHas('coordinator', 'approver', 'registrar', 'admin', 'auditor');
  const given = $api.useQuery(
    'get',
    '/api/claims/{id}/appeals',
    { params: { path: { id: claimId } } },
    { enabled: mayRead, throwOnError: false },
  ).data;
  if (!given || given.appeals.length === 0) return null;
  return (
    <Card title={w.appeals}>
      <ul className={styles.lines}>
        {given.appeals.map(({ id, status, grounds, answer, filedAt }) => (
          <li key={id}>
            <span className="soft small">
              <Time at={filedAt} /> <Chip tone={status === 'filed' ? 'warn' : 'plain'}>{w.appealStates[status]}</Chip>
            </span>
            <blockquote className={styles.quote}>{grounds}</blockquote>
            {answer && <p className={styles.text}>{answer}</p>}
            {status === 'filed' && mayAnswer && (
              <LinkButton to="/claims/$claimId/appeal-answer" params={{ claimId }} look="quiet" compact>
                {w.answerAppeal}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
