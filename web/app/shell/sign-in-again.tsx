import { lazy, Suspense, useEffect, useState } from 'react';
import { onSessionOver } from '../../api/steady.js';

const SignInWindow = lazy(() => import('../../account/sign-in/sign-in-window.js'));

/** When the session ends while somebody works: a sign-in over the page, which then goes on with what it was doing. */
export function SignInAgain() {
  const [waiting, setWaiting] = useState<readonly (() => void)[]>([]);
  useEffect(() => {
    onSessionOver(() => new Promise<void>((goOn) => setWaiting((before) => [...before, goOn])));
    return () => onSessionOver(null);
  }, []);
  if (waiting.length === 0) return null;
  return (
    <Suspense>
      <SignInWindow
        onSignedIn={() => {
          for (const goOn of waiting) goOn();
          setWaiting([]);
        }}
      />
    </Suspense>
  );
}
