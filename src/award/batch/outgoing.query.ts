import { policyOfClaim, type BindingPolicy } from '../../claim/claim.policy.js';
import { refusalsByCaps, type CappedProgram } from '../../enrollment/cap.rules.js';
import { cappedPrograms, creditHeldBy, type Held } from '../../enrollment/credit/credit.query.js';
import { refusalsByDuplicate } from '../../enrollment/duplicate.rules.js';
import { credits, type Credits } from '../../kernel/credits.js';
import type { Tx } from '../../platform/database/database.js';
import type { Outgoing } from './preflight.rules.js';
import { fieldsOf, type Fields, type Rowable } from '../profile/field.rules.js';
import type { Profile } from '../profile/profile.rules.js';
import { rowOf } from '../profile/row.rules.js';

/** A line that may go out, with its row as it would be now. */
export interface Candidate extends Outgoing {
  awardId: string;
  learnerId: string;
  row: string;
  /** For a void: the term of the line that is sent in place of what it takes back, with which it goes along. */
  insteadInTerm: string | null;
}

/** Which lines: those that wait or were rejected (of one term, or only these), or those of a batch. */
export type Which = { term: string | null; awardIds: readonly string[] | null } | { batchId: string };

interface Leaving {
  profile: Profile;
  now: Date;
  /** Until the transaction ends. */
  locked?: boolean;
}

/** As many as are looked at together: few enough that they are gone from memory before they count as old. */
export const linesAtOnce = 250;

/** The lines in the order in which they stand in a file, oldest first, some at a time, with their rows by this profile. */
export async function* outgoingPages(
  tx: Tx,
  institutionId: string,
  which: Which,
  leaving: Leaving,
): AsyncGenerator<Candidate[]> {
  const policies: Policies = new Map();
  let after: string | null = null;
  for (let before = 0, full = true; full; before += linesAtOnce) {
    const ids: string[] = await nextIds(tx, institutionId, which, { before, after });
    full = ids.length === linesAtOnce;
    after = ids.at(-1) ?? null;
    const onlyWaiting = !('batchId' in which);
    yield await candidates(tx, await linesOf(tx, institutionId, ids, { ...leaving, onlyWaiting }), leaving, policies);
  }
}

/** These lines, whatever their state, oldest first. */
export async function outgoing(
  tx: Tx,
  institutionId: string,
  awardIds: readonly string[],
  leaving: Leaving,
): Promise<Candidate[]> {
  return candidates(tx, await linesOf(tx, institutionId, awardIds, leaving), leaving, new Map());
}

/** The policies that bind lines, by id: a batch has few. */
type Policies = Map<string, BindingPolicy>;

async function candidates(
  tx: Tx,
  lines: readonly Line[],
  { profile, now }: Leaving,
  policies: Policies,
): Promise<Candidate[]> {
  const held = await creditHeldBy(tx, distinct(lines.map((line) => line.learnerId)));
  const programs = await cappedPrograms(tx, distinct(lines.map((line) => line.programId)));
  const found: Candidate[] = [];
  for (const line of lines) {
    const { policyId, submissionId, institutionId } = line;
    if (!policies.has(policyId)) policies.set(policyId, await policyOfClaim(tx, { institutionId, submissionId }, now));
    const others = (held.get(line.learnerId) ?? []).filter((credit) => credit.awardId !== line.awardId);
    const program = programs.get(line.programId ?? '') ?? null;
    found.push(candidate(line, profile, policies.get(policyId)!, others, program));
  }
  return found;
}

interface Line
  extends
    Omit<Outgoing, 'credits' | 'fields' | 'capped' | 'duplicated' | 'rejectedAsIs'>,
    Omit<Rowable, 'credits' | 'studentId'> {
  awardId: string;
  insteadInTerm: string | null;
  institutionId: string;
  credits: string;
  submissionId: string;
  policyId: string;
  learnerId: string;
  programId: string | null;
  /** For a void: for whom the SIS took what it takes back. */
  postedStudentId: string | null;
  postedStudentName: string | null;
  rejectedRow: string | null;
  rejectedReason: string | null;
}

