import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Page } from '../kit/page/page.js';
import { useWords } from '../words/words.js';
import styles from './account.module.css';
import { accountWords } from './account.words.js';

/** A page of one's account, with the way to the others. */
export function AccountFrame({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const w = useWords(accountWords);
  return (
    <Page title={title} windowTitle={title === w.title ? title : `${title}: ${w.title}`} width="narrow" lead={lead}>
      <nav aria-label={w.parts} className={styles.parts}>
        <Link to="/account" activeOptions={{ exact: true }}>
          {w.you}
        </Link>
        <Link to="/account/notifications">{w.news}</Link>
        <Link to="/account/security">{w.safety}</Link>
        <Link to="/account/keys">{w.keys}</Link>
      </nav>
      {children}
    </Page>
  );
}
