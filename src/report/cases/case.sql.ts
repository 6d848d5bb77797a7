import type { ClaimStatus } from '../../claim/claim.rules.js';
import type { Tx } from '../../platform/database/database.js';
import { statusesIn } from './stage.rules.js';
import type { CaseFilter, CaseRow, Sort } from './case.dto.js';

/** A row as the database gives it, with the value that it is sorted by as text. */
export type StoredCase = Omit<CaseRow, 'stage' | 'days' | 'waitsFor' | 'late'> & { sortKey: string };

export interface Wanted extends Pick<
  CaseFilter,
  'late' | 'unassigned' | 'subjectId' | 'programId' | 'reviewerId' | 'search'
> {
  statuses: readonly ClaimStatus[];
  claimId?: string;
}

/** By what a list is sorted, as SQL and its type. Every order ends with the id, so that it is total. */
const orders: Record<Sort, { key: string; type: string; down?: true }> = {
  waiting: { key: 'c.entered_at', type: 'timestamptz' },
  due: { key: `coalesce(due.at, 'infinity')`, type: 'timestamptz' },
  newest: { key: 'c.id', type: 'uuid', down: true },
  learner: { key: 'lower(p.name)', type: 'text' },
  course: { key: 'lower(coalesce(c.course_code, c.title))', type: 'text' },
};

/** Rows of the list of cases in their order, after the one that the cursor names. One statement. */
export function caseRows(
  tx: Tx,
  wanted: Wanted,
  { sort, after, limit, me, now }: { sort: Sort; after: unknown[] | null; limit: number; me: string | null; now: Date },
): Promise<StoredCase[]> {
  const { key, type, down } = orders[sort];
  const values: unknown[] = [me, limit];
  const conditions = conditionsOf(wanted, now, values);
  if (after !== null) {
    values.push(...after);
    conditions.push(`(${key}, c.id) ${down ? '<' : '>'} ($${values.length - 1}::${type}, $${values.length}::uuid)`);
  }
  const direction = down ? 'desc' : 'asc';
  return tx.query(
    `select c.id, c.reference, c.status, c.title, c.course_code as "courseCode", c.credits::text, c.attempt,
       json_build_object('id', s.id, 'code', s.code, 'title', s.title) as subject,
       json_build_object('id', c.learner_id, 'name', p.name, 'studentId', m.student_id) as learner,
       c.entered_at as since, due.at as "dueAt", case when not ${isApart} then due.name end as "waitsForName",
       case when ${isApart} then '[]' else ${readers} end as readers, (${key})::text as "sortKey"
     ${fromCases} where ${conditions.join(' and ')}
     order by ${key} ${direction}, c.id ${direction} limit $2`,
    values,
  );
}

/** One stage's numbers, with times instead of days: the calendar is not the database's to know. */
export interface StoredCount {
  status: ClaimStatus;
  cases: number;
  middle: Date;
  oldest: Date;
  dueSoon: number;
  late: number;
}

/** How many claims are in each group of states, and since when. `soon` is the moment until which a date is near. */
export function stageCounts(
  tx: Tx,
  wanted: Wanted,
  groups: Readonly<Record<string, readonly ClaimStatus[]>>,
  { now, soon }: { now: Date; soon: Date },
): Promise<(Omit<StoredCount, 'status'> & { stage: string })[]> {
  const values: unknown[] = [now, soon, JSON.stringify(groups)];
  const conditions = conditionsOf(wanted, now, values);
  return tx.query(
    `select g.stage, count(*)::int as cases, percentile_disc(0.5) within group (order by c.entered_at) as middle,
       min(c.entered_at) as oldest, count(*) filter (where due.at >= $1 and due.at <= $2)::int as "dueSoon",
       count(*) filter (where due.at < $1)::int as late
     ${fromCases}
     join (select g.key as stage, array(select jsonb_array_elements_text(g.value)) as statuses from jsonb_each($3::jsonb) g) g
       on c.status = any (g.statuses)
     where ${conditions.join(' and ')} group by g.stage`,
    values,
  );
}

const atWork = statusesIn('open');

function conditionsOf(wanted: Wanted, now: Date, values: unknown[]): string[] {
  const conditions: string[] = [];
  const where = (sql: string, value: unknown) => {
    if (value === undefined || value === null || value === false) return;
    values.push(value);
    conditions.push(sql.replaceAll('?', `$${values.length}`));
  };
  where('c.status = any (?::text[])', wanted.statuses);
  // Said in so many words, the index of what is at work can be used.
  if (wanted.statuses.every((status) => atWork.includes(status))) {
    conditions.push(`c.status not in ('draft', 'decided', 'withdrawn', 'expired')`);
  }
  where('c.id = ?', wanted.claimId);
  where('c.subject_id = ?', wanted.subjectId);
  where('c.program_id = ?', wanted.programId);
  where('due.at < ?', wanted.late ? now : null);
  if (wanted.unassigned) conditions.push(hasVacantSeat);
  where(
    `exists (select from assignment a where a.institution_id = c.institution_id and a.claim_id = c.id
       and a.status in ('offered', 'accepted') and a.reviewer_id = ?)`,
    wanted.reviewerId,
  );
  where(
    '(c.reference ilike ? or c.title ilike ? or c.course_code ilike ? or p.name ilike ? or m.student_id ilike ?)',
    wanted.search?.trim() ? `%${wanted.search.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%` : null,
  );
  return conditions;
}

/** Claims with the next date that somebody has to keep. */
const fromCases = `from claim c
  join subject s on s.institution_id = c.institution_id and s.id = c.subject_id
  join membership m on m.institution_id = c.institution_id and m.person_id = c.learner_id
  join person p on p.id = c.learner_id
  left join lateral (
    select d.due_at as at, q.name from deadline d left join person q on q.id = d.assignee_id
    where d.institution_id = c.institution_id and d.claim_id = c.id and d.closed_at is null and d.paused_at is null
    order by d.due_at, d.id limit 1) due on true`;

/** Who reads the claim themselves, or is its learner, does not learn from a list who else reads it. $1 is who asks. */
const isApart = `(c.learner_id is not distinct from $1::uuid or exists (
  select from assignment mine where mine.institution_id = c.institution_id and mine.claim_id = c.id
    and mine.reviewer_id = $1::uuid))`;

const readers = `(
  select coalesce(json_agg(json_build_object('personId', a.reviewer_id, 'name', r.name, 'status', a.status, 'seat', a.seat)
    order by a.offered_at, a.id), '[]')
  from assignment a join person r on r.id = a.reviewer_id
  where a.institution_id = c.institution_id and a.claim_id = c.id and a.submission_id = c.submission_id
    and a.status in ('offered', 'accepted', 'completed'))`;

/** More seats are wanted in the round that runs than anybody holds. */
const hasVacantSeat = `c.status in ('routing', 'in_review', 'adjudication') and (
  select coalesce(sum(w.places), 0) > (select count(*) from assignment a
    where a.institution_id = c.institution_id and a.submission_id = c.submission_id and a.round = max(w.round)
      and a.status in ('offered', 'accepted', 'completed'))
  from wanted_seat w where w.institution_id = c.institution_id and w.submission_id = c.submission_id
    and w.round = (select max(v.round) from wanted_seat v where v.submission_id = c.submission_id))`;
