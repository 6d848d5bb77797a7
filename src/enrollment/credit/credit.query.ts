import { credits, formatCredits, type Credits } from '../../kernel/credits.js';
import { newId } from '../../kernel/id.js';
import type { Refusal } from '../../kernel/refusal.js';
import type { Tx } from '../../platform/database/database.js';
import type { PolicyKnobs } from '../../policy/policy.rules.js';
import { refusalsByCaps, type CappedProgram, type HeldCredit } from '../cap.rules.js';
import { refusalsByDuplicate, type HeldCourse, type TargetCourse } from '../duplicate.rules.js';

/** One line of what a learner holds, as limits and duplicates look at it. */
export type Held = HeldCredit & HeldCourse & { learnerId: string; awardId: string | null };

/** All that these learners hold, from anywhere, by learner. */
export async function creditHeldBy(tx: Tx, learnerIds: readonly string[]): Promise<Map<string, Held[]>> {
  const rows = await tx.query<(Omit<Held, 'credits'> & { credits: string })[]>(
    `select e.learner_id as "learnerId", e.award_id as "awardId", e.source, e.course_id as "courseId",
            e.course_code as "courseCode", e.title, e.credits::text as credits, e.method, e.resident,
            e.program_id as "programId", e.term_code as "termCode", s.code as "subjectCode"
     from earned_credit e left join subject s on s.institution_id = e.institution_id and s.id = e.subject_id
     where e.learner_id = any ($1) and e.ended_at is null order by e.id`,
    [learnerIds],
  );
  const held = new Map<string, Held[]>(learnerIds.map((id) => [id, []]));
  for (const row of rows) held.get(row.learnerId)!.push({ ...row, credits: credits(row.credits) });
  return held;
}

/** The programs with these ids, as limits look at them. */
export async function cappedPrograms(tx: Tx, ids: readonly string[]): Promise<Map<string, CappedProgram>> {
  const rows = await tx.query<{ id: string; title: string; credits: string }[]>(
    'select id, title, credits::text as credits from program where id = any ($1)',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, { ...row, credits: credits(row.credits) }]));
}

/** Credit that somebody asks for or is about to give. */
export interface CreditTarget extends TargetCourse {
  learnerId: string;
  programId: string | null;
  subjectCode: string | null;
  credits: Credits;
  method: keyof PolicyKnobs['notation'];
  /** Credit that this one takes the place of (a void and its new line): it does not count against it. */
  instead?: readonly string[];
}

/**
 * Why limits and duplicates speak against this credit, under this policy: a warning at submission, a refusal at the
 * decision and at release.
 */
export async function objectionsTo(tx: Tx, target: CreditTarget, knobs: PolicyKnobs): Promise<Refusal[]> {
  const instead = new Set(target.instead);
  const everything = (await creditHeldBy(tx, [target.learnerId])).get(target.learnerId)!;
  const held = everything.filter((line) => line.awardId === null || !instead.has(line.awardId));
  const programs = await cappedPrograms(tx, target.programId === null ? [] : [target.programId]);
  const program = programs.get(target.programId ?? '') ?? null;
  const { resident } = knobs.notation[target.method];
  return [
    ...refusalsByCaps(knobs.caps, program, held, { ...target, resident }),
    ...refusalsByDuplicate(knobs.duplicates, held, target),
  ];
}

/** Credit that an award gives. */
export interface AwardedCredit {
  institutionId: string;
  learnerId: string;
  awardId: string;
  courseId: string | null;
  courseCode: string | null;
  subjectId: string | null;
  title: string;
  credits: Credits;
  method: string;
  resident: boolean;
  programId: string | null;
  termCode: string | null;
}

/** The learner holds this credit from now on. An award is held once: holding it again changes nothing. */
export async function hold(tx: Tx, credit: AwardedCredit): Promise<void> {
  await tx.query(
    `insert into earned_credit (id, institution_id, learner_id, source, award_id, course_id, course_code, subject_id, title,
                                credits, method, resident, program_id, term_code)
     values ($1, $2, $3, 'award', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict (institution_id, award_id) where ended_at is null do nothing`,
    [
      newId(),
      credit.institutionId,
      credit.learnerId,
      credit.awardId,
      credit.courseId,
      credit.courseCode,
      credit.subjectId,
      credit.title,
      formatCredits(credit.credits),
      credit.method,
      credit.resident,
      credit.programId,
      credit.termCode,
    ],
  );
}

/** The learner no longer holds the credit of this award. */
export async function release(tx: Tx, awardId: string, at: Date, reason: string): Promise<void> {
  await tx.query('update earned_credit set ended_at = $2, ended_reason = $3 where award_id = $1 and ended_at is null', [
    awardId,
    at,
    reason,
  ]);
}
