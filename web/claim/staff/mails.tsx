import { Link } from '@tanstack/react-router';
import { useHas } from '../../account/session.js';
import type { Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { Time } from '../../kit/page/time.js';
import { Chip } from '../../kit/status/status.js';
import { useWords } from '../../words/words.js';
import styles from './staff.module.css';
import { staffWords } from './staff.words.js';

const shown = 12;

/** Who was written to about this case, and whether it arrived. */
export function Mails({ mails }: { mails: readonly Api['CaseMail'][] }) {
  const w = useWords(staffWords);
  const sees = useHas('coordinator', 'admin');
  const failed = mails.some(({ state }) => state === 'failed');
  return (
    <Card title={w.mails}>
      {mails.length === 0 && <p className="soft">{w.noMails}</p>}
      <ul className={styles.mails}>
        {mails.slice(0, shown).map(({ id, to, state, at, kind }) => (
          <li key={`${id} ${kind} ${at}`}>
            <Time at={at} as="shortDay" /> {to}{' '}
            {state === 'failed' ? (
              <Chip tone="stop">{w.mailStates[state]}</Chip>
            ) : (
              <span className="soft">({w.mailStates[state] ?? state})</span>
            )}
          </li>
        ))}
      </ul>
      {failed && sees && (
        <Link to="/mails" search={{ state: 'failed' }}>
          {w.toFailed}
        </Link>
      )}
    </Card>
  );
}
