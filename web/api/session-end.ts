import { useSyncExternalStore } from 'react';

let endsAt: number | null = null;
const readers = new Set<() => void>();

/** Every answer to a session says when it ends unless it is used again. */
export function noteSessionEnd(answer: Response): void {
  const said = answer.headers.get('session-ends-at');
  if (said === null) return;
  endsAt = Date.parse(said);
  for (const tell of readers) tell();
}

/** When the session ends, in milliseconds of the clock; null while nobody said. */
export function useSessionEnd(): number | null {
  return useSyncExternalStore(
    (tell) => {
      readers.add(tell);
      return () => readers.delete(tell);
    },
    () => endsAt,
  );
}
