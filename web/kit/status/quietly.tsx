import { useEffect, useRef, useState } from 'react';

/** Between two announcements lie at least so many milliseconds: a reader of screens must be able to think. */
const pause = 30_000;

/** What changes often, told to screen readers now and then: always the newest, never in a row. */
export function Quietly({ children }: { children: string }) {
  const [said, setSaid] = useState('');
  const last = useRef(0);
  useEffect(() => {
    const timer = setTimeout(
      () => {
        last.current = Date.now();
        setSaid(children);
      },
      Math.max(1000, last.current + pause - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [children]);
  return (
    <span className="unseen" role="status">
      {said}
    </span>
  );
}
