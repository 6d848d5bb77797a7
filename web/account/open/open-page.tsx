import type { ReactNode } from 'react';
import { useChooseLanguage } from '../../words/choose-language.js';
import { useLanguage, useWords } from '../../words/words.js';
import { openWords } from './open.words.js';
import styles from './open-page.module.css';

/** What stands around a page for people who are not signed in: whose it is, the language, and the page. */
export function OpenPage({ college, children }: { college?: string | undefined; children: ReactNode }) {
  const w = useWords(openWords);
  const language = useLanguage();
  const choose = useChooseLanguage();
  const other = language === 'en' ? 'es' : 'en';
  return (
    <>
      <header className={styles.bar}>
        <a href="/" className={styles.brand}>
          Credence {college && <small>{college}</small>}
        </a>
        <button type="button" lang={other} className={styles.language} onClick={() => choose(other)}>
          {w.language}
        </button>
      </header>
      <main id="main">{children}</main>
    </>
  );
}
