import { useIsFetching, useIsMutating } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { sharedWords } from '../../words/shared.words.js';
import { useWords } from '../../words/words.js';
import styles from './shell.module.css';

/** What takes longer than this shows that it is under way. */
const soon = 1000;

/** A line at the top while something takes longer than a second. */
export function Progress() {
  const w = useWords(sharedWords);
  const navigating = useRouterState({ select: ({ isLoading }) => isLoading });
  const busy = useIsFetching() + useIsMutating() > 0 || navigating;
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!busy) return setLong(false);
    const timer = setTimeout(() => setLong(true), soon);
    return () => clearTimeout(timer);
  }, [busy]);
  return long ? <div className={styles.progress} role="progressbar" aria-label={w.working} /> : null;
}
