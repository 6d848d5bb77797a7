import { lazy, Suspense, useState } from 'react';
import { appWords } from '../app/app.words.js';
import { useWords } from '../words/words.js';

const HelpWindow = lazy(() => import('./help-window.js'));

/** Help in its place: always the same button in the bar, about the page that is shown (WCAG 3.2.6). */
export function HelpHere() {
  const app = useWords(appWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {app.help}
      </button>
      {open && (
        <Suspense>
          <HelpWindow onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
