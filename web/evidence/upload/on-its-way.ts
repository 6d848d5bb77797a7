import { useSyncExternalStore } from 'react';

/** Whether files are on their way: all that the shell knows of them until their machinery is loaded. */
let is = false;
const readers = new Set<() => void>();

export function sayOnItsWay(now: boolean): void {
  if (now === is) return;
  is = now;
  for (const tell of readers) tell();
}

export function useOnItsWay(): boolean {
  return useSyncExternalStore(
    (tell) => {
      readers.add(tell);
      return () => readers.delete(tell);
    },
    () => is,
  );
}
