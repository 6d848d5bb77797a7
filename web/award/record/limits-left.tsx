import { useId } from 'react';
import type { Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { AsWritten } from '../../policy/public/as-written.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { recordWords } from './record.words.js';
import styles from './record.module.css';

/** How much room each limit leaves, as a bar and in words. */
export function LimitsLeft({ limits }: { limits: readonly Api['LimitLeft'][] }) {
  const w = useWords(recordWords);
  const { credits } = useFormat();
  const id = useId();
  if (limits.length === 0) return null;
  return (
    <Card title={w.limits}>
      <p className="soft small">{w.limitsWhy}</p>
      <ul className={styles.limits}>
        {limits.map(({ label, program, limit, held, left, source }, n) => (
          <li key={`${program ?? ''} ${label}`}>
            <strong>{w.limitSaid(credits(left), credits(limit))}</strong>
            <progress
              className={styles.bar}
              max={Number(limit)}
              value={Math.min(Number(held), Number(limit))}
              aria-labelledby={`${id}${n}`}
            >
              {w.heldSaid(credits(held))}
            </progress>
            <span className="small">
              {w.heldSaid(credits(held))}
              {program && <>, {w.inProgram(program)}</>}
            </span>
            <span className="soft small">
              <span id={`${id}${n}`}>
                <AsWritten text={label} />
              </span>
              . <AsWritten text={source} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
