import type { Api } from '../../../api/client.js';
import { useRefusalText } from '../../../words/refusal.js';
import styles from './bulk.module.css';

/** The cases that a bulk act leaves out, each with the reason. */
export function LeftOut({ title, claims }: { title: string; claims: readonly Api['BulkClaim'][] }) {
  const textOf = useRefusalText();
  return (
    <div>
      <p>{title}</p>
      <ul className={styles.leftOut}>
        {claims
          .filter(({ refusals }) => refusals.length > 0)
          .map(({ claimId, reference, title: name, learnerName, refusals }) => (
            <li key={claimId}>
              <strong>
                {name} · {reference.slice(-4)}, {learnerName}:
              </strong>{' '}
              {refusals.map(textOf).join(' ')}
            </li>
          ))}
      </ul>
    </div>
  );
}
