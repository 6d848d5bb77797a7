import { useEffect, useRef, type ReactNode } from 'react';
import styles from './page.module.css';

interface Props {
  /** The page's one h1, and the title of the window. */
  title: string;
  /** The window's title, where the heading alone says too little. */
  windowTitle?: string;
  /** One sentence under the heading: where this stands and what is next. */
  lead?: ReactNode;
  /** The way back, above the heading. */
  back?: ReactNode;
  /** What can be done from the head of the page. */
  actions?: ReactNode;
  width?: 'narrow' | 'page' | 'wide';
  children?: ReactNode;
}

/** A page: names the window, and puts the reader at its heading, where screen readers begin. */
export function Page({ title, windowTitle, lead, back, actions, width = 'page', children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useWindowTitle(windowTitle ?? title);
  useEffect(() => {
    // The first page of a visit is read from the top by itself; after that a navigation must say where it led.
    if (navigated) heading.current?.focus({ preventScroll: true });
    navigated = true;
  }, []);
  const size = width === 'page' ? '' : styles[width];
  return (
    <div className={`${styles.page} ${size}`}>
      <header className={styles.head}>
        {back && <div className={styles.back}>{back}</div>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <div className={styles.lead}>{lead}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

let navigated = false;

export function useWindowTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} - Credence`;
  }, [title]);
}

/** A wide column for the work and a narrow one for what helps; under each other on a phone. */
export function Columns({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className={styles.columns}>
      <div className={styles.column}>{children}</div>
      <aside className={styles.column}>{aside}</aside>
    </div>
  );
}

export function Actions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
