import { lazy, Suspense, type ReactNode } from 'react';

export interface WindowProps {
  title: string;
  open: boolean;
  /** Called when the reader closes it, by Escape too. Without it the window stays until its own buttons close it. */
  onClose?: () => void;
  wide?: boolean;
  role?: 'dialog' | 'alertdialog';
  children: ReactNode;
}

const load = () => import('./window-frame.js');
const Frame = lazy(load);

/** Fetches what windows are made of before one opens, so that the first opens at once, and without a network too. */
export function prepareWindows(): void {
  load().catch(() => undefined); // without a network now, the first window asks again
}

/** A window over the page: holds the focus, gives it back, closes by Escape. */
export function Window(props: WindowProps) {
  if (!props.open) return null;
  return (
    <Suspense>
      <Frame {...props} />
    </Suspense>
  );
}
