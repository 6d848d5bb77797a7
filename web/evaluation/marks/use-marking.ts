import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { previewQuery } from '../../evidence/preview/preview-query.js';
import { toast } from '../../kit/overlay/toast.js';
import { useWords } from '../../words/words.js';
import type { Viewer } from '../evidence/viewer.js';
import type { Scoring } from '../rubric/use-scoring.js';
import type { Submission, Workspace } from '../workspace-query.js';
import { marksWords } from './marks.words.js';
import { quoteAt, type Quote } from './quote.rules.js';
import { turned, turnedBack, type Rect } from './region.rules.js';
import { contentOf, StoredMarks, type Mark, type NewMark, type OpenMark } from './stored-marks.js';

/** What a mark can be about: a criterion or an outcome, by its title. */
export interface Subject {
  title: string;
  criterionId: string | null;
  outcomeId: string | null;
}

export type Step =
  | { doing: 'words' }
  /** A box lies on the page, as it is turned now; of a mark that is there already, or to become one. */
  | { doing: 'box'; box: Rect; mark: OpenMark | null }
  | { doing: 'mark'; mark: OpenMark };

/** A mark with the number that it has on the page and in each list, and the title of what it is about. */
export type NumberedMark = NewMark & { id: string; number: number; about: string };

export const contentId = 'evidence-content';
const middle: Rect = { x: 0.25, y: 0.25, w: 0.5, h: 0.2 };

export type Marking = ReturnType<typeof useMarking>;

/** What a reader marks on the evidence: what is there, and the one mark that is being placed or written. */
export function useMarking(workspace: Workspace, submission: Submission, viewer: Viewer, scoring: Scoring) {
  const w = useWords(marksWords);
  const { seat, evaluation, moves } = workspace;
  const [stored] = useState(() => new StoredMarks(seat.id));
  const [step, setStep] = useState<Step | null>(null);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Quote | null>(null);
  const [sought, setSought] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const shows = useShows(seat.id, viewer);
  const { file, page, turn } = viewer;
  const canMark = moves.score.length === 0;
  const subjects: Subject[] = [
    ...evaluation.rubric.content.criteria.map(({ id, title }) => ({ title, criterionId: id, outcomeId: null })),
    ...submission.outcomes.map(({ id, title }) => ({ title, criterionId: null, outcomeId: id })),
  ];
  const begun = step?.doing === 'mark' && step.mark.id === null ? [{ ...step.mark.begun, id: step.mark.key }] : [];
  const marks = [...inOrder(evaluation.marks, viewer), ...begun].map((mark, at): NumberedMark => {
    const about = subjects.find((one) => one.criterionId === mark.criterionId && one.outcomeId === mark.outcomeId);
    return { ...mark, number: at + 1, about: about?.title ?? '' };
  });

  const begin = (place: { rect: Rect | null; quote: Quote | null }) => {
    const about = subjects.find(({ criterionId }) => criterionId === scoring.openKey) ?? subjects[0];
    if (!file || !about) return;
    const { criterionId, outcomeId } = about;
    const mark = { evidenceId: file.id, page, ...place, criterionId, outcomeId, comment: '' };
    setStep({ doing: 'mark', mark: { key: crypto.randomUUID(), id: null, begun: mark } });
  };
  const tried = (act: Promise<unknown>) => {
    setFailure(null);
    return act.catch(setFailure);
  };
  const leave = () => {
    setFailure(null);
    setStep(null);
    document.getElementById(contentId)?.focus({ preventScroll: true });
  };
  const removed = async (mark: NumberedMark) => {
    await stored.remove(mark.id);
    leave();
    toast(w.removed, { action: { label: w.takeBack, act: () => tried(stored.add(contentOf(mark))) } });
  };
  return {
    marks,
    /** Those on the page that is shown. */
    here: marks.filter((mark) => mark.evidenceId === file?.id && mark.page === page),
    subjects,
    stored,
    step,
    turn,
    /** The words of the page that is shown. */
    text,
    read: setText,
    /** The passage that is selected on it. */
    chosen,
    choose: setChosen,
    /** The mark that the page is to be turned to. */
    sought,
    found: () => setSought(null),
    /** Why the last act on a mark did not reach the server. */
    failure,
    canMark,
    canMarkWords: canMark && shows !== null,
    canMarkRegion: canMark && shows === 'pages',
    close: () => {
      if (step !== null) leave();
    },
    /** Marks what is selected; without a selection the words are chosen in a field. */
    markWords: () => {
      if (!canMark || shows === null) return;
      if (!chosen) return setStep({ doing: 'words' });
      begin({ rect: null, quote: chosen });
      getSelection()?.removeAllRanges();
    },
    /** Whether there was a passage between these places. */
    markBetween: (start: number, end: number): boolean => {
      const quote = quoteAt(text, start, end);
      if (quote) begin({ rect: null, quote });
      return quote !== null;
    },
    markRegion: () => {
      if (canMark && shows === 'pages') setStep({ doing: 'box', box: middle, mark: null });
    },
    moveBox: (mark: OpenMark, rect: Rect) => setStep({ doing: 'box', box: turned(rect, turn), mark }),
    place: (box: Rect) => setStep((now) => (now?.doing === 'box' ? { ...now, box } : now)),
    /** The box is where it should be. */
    placed: () => {
      if (step?.doing !== 'box') return;
      const rect = turnedBack(step.box, turn);
      const { mark } = step;
      if (!mark) return begin({ rect, quote: null });
      setStep({ doing: 'mark', mark });
      return tried(stored.change(mark, { rect }));
    },
    /** Whether the learner gets the marks with the feedback. */
    toLearner: workspace.rules.marksToLearner,
    show: (mark: NumberedMark) => {
      viewer.open(mark.evidenceId, mark.page);
      setSought(mark.id);
    },
    edit: (mark: NumberedMark) => {
      viewer.open(mark.evidenceId, mark.page);
      setStep({ doing: 'mark', mark: { key: mark.id, id: mark.id, begun: contentOf(mark) } });
    },
    tie: (mark: OpenMark, { criterionId, outcomeId }: Subject) =>
      tried(stored.change(mark, { criterionId, outcomeId })),
    remove: (mark: NumberedMark) => tried(removed(mark)),
  };
}

/** In the order of the evidence and its pages. */
function inOrder(marks: readonly Mark[], { files }: Viewer): Mark[] {
  const place = ({ evidenceId }: Mark) => files.findIndex(({ id }) => id === evidenceId);
  return [...marks].sort((a, b) => place(a) - place(b) || a.page - b.page);
}

/** How what is shown can be marked: pictures of pages by regions too, text by passages, and the rest not at all. */
function useShows(assignmentId: string, { file }: Viewer): 'pages' | 'text' | null {
  const isFile = file?.kind === 'file';
  const { data } = useQuery({ ...previewQuery({ assignmentId, evidenceId: file?.id ?? '' }), enabled: isFile });
  if (file?.kind === 'text') return 'text';
  if (!isFile || !data?.base) return null;
  return data.preview === 'pages' ? 'pages' : data.preview === 'document' ? 'text' : null;
}
