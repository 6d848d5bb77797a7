import { newId } from '../../src/kernel/id.js';
import type { Answer, Json, Member, World } from '../world.js';
import { college, ok, type WorkingCollege } from './college.js';

/** A college with those who carry credit to the SIS: a coordinator prepares, a registrar releases. */
export interface Registry extends WorkingCollege {
  coordinator: Member;
  approver: Member;
}

export async function registry(world: World, knobs: Json = {}): Promise<Registry> {
  const working = await college(world, { knobs });
  const { institution } = working;
  const coordinator = await world.person({ institution, roles: ['coordinator'], name: 'Cora Coordinator' });
  const approver = await world.person({ institution, roles: ['approver'], name: 'Abe Approver' });
  return { ...working, coordinator, approver };
}

let students = 0;

/** A learner with a student id that begins with zeros. */
export function student(
  world: World,
  { institution }: Registry,
  wanted: Json = {},
): Promise<Member & { studentId: string }> {
  students += 1;
  const studentId = wanted.studentId ?? `00${10_000 + students}`;
  const name = wanted.name ?? `Lena Learner ${students}`;
  return world
    .person({ institution, roles: ['learner'], studentId, name, email: `student${students}@${institution.code}.test` })
    .then((member) => ({ ...member, studentId }));
}

export interface Credited {
  learner: Member & { studentId: string };
  claimId: string;
  /** The live line of the claim, as the registrar sees it. */
  line: Json;
}

interface Wanted {
  learner?: Member & { studentId: string };
  course?: keyof WorkingCollege['courses'] | null;
  title?: string;
  credits?: string;
  outcome?: 'full' | 'reduced' | 'alternative' | 'none';
  programId?: string;
}

/** A claim of a learner's that was decided, with the line that follows from it (none for a denial). */
export async function credited(world: World, at: Registry, wanted: Wanted = {}): Promise<Credited> {
  const learner = wanted.learner ?? (await student(world, at));
  const course = wanted.course === null ? null : at.courses[wanted.course ?? 'BUS101'];
  const claimId = newId();
  const submissionId = newId();
  const { owner, clock } = world.app;
  const now = clock.now();
  const i = at.institution.id;
  const outcome = wanted.outcome ?? 'full';
  const credits = outcome === 'none' ? '0' : (wanted.credits ?? course?.credits ?? '3.00');
  await owner.query(
    `insert into claim (id, institution_id, learner_id, status, kind, course_id, course_code, subject_id, program_id, title,
       credits, created_at, edited_at) values ($1, $2, $3, 'draft', $4, $5, $6, $7, $8, $9, $10, $11, $11)`,
    [
      claimId,
      i,
      learner.id,
      course ? 'course' : 'block',
      course?.id,
      course?.code,
      at.subjects.business.id,
      wanted.programId ?? null,
      wanted.title ?? course?.title ?? 'Kitchen management',
      credits === '0' ? '3.00' : credits,
      now,
    ],
  );
  await owner.query(
    `insert into submission (id, institution_id, claim_id, number, attempt, content, content_sha256, rubric_id, policy_id, fee_cents, warnings, submitted_at)
     values ($1, $2, $3, 1, 1, '{}', repeat('0', 64), $4, $5, 0, '[]', $6)`,
    [submissionId, i, claimId, at.rubric.id, at.policy.id, now],
  );
  await owner.query(
    `update claim set status = 'decided', submission_id = $2, closed_at = $3, decided_at = $3 where id = $1`,
    [claimId, submissionId, now],
  );
  await decide(world, at, {
    claimId,
    submissionId,
    number: 1,
    supersedes: null,
    outcome,
    credits,
    courseId: course?.id ?? null,
    title: wanted.title ?? course?.title ?? 'Kitchen management',
  });
  await world.app.settle();
  const { rows } = ok(await at.registrar.get(`/awards?claimId=${claimId}`));
  return { learner, claimId, line: rows.find((row: Json) => row.kind === 'award' && row.voidedAt === null) };
}

/** The decision on an appeal, which takes the place of the one before. */
export async function decidedAnew(
  world: World,
  at: Registry,
  claimId: string,
  outcome: string,
  credits: string,
): Promise<void> {
  const [before] = (
    await world.app.owner.query('select * from decision where claim_id = $1 order by number desc limit 1', [claimId])
  ).rows;
  await decide(world, at, {
    claimId,
    submissionId: before.submission_id,
    number: before.number + 1,
    supersedes: before.id,
    outcome,
    credits,
    courseId: before.course_id,
    title: before.title,
  });
  await world.app.settle();
}

async function decide(world: World, at: Registry, d: Json): Promise<void> {
  const id = newId();
  const now = world.app.clock.now();
  await world.app.owner.query(
    `insert into decision (id, institution_id, claim_id, submission_id, number, supersedes_id, status, outcome, credits, course_id, title, term_id, feedback, decided_by, decided_at, concluded_at)
     values ($1, $2, $3, $4, $5, $6, 'final', $7, $8, $9, $10, $11, '[{"criterionId":"a","feedback":"b"}]', $12, $13, $13)`,
    [
      id,
      at.institution.id,
      d.claimId,
      d.submissionId,
      d.number,
      d.supersedes,
      d.outcome,
      d.credits,
      d.courseId,
      d.title,
      d.outcome === 'none' ? null : at.term.id,
      at.approver.id,
      now,
    ],
  );
  await world.app.owner.query(
    `insert into event (institution_id, type, at, actor_id, actor_kind, claim_id, data) values ($1, 'claim.decided', $2, $3, 'person', $4, $5)`,
    [
      at.institution.id,
      now,
      at.approver.id,
      d.claimId,
      JSON.stringify({
        claimId: d.claimId,
        submissionId: d.submissionId,
        from: 'approval',
        decisionId: id,
        outcome: d.outcome,
      }),
    ],
  );
}

/** A second registrar of the college, for what one alone may not do. */
export function secondRegistrar(world: World, { institution }: Registry): Promise<Member> {
  return world.person({ institution, roles: ['registrar'], name: 'Rita Registrar' });
}

/** Sends a table as CSV. */
export function sendCsv(
  member: Pick<Member, 'post'>,
  path: string,
  rows: string[][],
  headers: Json = {},
): Promise<Answer> {
  const text = rows.map((row) => row.map((v) => `"${v.replaceAll('"', '""')}"`).join(',')).join('\n');
  return member.post(path, text, { 'content-type': 'text/csv', ...headers });
}

/** A batch of everything that waits, released. */
export async function released(at: Registry): Promise<Json> {
  const { id } = ok(await at.coordinator.post('/batches', {}));
  return ok(await at.registrar.post(`/batches/${id}/release`));
}
