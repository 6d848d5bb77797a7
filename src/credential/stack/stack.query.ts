import { credits } from '../../kernel/credits.js';
import { found } from '../../kernel/refusal.js';
import type { Tx } from '../../platform/database/database.js';
import type { Counted, StackRule } from './stack.rules.js';

export interface StackCourseRow {
  id: string;
  code: string;
  title: string;
  credits: number;
}

/** A stack as it is stored, with what its rule needs. */
export interface Stack extends StackRule {
  id: string;
  title: string;
  description: string;
  version: number;
  retiredAt: Date | null;
  courses: StackCourseRow[];
  /** How many learners hold its certificate. */
  holders: number;
}

type Row = Omit<Stack, 'minimumCredits' | 'courses'> & {
  minimumCredits: string;
  courses: (Omit<StackCourseRow, 'credits'> & { credits: string })[];
};

const selectStack = `
  select s.id, s.title, s.description, s.needed, s.minimum_credits::text as "minimumCredits", s.version,
    s.retired_at as "retiredAt",
    (select count(*)::int from credential c where c.institution_id = s.institution_id and c.stack_id = s.id
       and c.revoked_at is null) as holders,
    (select coalesce(json_agg(json_build_object('id', o.id, 'code', o.code, 'title', o.title, 'credits', o.credits::text)
       order by t.position), '[]')
     from stack_course t join course o on o.institution_id = t.institution_id and o.id = t.course_id
     where t.institution_id = s.institution_id and t.stack_id = s.id) as courses
  from stack s`;

const stackIn = ({ minimumCredits, courses, ...row }: Row): Stack => ({
  ...row,
  minimumCredits: credits(minimumCredits),
  courses: courses.map((course) => ({ ...course, credits: credits(course.credits) })),
});

/** Those in use first, by their titles. */
export async function stacks(tx: Tx): Promise<Stack[]> {
  const rows = await tx.query<Row[]>(`${selectStack} order by s.retired_at nulls first, lower(s.title), s.id`);
  return rows.map(stackIn);
}

/** @throws NotThere */
export async function stackById(tx: Tx, id: string): Promise<Stack> {
  const [row] = await tx.query<Row[]>(`${selectStack} where s.id = $1`, [id]);
  return stackIn(found(row, 'stack'));
}

/** A learner's live lines of credit, which nobody voids meanwhile. Those for no course count in no stack. */
export async function learnersAwards(tx: Tx, learnerId: string): Promise<Counted[]> {
  const rows = await tx.query<(Omit<Counted, 'credits'> & { credits: string })[]>(
    `select id as "awardId", coalesce(course_id::text, '') as "courseId", credits::text from award
     where learner_id = $1 and kind = 'award' and voided_at is null order by id for share`,
    [learnerId],
  );
  return rows.map((row) => ({ ...row, credits: credits(row.credits) }));
}

/**
 * The stacks of which this learner was given a certificate and has none now, only because lines under it were written anew: each
 * of its parts is a live line again. What the college gave stays given, also where it gives it to nobody else any more.
 */
export async function givenBefore(tx: Tx, learnerId: string): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }[]>(
    `select distinct c.stack_id as id from credential c
     where c.learner_id = $1 and c.kind = 'stack' and c.revoked_because = 'part_revoked'
       and not exists (select from credential h where h.institution_id = c.institution_id and h.learner_id = c.learner_id
         and h.stack_id = c.stack_id and h.revoked_at is null)
       and not exists (
         select from credential_part t
         join credential p on p.institution_id = t.institution_id and p.id = t.part_id
         where t.institution_id = c.institution_id and t.credential_id = c.id and not exists (
           with recursive written as (
             select a.id, a.voided_at from award a where a.institution_id = p.institution_id and a.id = p.award_id
             union all
             select a.id, a.voided_at from written w
             join award a on a.institution_id = p.institution_id and a.learner_id = p.learner_id and a.replaces_id = w.id)
           select from written where voided_at is null))`,
    [learnerId],
  );
  return new Set(rows.map(({ id }) => id));
}
