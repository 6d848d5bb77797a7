import { useSyncExternalStore } from 'react';

function onChange(tell: () => void): () => void {
  addEventListener('hashchange', tell);
  return () => removeEventListener('hashchange', tell);
}

/** The key of a mailed link. It stands behind the `#`, which browsers send to nobody; empty without one. */
export function useLinkKey(): string {
  return useSyncExternalStore(onChange, () => location.hash.slice(1));
}
