import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useWords } from '../../words/words.js';
import { nextToScore, toScore, type Scored } from '../sheet/sheet.rules.js';
import type { Sheet } from '../sheet/use-sheet.js';
import { rubricWords } from './rubric.words.js';

export interface Scoring {
  scored: readonly Scored[];
  /** The criterion that is open; null when all are closed. */
  openKey: string | null;
  open: (key: string | null) => void;
  move: (by: 1 | -1) => void;
  /** Chooses a level of the open criterion by its place, from 1, and goes on to the next that has none. */
  score: (place: number) => void;
  choose: (one: Scored, levelId: string) => void;
  undo: () => void;
  /** Puts the writer into the comment of the open criterion. */
  comment: () => void;
  /** Adds words at the end of the open criterion's comment. */
  cite: (words: string) => void;
  done: number;
  /** What was just done, for those who do not see it. */
  said: string;
}

export const headId = (key: string): string => `criterion-${key}`;
export const commentId = (key: string): string => `comment-${key}`;

/** At once: whoever presses a key types on, and no letter may fall beside the field. */
const focus = (id: string) => document.getElementById(id)?.focus();

/** Scoring a rubric: which criterion is open, and what the keys do to it. */
export function useScoring({ autosave, evaluation: { rubric } }: Sheet): Scoring {
  const w = useWords(rubricWords);
  const scored = useMemo(() => toScore(rubric, w.overall), [rubric, w.overall]);
  const [openKey, setOpenKey] = useState<string | null>(
    () => scored.find(({ field }) => autosave.valueOf(field) === null)?.key ?? scored[0]?.key ?? null,
  );
  const [said, setSaid] = useState('');
  const lastOpen = useRef(openKey);
  const { levels } = rubric.content;
  const now = scored.find(({ key }) => key === openKey);

  const open = (key: string | null) => {
    lastOpen.current = key ?? lastOpen.current;
    setOpenKey(key);
  };
  const goTo = (key: string) => {
    flushSync(() => open(key)); // so that the focus scrolls to where the criterion stands when it is open
    focus(headId(key));
  };
  const choose = (one: Scored, levelId: string) => {
    autosave.choose(one.field, levelId);
    setSaid(w.said(one.title, levels.find(({ id }) => id === levelId)?.title ?? ''));
  };
  return {
    scored,
    openKey,
    open,
    choose,
    said,
    done: scored.filter(({ field }) => autosave.valueOf(field) !== null).length,
    move: (by) => {
      const at = scored.findIndex(({ key }) => key === (openKey ?? lastOpen.current));
      const next = scored[(at + by + scored.length) % scored.length];
      if (next) goTo(next.key);
    },
    score: (place) => {
      const level = levels[place - 1];
      if (!now || !level) return;
      choose(now, level.id);
      const next = nextToScore(scored, now.key, autosave.valueOf);
      const nextTitle = scored.find(({ key }) => key === next)?.title;
      setSaid(`${w.said(now.title, level.title)} ${nextTitle ? w.goingOn(nextTitle) : w.allScored}`);
      if (next) goTo(next);
    },
    undo: () => {
      const field = autosave.undo();
      const one = scored.find((candidate) => candidate.field === field);
      setSaid(field === null ? w.nothingToUndo : w.undone(one?.title ?? field));
      if (one) goTo(one.key);
    },
    comment: () => now && focus(commentId(now.key)),
    cite: (words) => {
      if (!now || now.key === 'overall') return;
      const field = `comment.${now.key}`;
      const before = autosave.valueOf(field) ?? '';
      autosave.type(field, before.trim() ? `${before.trimEnd()} ${words}` : words);
      focus(commentId(now.key));
    },
  };
}
