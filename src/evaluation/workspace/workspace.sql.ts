import type { Hidden } from '../../assignment/seat/blind.rules.js';
import { selectOwn, type OwnSeat } from '../../assignment/seat/queue.sql.js';
import { submissionColumns, submissionTables, type SubmissionRow } from '../../claim/submission/submission.sql.js';
import type { Tx } from '../../platform/database/database.js';
import type { policyOf } from '../../policy/policy.query.js';
import type { ScoringRubric } from '../scoring/evaluation.dto.js';
import { selectEvaluation, type EvaluationRow } from '../scoring/evaluation.sql.js';
import type { AskedQuestion } from './workspace.dto.js';

export interface WorkspaceRow extends SubmissionRow {
  seat: OwnSeat;
  claim: { id: string; status: string; attempt: number; credits: string };
  hidden: Hidden;
  rubric: ScoringRubric;
  policy: Parameters<typeof policyOf>[0];
  evaluation: EvaluationRow | null;
  questions: AskedQuestion[];
  discussing: boolean;
}

/** Everything about one of the reader's own seats, in one statement; undefined when it is not theirs. */
export async function workspaceRow(
  tx: Tx,
  assignmentId: string,
  personId: string | null,
): Promise<WorkspaceRow | undefined> {
  const [row] = await tx.query<WorkspaceRow[]>(
    `select to_json(seat.*) as seat,
       json_build_object('id', c.id, 'status', c.status, 'attempt', c.attempt, 'credits', c.credits::text) as claim,
       json_build_object('name', p.name, 'email', p.email, 'studentId', (select m.student_id from membership m
         where m.institution_id = b.institution_id and m.person_id = p.id)) as hidden,
       ${submissionColumns},
       json_build_object('id', r.id, 'versionNo', r.version_no, 'title', r.title, 'content', r.content) as rubric,
       json_build_object('id', y.id, 'versionNo', y.version_no, 'inForceFrom', y.in_force_from, 'knobs', y.knobs) as policy,
       (select row_to_json(e) from (${selectEvaluation} where e.assignment_id = a.id) e) as evaluation,
       (select coalesce(json_agg(json_build_object('id', q.id, 'question', q.question, 'state', q.state, 'askedAt', q.asked_at,
           'closedAt', q.closed_at, 'dueAt', case when q.state = 'open' then (select d.due_at from deadline d
             where d.kind = 'info_requested' and d.subject_id = c.id and d.closed_at is null) end) order by q.asked_at), '[]')
         from information_request q where q.assignment_id = a.id or (q.assignment_id is null and q.submission_id = a.submission_id)) as questions,
       c.status = 'adjudication' and a.status in ('accepted', 'completed') and exists (
         select from adjudication j where j.submission_id = b.id and j.round = a.round and j.mode = 'discussion'
           and j.settled_at is null) as discussing
     from (${selectOwn} and a.id = $2) seat
     join assignment a on a.id = seat.id
     join (${submissionTables}) on b.id = a.submission_id
     join rubric r on r.id = b.rubric_id`,
    [personId, assignmentId],
  );
  return row;
}
