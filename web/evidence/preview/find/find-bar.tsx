import { useEffect, useId, useRef } from 'react';
import { Button } from '../../../kit/action/button.js';
import { useWords } from '../../../words/words.js';
import styles from './find.module.css';
import { findWords } from './find.words.js';
import type { Finding } from './use-finding.js';

interface Props {
  finding: Finding;
  /** Pages whose words are known, where the file has more. */
  onlyPages: number | null;
}

/** A field for words, how often they are in the file, and where. Enter goes to the next place, Escape closes. */
export function FindBar({ finding: { q, type, found, at, go }, onlyPages }: Props) {
  const w = useWords(findWords);
  const field = useRef<HTMLInputElement>(null);
  const label = useId();
  useEffect(() => field.current?.focus(), []);
  const hits = found?.hits ?? [];
  return (
    <search className={styles.bar} onKeyDown={(event) => event.key === 'Escape' && type(null)}>
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          go(at + 1);
        }}
      >
        <label className="unseen" htmlFor={label}>
          {w.find}
        </label>
        <input
          ref={field}
          id={label}
          type="search"
          className={styles.field}
          placeholder={w.find}
          maxLength={100}
          value={q ?? ''}
          onChange={(event) => type(event.target.value)}
        />
        {hits.length > 1 && (
          <>
            <Button look="quiet" compact aria-label={w.previous} onPress={() => go(at - 1)}>
              ↑
            </Button>
            <span className="small soft num">{w.at(at + 1, hits.length)}</span>
            <Button look="quiet" compact aria-label={w.next} onPress={() => go(at + 1)}>
              ↓
            </Button>
          </>
        )}
        <Button look="plain" compact onPress={() => type(null)}>
          {w.close}
        </Button>
      </form>
      <p className="small soft" role="status">
        {found &&
          [
            found.total === 0 ? w.none : w.count(found.total),
            found.total > hits.length && w.first(hits.length),
            onlyPages !== null && w.only(onlyPages),
          ]
            .filter(Boolean)
            .join(' ')}
      </p>
      {hits.length > 0 && (
        <ol className={styles.places} aria-label={w.places} tabIndex={0}>
          {hits.map(({ page, before, text, after }, place) => (
            <li key={place}>
              <button
                type="button"
                className={styles.place}
                aria-current={place === at ? 'location' : undefined}
                onClick={() => go(place)}
              >
                <span className="soft small">{w.page(page)}</span>
                <span>
                  {before}
                  <mark>{text}</mark>
                  {after}
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </search>
  );
}
