import { useMemo, useState } from 'react';
import { nothingSought, type Sought } from '../../evidence/preview/find/use-finding.js';
import type { Evidence, Submission } from '../workspace-query.js';

export interface ShownEvidence extends Evidence {
  /** It came in answer to a question, after the claim was sent. */
  added: boolean;
}

/** Everything that was sent, with what was added in answer to questions at the end. */
export function allEvidence(submission: Submission): ShownEvidence[] {
  const sent = submission.evidence.map((one) => ({ ...one, added: false }));
  const added = submission.supplements
    .flatMap(({ evidence }) => evidence.map((one) => ({ ...one, added: true })))
    .filter(({ id }) => !sent.some((one) => one.id === id));
  return [...sent, ...added];
}

const sizes = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 5, 8] as const;

export interface Viewer {
  files: readonly ShownEvidence[];
  /** What is shown now; undefined when nothing was sent. */
  file: ShownEvidence | undefined;
  index: number;
  /** From 1. `pages` is null until the document is open, and for what has none. */
  page: number;
  pages: number | null;
  /** Of the width of the pane. */
  zoom: number;
  /** How often something was asked to be shown. */
  asked: number;
  open: (id: string, page?: number) => void;
  turnFile: (by: 1 | -1) => void;
  turnPage: (by: 1 | -1) => void;
  showPage: (page: number) => void;
  opened: (pages: number) => void;
  zoomBy: (by: 1 | -1) => void;
  /** Quarter turns to the right, of pictures that lie on their side. */
  turn: number;
  turnRight: () => void;
  /** What is looked for in the file. */
  sought: Sought;
  seek: (sought: Sought) => void;
}

/** What the evidence pane shows: which file, which page, how large. */
export function useViewer(submission: Submission): Viewer {
  const files = useMemo(() => allEvidence(submission), [submission]);
  const [at, setAt] = useState({ index: 0, page: 1, pages: null as number | null, turn: 0, sought: nothingSought });
  const [size, setSize] = useState(sizes.indexOf(1));
  const [asked, setAsked] = useState(0);
  const show = (index: number, page?: number) => {
    if (index === at.index) setAt((now) => ({ ...now, page: page ?? now.page }));
    else if (files[index]) setAt({ index, page: page ?? 1, pages: null, turn: 0, sought: nothingSought });
  };
  return {
    files,
    file: files[at.index],
    ...at,
    zoom: sizes[size]!,
    asked,
    open: (id, page) => {
      show(
        files.findIndex((file) => file.id === id),
        page,
      );
      setAsked((times) => times + 1);
    },
    turnFile: (by) => show((at.index + by + files.length) % Math.max(files.length, 1)),
    turnPage: (by) =>
      setAt((now) => ({ ...now, page: Math.min(Math.max(now.page + by, 1), Math.max(now.pages ?? 1, 1)) })),
    showPage: (page) => setAt((now) => ({ ...now, page })),
    opened: (pages) => setAt((now) => ({ ...now, pages })),
    seek: (sought) => setAt((now) => ({ ...now, sought })),
    turnRight: () => setAt((now) => ({ ...now, turn: (now.turn + 1) % 4 })),
    zoomBy: (by) => setSize((now) => Math.min(Math.max(now + by, 0), sizes.length - 1)),
  };
}
