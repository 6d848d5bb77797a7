import type { Api } from '../api/client.js';

export type Outcome = Api['NewDecision']['outcome'];

/** A decision while it is being written: in this window alone, and gone with it. */
export interface DecisionDraft {
  outcome: Outcome | null;
  credits: string;
  course: Pick<Api['CourseView'], 'id' | 'code' | 'title'> | null;
  termId: string;
  /** By criterion. */
  feedback: Readonly<Record<string, string>>;
  message: string;
  overrideReason: string;
}

/** What the readings suggest, to begin with. */
export function suggested({ draft }: Api['ApprovalView'], termId: string): DecisionDraft {
  return {
    outcome: draft.outcome,
    credits: draft.outcome === 'reduced' || draft.outcome === 'alternative' ? (draft.credits ?? '') : '',
    course: null,
    termId,
    feedback: Object.fromEntries(draft.feedback.map(({ criterionId, feedback }) => [criterionId, feedback])),
    message: '',
    overrideReason: '',
  };
}

/** As the API takes it: what does not go with the outcome is left out. */
export function wordOf(draft: DecisionDraft & { outcome: Outcome }, claimVersion: number): Api['NewDecision'] {
  const { outcome } = draft;
  const partly = outcome === 'reduced' || outcome === 'alternative';
  return {
    outcome,
    credits: partly ? draft.credits.trim() || null : null,
    courseId: outcome === 'alternative' ? (draft.course?.id ?? null) : null,
    termId: outcome === 'none' ? null : draft.termId || null,
    feedback: Object.entries(draft.feedback).map(([criterionId, feedback]) => ({ criterionId, feedback })),
    message: draft.message,
    overrideReason: draft.overrideReason.trim() || null,
    claimVersion,
  };
}
