import type { LockedAssignment } from '../../assignment/seat/offers.js';
import { credits, formatCredits } from '../../kernel/credits.js';
import { newId } from '../../kernel/id.js';
import type { Tx } from '../../platform/database/database.js';
import type { Mark } from '../annotation/annotation.rules.js';
import type { EvaluationView, ScoringRubric } from './evaluation.dto.js';
import type { EvaluationStatus } from './evaluation.rules.js';
import type { FieldVersions, WrittenSheet } from './field.rules.js';

/** An evaluation as it is stored: what the reviewer filled in, and where it stands. */
export interface StoredEvaluation extends WrittenSheet {
  id: string;
  assignmentId: string;
  reviewerId: string;
  status: EvaluationStatus;
  version: number;
  fieldVersions: FieldVersions;
  savedAt: Date;
  submittedAt: Date | null;
  reopenedReason: string | null;
  marks: readonly Mark[];
}

export type EvaluationRow = Omit<StoredEvaluation, 'credits'> & { credits: string | null };

export const selectEvaluation = `select e.id, e.assignment_id as "assignmentId", e.reviewer_id as "reviewerId", e.status, e.version,
    e.field_versions as "fieldVersions", e.scores,
    e.overall_level_id as "overallLevelId", e.outcome_comments as "outcomeComments", e.summary, e.recommendation,
    e.credits::text, e.alternative_course_id as "alternativeCourseId", e.interview_on::text as "interviewOn", e.rationale,
    e.private_note as "privateNote", e.saved_at as "savedAt", e.submitted_at as "submittedAt",
    e.reopened_reason as "reopenedReason", e.marks
  from evaluation e`;

/** The row with its credits counted; dates may be texts, where the database wrote the row as JSON. */
export function stored(row: EvaluationRow): StoredEvaluation {
  return {
    ...row,
    credits: row.credits === null ? null : credits(row.credits),
    savedAt: new Date(row.savedAt),
    submittedAt: row.submittedAt && new Date(row.submittedAt),
  };
}

export async function evaluationOf(tx: Tx, assignmentId: string): Promise<StoredEvaluation | null> {
  const [row] = await tx.query<EvaluationRow[]>(`${selectEvaluation} where e.assignment_id = $1`, [assignmentId]);
  return row ? stored(row) : null;
}

/** Writes the whole sheet, as the next version. */
export async function storeSheet(
  tx: Tx,
  assignment: LockedAssignment,
  sheet: WrittenSheet,
  fieldVersions: FieldVersions,
  now: Date,
): Promise<void> {
  await tx.query(
    `insert into evaluation (id, institution_id, assignment_id, claim_id, submission_id, reviewer_id, status, scores,
       overall_level_id, outcome_comments, summary, recommendation, credits, alternative_course_id, interview_on, rationale,
       private_note, saved_at, field_versions)
     values ($1, $2, $3, $4, $5, $6, 'draft', $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
     on conflict (institution_id, assignment_id) do update set version = evaluation.version + 1, scores = excluded.scores,
       overall_level_id = excluded.overall_level_id, outcome_comments = excluded.outcome_comments,
       summary = excluded.summary, recommendation = excluded.recommendation, credits = excluded.credits,
       alternative_course_id = excluded.alternative_course_id, interview_on = excluded.interview_on,
       rationale = excluded.rationale, private_note = excluded.private_note, saved_at = excluded.saved_at,
       field_versions = excluded.field_versions`,
    [
      newId(),
      assignment.institutionId,
      assignment.id,
      assignment.claimId,
      assignment.submissionId,
      assignment.reviewerId,
      JSON.stringify(sheet.scores),
      sheet.overallLevelId,
      JSON.stringify(sheet.outcomeComments),
      sheet.summary,
      sheet.recommendation,
      sheet.credits === null ? null : formatCredits(sheet.credits),
      sheet.alternativeCourseId,
      sheet.interviewOn,
      sheet.rationale,
      sheet.privateNote,
      now,
      JSON.stringify(fieldVersions),
    ],
  );
}

/** The evaluations of the seats that are held in one round of a submission, by seat. */
export async function evaluationsOfRound(tx: Tx, submissionId: string, round: number): Promise<StoredEvaluation[]> {
  const rows = await tx.query<EvaluationRow[]>(
    `${selectEvaluation} join assignment a on a.id = e.assignment_id
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
    fieldVersions: {},
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
    marks: [],
  };
}

/** The same as a view shows it. */
export function shown(evaluation: StoredEvaluation): ReturnType<typeof emptySheet> {
  const { reviewerId, ...view } = evaluation;
  void reviewerId;
  return {
    ...view,
    fieldVersions: { ...view.fieldVersions },
    scores: [...view.scores],
    outcomeComments: [...view.outcomeComments],
    marks: [...view.marks],
    credits: view.credits === null ? null : formatCredits(view.credits),
  };
}
