import { Outlet } from '@tanstack/react-router';
import { UnsentBanner } from '../../draft/unsent-banner.js';
import { Toasts } from '../../kit/overlay/toasts.js';
import { useWords } from '../../words/words.js';
import { appWords } from '../app.words.js';
import { Bar } from './bar.js';
import { SignInAgain } from './sign-in-again.js';
import styles from './shell.module.css';

/** What stands around every page of somebody who is signed in. */
export function Shell() {
  const w = useWords(appWords);
  return (
    <>
      <a className={styles.skip} href="#main">
        {w.skip}
      </a>
      <Bar />
      <UnsentBanner />
      <main id="main" tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
      <Toasts />
      <SignInAgain />
    </>
  );
}
