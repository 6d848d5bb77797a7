import { credits } from '../../kernel/credits.js';
import type { Refusal } from '../../kernel/refusal.js';
import type { Tx } from '../../platform/database/database.js';
import { refusalsByCaps, type CappedProgram, type HeldCredit } from '../../enrollment/cap.rules.js';
import { refusalsByDuplicate, type HeldCourse } from '../../enrollment/duplicate.rules.js';
import type { PolicyKnobs } from '../../policy/policy.rules.js';

export interface Bound {
  learnerId: string;
  courseId: string | null;
  subjectId: string;
  programId: string | null;
  submissionId: string | null;
}

export interface BindingRubric {
  id: string;
  versionNo: number;
  title: string;
}

/**
 * The rubric of a claim: while the learner writes (`sendable`) the published one that a submission would be pinned to, the
 * most special first (course, subject, institution); after that the pinned one, whatever was published since.
 */
export async function rubricFor(tx: Tx, claim: Bound, sendable: boolean): Promise<BindingRubric | null> {
  const columns = 'select id, version_no as "versionNo", title from rubric';
  const [rubric] = await (sendable || claim.submissionId === null
    ? tx.query<BindingRubric[]>(
        `${columns} where status = 'published' and (course_id = $1 or subject_id = $2 or (course_id is null and subject_id is null))
         order by course_id nulls last, subject_id nulls last limit 1`,
        [claim.courseId, claim.subjectId],
      )
    : tx.query<BindingRubric[]>(`${columns} where id = (select rubric_id from submission where id = $1)`, [
        claim.submissionId,
      ]));
  return rubric ?? null;
}

/** Limits and duplicates that this claim would meet: told to the learner, who may go on. */
export async function warningsFor(
  tx: Tx,
  claim: Bound,
  target: { courseCode: string | null; title: string; credits: string; subject: { code: string } },
  policy: PolicyKnobs,
): Promise<Refusal[]> {
  const held = await tx.query<(Omit<HeldCredit, 'credits'> & HeldCourse & { credits: string })[]>(
    `select e.credits::text, e.method, e.resident, e.program_id as "programId", s.code as "subjectCode",
       e.course_id as "courseId", e.course_code as "courseCode", e.title, e.source, e.term_code as "termCode"
     from earned_credit e left join subject s on s.institution_id = e.institution_id and s.id = e.subject_id
     where e.learner_id = $1 and e.ended_at is null`,
    [claim.learnerId],
  );
  const [program] = await tx.query<{ id: string; title: string; credits: string }[]>(
    'select id, title, credits::text from program where id = $1',
    [claim.programId],
  );
  const capped: CappedProgram | null = program ? { ...program, credits: credits(program.credits) } : null;
  return [
    ...refusalsByCaps(
      policy.caps,
      capped,
      held.map((line) => ({ ...line, credits: credits(line.credits) })),
      {
        credits: credits(target.credits),
        method: 'portfolio',
        resident: policy.notation.portfolio.resident,
        programId: claim.programId,
        subjectCode: target.subject.code,
      },
    ),
    ...refusalsByDuplicate(policy.duplicates, held, {
      courseId: claim.courseId,
      courseCode: target.courseCode,
      title: target.title,
    }),
  ];
}
