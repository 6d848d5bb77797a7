import { useSyncExternalStore } from 'react';

let open = false;
const readers = new Set<() => void>();

/** Opens or closes the menu of commands, from wherever. */
export function setCommandsOpen(next: boolean | 'toggle'): void {
  open = next === 'toggle' ? !open : next;
  for (const tell of readers) tell();
}

export function useCommandsOpen(): boolean {
  return useSyncExternalStore(
    (tell) => {
      readers.add(tell);
      return () => readers.delete(tell);
    },
    () => open,
  );
}
