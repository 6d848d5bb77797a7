import type { Tx } from '../../platform/database/database.js';
import type { LockedClaim } from '../claim.service.js';
import { sectionStatus, wordsIn } from '../progress.rules.js';
import type { ClaimLearner, ClaimListRow, ClaimView, OutcomeView } from './record.dto.js';

/** The parts of the view that the database knows. */
export type StoredView = Omit<ClaimView, 'rubric' | 'policy' | 'warnings' | 'ifSent' | 'next' | 'moves'> &
  Pick<LockedClaim, 'institutionId' | 'courseId' | 'subjectId' | 'programId' | 'learnerId'> & { learner: ClaimLearner };

/** A claim with everything that belongs to it, in one statement. Undefined when it is not there. */
export async function storedView(tx: Tx, claimId: string): Promise<StoredView | undefined> {
  const [view] = await tx.query<StoredView[]>(selectView, [claimId]);
  return view && { ...view, outcomes: view.outcomes.map(asSection) };
}

/** One outcome as the learner edits it. */
export async function outcomeView(tx: Tx, claimId: string, outcomeId: string): Promise<OutcomeView | undefined> {
  const [row] = await tx.query<{ view: OutcomeView }[]>(
    `select ${outcomeJson} as view from claim_outcome o where o.claim_id = $1 and o.id = $2`,
    [claimId, outcomeId],
  );
  return row && asSection(row.view);
}

function asSection(outcome: OutcomeView): OutcomeView {
  return { ...outcome, status: sectionStatus(outcome), words: wordsIn(outcome.statement) };
}

/** Which claims a list shows. */
export interface ClaimFilter {
  learnerId: string | null;
  status: string | null;
  subjectId: string | null;
  search: string | null;
  after: unknown;
  limit: number;
}

/** Rows of the list of claims, the newest first, one more than the limit. */
export function claimRows(tx: Tx, filter: ClaimFilter): Promise<ClaimListRow[]> {
  const conditions: string[] = [];
  const values: unknown[] = [];
  const where = (sql: string, value: unknown) => {
    if (value === null || value === undefined) return;
    values.push(value);
    conditions.push(sql.replaceAll('?', `$${values.length}`));
  };
  where('c.id < ?', filter.after);
  where('c.learner_id = ?', filter.learnerId);
  where('c.status = ?', filter.status);
  where('c.subject_id = ?', filter.subjectId);
  where(
    '(c.reference ilike ? or c.title ilike ? or c.course_code ilike ? or p.name ilike ? or m.student_id ilike ?)',
    filter.search === null ? null : `%${filter.search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`,
  );
  values.push(filter.limit + 1);
  return tx.query(
    `select c.id, c.reference, c.status, c.title, c.course_code as "courseCode", c.credits::text, c.attempt,
       json_build_object('id', s.id, 'code', s.code, 'title', s.title) as subject, ${learnerJson} as learner,
       (select min(d.due_at) from deadline d where ${openDeadline} and d.paused_at is null) as "dueAt",
       c.created_at as "createdAt", c.submitted_at as "submittedAt", c.decided_at as "decidedAt"
     ${fromClaim} ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}
     order by c.id desc limit $${values.length}`,
    values,
  );
}

const fromClaim = `from claim c
  join subject s on s.institution_id = c.institution_id and s.id = c.subject_id
  join membership m on m.institution_id = c.institution_id and m.person_id = c.learner_id
  join person p on p.id = c.learner_id`;

/** Dates of the claim itself. Those of single reviewers are shown with their assignments. */
const openDeadline = `d.institution_id = c.institution_id and d.claim_id = c.id and d.closed_at is null
  and (d.assignee_id is null or d.assignee_id = c.learner_id)`;

const learnerJson = `json_build_object('id', c.learner_id, 'name', p.name, 'studentId', m.student_id)`;

const linked = (noun: string, columns: string, join = '') => `
  (select coalesce(json_agg(json_build_object('id', x.id, ${columns}) order by l.position), '[]')
   from claim_outcome_${noun} l join ${noun} x on x.institution_id = l.institution_id and x.id = l.${noun}_id ${join}
   where l.institution_id = o.institution_id and l.claim_outcome_id = o.id)`;

const outcomeJson = `json_build_object('id', o.id, 'outcomeId', o.outcome_id, 'code', o.code, 'position', o.position,
  'title', o.title, 'required', o.required, 'statement', o.statement, 'version', o.version, 'savedAt', o.saved_at,
  'completed', o.completed,
  'evidence', ${linked(
    'evidence',
    `'kind', x.kind, 'title', x.title, 'fileName', x.file_name, 'type', x.type, 'size', f.size, 'state', k.state`,
    `left join stored_file f on f.institution_id = x.institution_id and f.sha256 = x.sha256
     left join file_check k on k.institution_id = x.institution_id and k.sha256 = x.sha256`,
  )},
  'experiences', ${linked('experience', `'kind', x.kind, 'title', x.title, 'organisation', x.organisation`, 'and x.removed_at is null')},
  'attestations', ${linked('attestation', `'attestorName', x.attestor_name, 'experienceId', x.experience_id, 'state', x.state`)})`;

const listOf = (json: string, from: string, order: string) =>
  `(select coalesce(json_agg(${json} order by ${order}), '[]') from ${from})`;

const selectView = `
  select c.id, c.institution_id as "institutionId", c.reference, c.status, c.version, c.attempt,
    c.learner_id as "learnerId", c.course_id as "courseId", c.subject_id as "subjectId", c.program_id as "programId",
    json_build_object('kind', c.kind, 'courseId', c.course_id, 'courseCode', c.course_code, 'title', c.title,
      'level', c.level, 'credits', c.credits::text,
      'subject', json_build_object('id', s.id, 'code', s.code, 'title', s.title),
      'program', case when g.id is not null then json_build_object('id', g.id, 'code', g.code, 'title', g.title) end) as target,
    ${learnerJson} as learner,
    json_build_object('state', c.proposal_state, 'text', c.proposal, 'answer', c.proposal_answer) as proposal,
    json_build_object('cents', c.fee_cents, 'state', c.fee_state) as fee,
    c.return_reason as "returnReason", c.submission_id as "submissionId",
    ${listOf(outcomeJson, 'claim_outcome o where o.institution_id = c.institution_id and o.claim_id = c.id', 'o.position')} as outcomes,
    ${listOf(
      `json_build_object('id', b.id, 'number', b.number, 'attempt', b.attempt, 'contentSha256', b.content_sha256, 'submittedAt', b.submitted_at)`,
      'submission b where b.institution_id = c.institution_id and b.claim_id = c.id',
      'b.number',
    )} as submissions,
    ${listOf(
      `json_build_object('id', r.id, 'question', r.question, 'state', r.state, 'askedAt', r.asked_at, 'closedAt', r.closed_at,
        'answer', u.content ->> 'text')`,
      `information_request r left join supplement u on u.institution_id = r.institution_id and u.request_id = r.id
       where r.institution_id = c.institution_id and r.claim_id = c.id`,
      'r.asked_at',
    )} as "informationRequests",
    ${listOf(
      `json_build_object('kind', d.kind, 'dueAt', d.due_at, 'paused', d.paused_at is not null)`,
      `deadline d where ${openDeadline}`,
      'd.due_at',
    )} as deadlines,
    c.created_at as "createdAt", c.edited_at as "editedAt", c.submitted_at as "submittedAt",
    c.decided_at as "decidedAt", c.closed_at as "closedAt"
  ${fromClaim} left join program g on g.institution_id = c.institution_id and g.id = c.program_id
  where c.id = $1`;
