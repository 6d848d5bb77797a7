import { useSyncExternalStore } from 'react';
import { sharedWords } from '../../words/shared.words.js';
import { useWords } from '../../words/words.js';
import styles from './shell.module.css';

function subscribe(tell: () => void): () => void {
  addEventListener('online', tell);
  addEventListener('offline', tell);
  return () => {
    removeEventListener('online', tell);
    removeEventListener('offline', tell);
  };
}

/** Says so while the browser knows that it is offline. */
export function Offline() {
  const w = useWords(sharedWords);
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return <div role="status">{!online && <p className={styles.offline}>{w.offline}</p>}</div>;
}
