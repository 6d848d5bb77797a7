import { startApp, type TestApp } from './app.js';
import {
  answerBatch,
  heldBackIn,
  lineOf,
  credited,
  registry,
  released,
  student,
  type Registry,
} from './world/award.js';
import { ok } from './world/college.js';
import { codes, createWorld, type Json, type Member, type World } from './world.js';

let app: TestApp;
let world: World;
let at: Registry;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
});
beforeEach(async () => {
  at = await registry(world);
});
afterAll(() => app.stop());

const prepare = async (by: Member = at.coordinator, wanted: Json = {}) => ok(await by.post('/batches', wanted));

describe('the preflight', () => {
  const courseOf = async (code: string, title: string) =>
    ok(
      await at.institution.admin.post('/courses', {
        subjectId: at.subjects.business.id,
        code,
        title,
        credits: '3',
        outcomes: [{ code: '1', title: 'Does it' }],
      }),
    );

  test('finds what an SIS would refuse, line by line with the fix, and lets the others go', async () => {
    const { admin } = at.institution;
    const nameless = await world.person({ institution: at.institution, roles: ['learner'] });
    const missing = await credited(world, at, { learner: { ...nameless, studentId: '' } });
    const odd = await credited(world, at, { learner: await student(world, at, { studentId: '12 34' }) });
    const formula = await credited(world, at, { block: { title: '=1+1 kitchen', credits: '1' } });
    const long = await credited(world, at, { courseId: (await courseOf('LNG1', 'Elective '.repeat(9))).id });
    const fine = await credited(world, at, { course: 'BUS210' });
    const inactive = await credited(world, at, { course: 'CIT110' });
    const { id, ...course } = ok(await admin.get(`/courses/${at.courses.CIT110.id}`));
    const outcomes = course.outcomes.map(({ code, title, required }: Json) => ({ code, title, required }));
    const { subjectId, code, title, credits, version } = course;
    ok(await admin.put(`/courses/${id}`, { subjectId, code, title, credits, version, outcomes, active: false }));

    expect(await heldBackIn(at)).toEqual({
      [missing.line.publicId]: ['no_student_id'],
      [odd.line.publicId]: ['odd_student_id'],
      [formula.line.publicId]: ['formula'],
      [long.line.publicId]: ['long_title'],
      [inactive.line.publicId]: ['inactive_course'],
    });
    const batch = await prepare();
    expect(batch).toMatchObject({ lines: 1 });
    expect(batch.heldBack).toHaveLength(5);
    expect(await lineOf(at, fine.line.id)).toMatchObject({ posting: 'batched' });
  });

  test('asks again about a name that does not fit the student id', async () => {
    const learner = await student(world, at, { name: 'Mary Jones' });
    const { line: first } = await credited(world, at, { learner });
    const batch = await released(at);
    ok(await answerBatch(at, batch.id, [[first.publicId, 'accepted']]));
    ok(await learner.patch('/person', { name: 'Mary Smith' }));
    const { line: second } = await credited(world, at, { learner, course: 'BUS240' });
    expect(await heldBackIn(at)).toEqual({ [second.publicId]: ['name_differs'] });
    const path = `/awards/${second.id}/overrides`;
    ok(await at.registrar.post(path, { codes: ['name_differs'], reason: 'Married; seen the certificate.' }));
    expect(await heldBackIn(at)).toEqual({});
    expect((await lineOf(at, second.id)).overrides).toMatchObject([{ code: 'name_differs', byId: at.registrar.id }]);
  });

  test('holds back what goes beyond a limit or counts twice by now, unless the registrar says why not', async () => {
    const learner = await student(world, at);
    const programId = at.certificate.id;
    const first = await credited(world, at, { learner, programId });
    const second = await credited(world, at, { learner, programId, course: 'BUS210' });
    expect(await heldBackIn(at)).toEqual({});
    const exam = [
      'student_id,course_code,title,credits,method,term_code',
      `${learner.studentId},BUS101,Intro,3,standard_exam,2026SU`,
    ];
    ok(await at.registrar.post('/credits/import', exam.join('\n'), { 'content-type': 'text/csv' }));
    expect(await heldBackIn(at)).toEqual({
      [first.line.publicId]: ['over_limit', 'already_earned'],
      [second.line.publicId]: ['over_limit'],
    });
    expect(codes(await at.coordinator.post('/batches', { awardIds: [first.line.id] }))).toEqual([
      'over_limit',
      'already_earned',
    ]);
    const override = (codes: string[]) => ({ codes, reason: 'The dean agreed on 12 November.' });
    const path = `/awards/${first.line.id}/overrides`;
    expect((await at.coordinator.post(path, override(['cap']))).status).toBe(403);
    expect((await at.registrar.post(path, override(['voided']))).status).toBe(422);
    ok(await at.registrar.post(path, override(['cap'])));
    expect((await heldBackIn(at))[first.line.publicId]).toEqual(['already_earned']);
    ok(await at.registrar.post(path, override(['cap', 'duplicate'])));
    expect((await heldBackIn(at))[first.line.publicId]).toBeUndefined();
  });

  test('does not ask again about a limit that the decision itself set aside with a reason', async () => {
    const learner = await student(world, at);
    const programId = at.certificate.id;
    for (const course of ['BUS101', 'BUS210'] as const) await credited(world, at, { learner, programId, course });
    const decision = { overrideReason: 'Agreed by the dean.' };
    const third = await credited(world, at, { learner, programId, course: 'BUS240', decision });
    expect((await heldBackIn(at))[third.line.publicId]).toBeUndefined();
  });
});
