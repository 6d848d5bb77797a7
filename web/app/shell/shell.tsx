import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { usePreferences } from '../../account/preferences.js';
import { SessionWarning } from '../../account/session-warning.js';
import { UnsentBanner } from '../../draft/unsent-banner.js';
import { useOnItsWay } from '../../evidence/upload/on-its-way.js';
import { Toasts } from '../../kit/overlay/toasts.js';
import { prepareWindows } from '../../kit/overlay/window.js';
import { CommandKey } from '../../search/command-key.js';
import { useWords } from '../../words/words.js';
import { appWords } from '../app.words.js';
import { Bar } from './bar.js';
import { Offline } from './offline.js';
import { Progress } from './progress.js';
import { SignInAgain } from './sign-in-again.js';
import styles from './shell.module.css';

const UploadTray = lazy(() => import('../../evidence/upload/upload-tray.js'));
const Live = lazy(() => import('../../live/live.js'));

/** What stands around every page of somebody who is signed in. */
export function Shell() {
  const w = useWords(appWords);
  usePreferences();
  const isOnItsWay = useOnItsWay();
  useEffect(() => {
    const soon = setTimeout(prepareWindows, 3000);
    return () => clearTimeout(soon);
  }, []);
  return (
    <>
      <a className={styles.skip} href="#main">
        {w.skip}
      </a>
      <Bar />
      <Offline />
      <UnsentBanner />
      <main id="main" tabIndex={-1} className={styles.main}>
        <Outlet />
        <Progress />
      </main>
      <Toasts />
      <CommandKey />
      <SessionWarning />
      <SignInAgain />
      <Suspense>{isOnItsWay && <UploadTray />}</Suspense>
      <Suspense>
        <Live />
      </Suspense>
    </>
  );
}