function candidate(
  line: Line,
  profile: Profile,
  policy: BindingPolicy,
  others: Held[],
  program: CappedProgram | null,
): Candidate {
  const asked = { ...line, credits: credits(line.credits) };
  const fields = fieldsNow(asked);
  const row = rowOf(profile, fields);
  return {
    ...asked,
    fields,
    row,
    capped: refusalsByCaps(policy.caps, program, others, asked),
    duplicated: refusalsByDuplicate(policy.duplicates, others, asked),
    rejectedAsIs: line.rejectedRow === row ? line.rejectedReason : null,
  };
}

/** What a line says today. A void names its student as the SIS took what it takes back, whatever they are called by now. */
function fieldsNow(line: Omit<Line, 'credits'> & { credits: Credits }): Fields {
  const { kind, postedStudentId, postedStudentName } = line;
  const studentId = (kind === 'void' ? postedStudentId : null) ?? line.studentId ?? '';
  const studentName = (kind === 'void' ? postedStudentName : null) ?? line.studentName;
  return fieldsOf({ ...line, studentId, studentName });
}

/** The next lines, as many as are looked at together: those of a batch by their place in it, after `before` others. */
async function nextIds(
  tx: Tx,
  institutionId: string,
  which: Which,
  { before, after }: { before: number; after: string | null },
): Promise<string[]> {
  const rows =
    'batchId' in which
      ? await tx.query<{ id: string }[]>(
          `select award_id as id from batch_line
           where institution_id = $1 and batch_id = $2 and position > $3 and position <= $4 order by position`,
          [institutionId, which.batchId, before, before + linesAtOnce],
        )
      : await tx.query<{ id: string }[]>(
          `select id from (${['waiting', 'rejected'].map(waitingIds).join(' union all ')}) w order by id limit $3`,
          [institutionId, after, linesAtOnce, which.term, which.awardIds],
        );
  return rows.map(({ id }) => id);
}

/** Each state by itself, so that the index gives them in their order. */
function waitingIds(posting: string): string {
  return `(select a.id from award a
    where a.institution_id = $1 and a.posting = '${posting}' and a.voided_at is null and ($2::uuid is null or a.id > $2)
      and ($4::text is null or a.term_code = $4 or ${goesAlong('b.term_code = $4')})
      and ($5::uuid[] is null or a.id = any($5) or ${goesAlong('b.id = any($5)')}) order by a.id limit $3)`;
}

/** A void goes along with the line that is sent in place of what it takes back. */
const goesAlong = (what: string) => `a.kind = 'void' and exists (
  select from award b where b.institution_id = a.institution_id and b.claim_id = a.claim_id and b.kind = 'award'
    and b.voided_at is null and ${what})`;

/** What a registrar let pass: a refusal until the SIS refuses again, another name for the student id that they looked at. */
const stillMeant = `(v.code <> 'rejected_before' or rejected.answered_at is null or v.at >= rejected.answered_at)
         and (v.code <> 'name_differs' or v.student_id is null or v.student_id = m.student_id)`;

/**
 * Of a line: what the SIS has or may have for its claim, although it was voided. The lines of the claim are read first, and by
 * nothing else: how many lines stand in a posting changes with each batch, faster than the planner hears of it.
 */
const former = `
  with lines as materialized (
    select l.id, l.public_id, l.posting, l.voids_id from award l
    where l.institution_id = a.institution_id and l.claim_id = a.claim_id)
  select json_build_object('publicId', f.public_id, 'posting', f.posting, 'voidPublicId', v.public_id, 'voidPosting', v.posting)
  from lines f join lines v on v.voids_id = f.id
  where a.kind = 'award' and f.id <> a.id
    and (f.posting in ('batched', 'sent') or f.posting = 'posted' and v.posting <> 'posted')
  order by f.posting = 'posted', f.id limit 1`;

/** Of a void: the term of what is sent in place of what it takes back. */
const instead = `
  select b.term_code from award b
  where a.kind = 'void' and b.institution_id = a.institution_id and b.claim_id = a.claim_id and b.kind = 'award'
    and b.voided_at is null`;

