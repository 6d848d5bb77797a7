import { credits, formatCredits } from '../../kernel/credits.js';
import type { Tx } from '../../platform/database/database.js';
import type { EvaluationView, ScoringRubric } from './evaluation.dto.js';
import type { EvaluationStatus, Sheet } from './evaluation.rules.js';

/** An evaluation as it is stored: what the reviewer filled in, and where it stands. */
export interface StoredEvaluation extends Sheet {
  id: string;
  assignmentId: string;
  reviewerId: string;
  status: EvaluationStatus;
  version: number;
  privateNote: string;
  savedAt: Date;
  submittedAt: Date | null;
  reopenedReason: string | null;
}

type Row = Omit<StoredEvaluation, 'credits'> & { credits: string | null };

const select = `select e.id, e.assignment_id as "assignmentId", e.reviewer_id as "reviewerId", e.status, e.version, e.scores,
    e.overall_level_id as "overallLevelId", e.outcome_comments as "outcomeComments", e.summary, e.recommendation,
    e.credits::text, e.alternative_course_id as "alternativeCourseId", e.interview_on::text as "interviewOn", e.rationale,
    e.private_note as "privateNote", e.saved_at as "savedAt", e.submitted_at as "submittedAt",
    e.reopened_reason as "reopenedReason"
  from evaluation e`;

function stored(row: Row): StoredEvaluation {
  return { ...row, credits: row.credits === null ? null : credits(row.credits) };
}

export async function evaluationOf(tx: Tx, assignmentId: string): Promise<StoredEvaluation | null> {
  const [row] = await tx.query<Row[]>(`${select} where e.assignment_id = $1`, [assignmentId]);
  return row ? stored(row) : null;
}

/** The evaluations of the seats that are held in one round of a submission, by seat. */
export async function evaluationsOfRound(tx: Tx, submissionId: string, round: number): Promise<StoredEvaluation[]> {
  const rows = await tx.query<Row[]>(
    `${select} join assignment a on a.id = e.assignment_id
     where a.submission_id = $1 and a.round = $2 and a.status in ('accepted', 'completed') order by a.id`,
    [submissionId, round],
  );
  return rows.map(stored);
}

/** The rubric that is pinned to a submission. */
export async function rubricOf(tx: Tx, submissionId: string): Promise<ScoringRubric> {
  const [rubric] = await tx.query<ScoringRubric[]>(
    `select r.id, r.version_no as "versionNo", r.title, r.content
     from submission b join rubric r on r.id = b.rubric_id where b.id = $1`,
    [submissionId],
  );
  return rubric!;
}

export function emptySheet(assignmentId: string): Omit<EvaluationView, 'rubric' | 'result' | 'mean' | 'missing'> {
  return {
    id: null,
    assignmentId,
    status: 'draft',
    version: 0,
    scores: [],
    overallLevelId: null,
    outcomeComments: [],
    summary: '',
    recommendation: null,
    credits: null,
    alternativeCourseId: null,
    interviewOn: null,
    rationale: '',
    privateNote: '',
    savedAt: null,
    submittedAt: null,
    reopenedReason: null,
  };
}

/** The same as a view shows it. */
export function shown(evaluation: StoredEvaluation): ReturnType<typeof emptySheet> {
  const { reviewerId, ...view } = evaluation;
  void reviewerId;
  return {
    ...view,
    scores: [...view.scores],
    outcomeComments: [...view.outcomeComments],
    credits: view.credits === null ? null : formatCredits(view.credits),
  };
}
