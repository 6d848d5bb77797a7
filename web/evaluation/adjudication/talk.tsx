import type { Api } from '../../api/client.js';
import { Time } from '../../kit/page/time.js';
import styles from './talk.module.css';

/** What readers said to each other, in its order. */
export function Talk({ title, messages }: { title?: string; messages: readonly Api['DisputeMessage'][] }) {
  return (
    <div className={styles.talk}>
      {title && <h3>{title}</h3>}
      <ol>
        {messages.map(({ readerName, text, at }) => (
          <li key={`${readerName} ${at}`}>
            <p className={styles.who}>
              <strong>{readerName}</strong> <Time at={at} as="moment" />
            </p>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}