function linesOf(
  tx: Tx,
  institutionId: string,
  awardIds: readonly string[],
  { locked = false, onlyWaiting = false }: { locked?: boolean; onlyWaiting?: boolean },
): Promise<Line[]> {
  return tx.query<Line[]>(
    `select a.id as "awardId", a.kind, a.public_id as "publicId", a.voided_at is not null as voided, i.id as "institutionId", i.code as institution,
       a.credits::text, a.method, a.course_id as "courseId", a.course_code as "courseCode", a.title,
       a.term_code as "termCode", a.grade, a.grade_mode as "gradeMode", a.in_gpa as "inGpa", a.resident,
       a.transcript_comment as "transcriptComment", a.basis, a.awarded_on::text as "awardedOn",
       a.learner_id as "learnerId", m.student_id as "studentId", p.name as "studentName", o.active as "courseActive",
       c.program_id as "programId", s.code as "subjectCode", d.submission_id as "submissionId", u.policy_id as "policyId",
       taken_back.posting as "voidsPosting", taken_back.public_id as "voidsPublicId", (${former}) as former,
       posted.student_id as "postedStudentId", posted.student_name as "postedStudentName", rejected.row as "rejectedRow",
       rejected.reason as "rejectedReason", t.title as "termTitle", t.starts_on::text as "termStartsOn",
       t.ends_on::text as "termEndsOn", g.code as "programCode",
       (${instead}) as "insteadInTerm",
       (select l.student_name from batch_line l
        where l.institution_id = a.institution_id and l.student_id = m.student_id and l.posting = 'accepted'
        order by l.answered_at desc, l.public_id limit 1) as "lastPostedName",
       array(select v.code from award_override v where v.institution_id = a.institution_id and v.award_id = a.id and ${stillMeant}
        union select case r ->> 'code' when 'over_limit' then 'cap' when 'already_earned' then 'duplicate' end
        from jsonb_array_elements(d.overridden) r) as overridden
     from award a
     join institution i on i.id = a.institution_id
     join claim c on c.institution_id = a.institution_id and c.id = a.claim_id
     join decision d on d.institution_id = a.institution_id and d.id = a.decision_id
     join submission u on u.institution_id = a.institution_id and u.id = d.submission_id
     join membership m on m.institution_id = a.institution_id and m.person_id = a.learner_id
     join person p on p.id = a.learner_id
     left join course o on o.institution_id = a.institution_id and o.id = a.course_id
     left join subject s on s.institution_id = a.institution_id and s.id = coalesce(o.subject_id, c.subject_id)
     left join program g on g.institution_id = a.institution_id and g.id = c.program_id
     left join term t on t.institution_id = a.institution_id and t.code = a.term_code
     left join award taken_back on taken_back.institution_id = a.institution_id and taken_back.id = a.voids_id
     left join batch_line posted on posted.institution_id = a.institution_id and posted.award_id = a.voids_id
       and posted.posting = 'accepted'
     left join lateral (
       select l.row, l.reason, l.answered_at from batch_line l
       where l.institution_id = a.institution_id and l.award_id = a.id and l.posting = 'rejected'
       order by l.answered_at desc limit 1) rejected on true
     where a.institution_id = $1 and a.id = any($2)
       ${onlyWaiting ? "and a.posting in ('waiting', 'rejected') and a.voided_at is null" : ''}
     order by a.id ${locked ? 'for update of a' : ''}`,
    [institutionId, awardIds],
  );
}

/** A line that has not left, and the voids of earlier lines of its claim that would leave with it now. */
export async function leavingTogether(tx: Tx, awardId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select v.id from award a
     join award v on v.institution_id = a.institution_id and v.claim_id = a.claim_id and v.kind = 'void'
       and v.voids_id <> a.id
     where a.id = $1 and a.kind = 'award' and (
       a.posting <> 'batched' and v.posting in ('waiting', 'rejected')
       or exists (select from batch_line x join batch_line y on y.institution_id = x.institution_id and y.batch_id = x.batch_id
         where x.institution_id = a.institution_id and x.award_id = a.id and x.posting = 'waiting' and y.award_id = v.id))`,
    [awardId],
  );
  return [...rows.map(({ id }) => id), awardId];
}

function distinct(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
