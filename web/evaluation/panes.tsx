import { useEffect, useState, type ReactNode } from 'react';
import { useWords } from '../words/words.js';
import { workspaceWords } from './workspace.words.js';
import { useWide } from './use-wide.js';
import styles from './workspace.module.css';

const parts = ['evidence', 'statement', 'rubric'] as const;
type Part = (typeof parts)[number];

type Props = Record<Part, ReactNode> & {
  /** When evidence is asked for from elsewhere, the phone turns to it. */
  asked: number;
};

/** Evidence, statement and rubric: side by side where there is room, else one at a time behind tabs, first the one that was used. */
export function Panes({ asked, ...content }: Props) {
  const wide = useWide();
  const w = useWords(workspaceWords);
  const [shown, setShown] = useState<Part>('statement');
  useEffect(() => {
    if (asked > 0) setShown('evidence');
  }, [asked]);
  if (wide) {
    return (
      <div className={styles.panes}>
        {parts.map((part) => (
          <section
            key={part}
            className={`${styles.pane} ${styles[part]}`}
            aria-label={w.tabs[part]}
            onFocus={() => setShown(part)}
          >
            {content[part]}
          </section>
        ))}
      </div>
    );
  }
  return (
    <>
      <div className={styles.tabs} role="tablist" aria-label={w.panes}>
        {parts.map((part, at) => (
          <button
            key={part}
            type="button"
            role="tab"
            id={`tab-${part}`}
            aria-controls={`pane-${part}`}
            aria-selected={shown === part}
            tabIndex={shown === part ? 0 : -1}
            onClick={() => setShown(part)}
            onKeyDown={(event) => {
              const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
              const next = by && parts[(at + by + parts.length) % parts.length];
              if (!next) return;
              setShown(next);
              document.getElementById(`tab-${next}`)?.focus();
            }}
          >
            {w.tabs[part]}
          </button>
        ))}
      </div>
      {parts.map((part) => (
        <section
          key={part}
          role="tabpanel"
          id={`pane-${part}`}
          aria-labelledby={`tab-${part}`}
          hidden={shown !== part}
          className={styles.one}
        >
          {content[part]}
        </section>
      ))}
    </>
  );
}
