import { useSyncExternalStore } from 'react';

/** A short word about what just happened, at the foot of the window. */
export interface Toast {
  id: number;
  text: string;
  /** What can be done about it while it shows, e.g. undo. */
  action?: { label: string; act: () => unknown };
  /** How long it stays, in milliseconds. */
  lasts: number;
}

let toasts: readonly Toast[] = [];
let made = 0;
const readers = new Set<() => void>();

function show(next: readonly Toast[]): void {
  toasts = next;
  for (const tell of readers) tell();
}

/** Says it, and takes it away after a while. The result takes it away sooner. */
export function toast(text: string, options: { action?: Toast['action']; lasts?: number } = {}): () => void {
  const { action, lasts = action ? 10_000 : 6000 } = options;
  made += 1;
  const id = made;
  const close = () => show(toasts.filter((one) => one.id !== id));
  show([...toasts, { id, text, lasts, ...(action ? { action } : {}) }]);
  setTimeout(close, lasts);
  return close;
}

export const closeToast = (id: number): void => show(toasts.filter((one) => one.id !== id));

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    (tell) => {
      readers.add(tell);
      return () => readers.delete(tell);
    },
    () => toasts,
  );
}
