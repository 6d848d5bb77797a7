import { startApp, type TestApp } from './app.js';
import { appealed, credited, registry, released, sendCsv, student, type Registry } from './world/award.js';
import { complete, submit } from './world/claim.js';
import { ok } from './world/college.js';
import { createWorld, type Json, type World } from './world.js';

let app: TestApp;
let world: World;
let at: Registry;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  at = await registry(world);
});
afterAll(() => app.stop());

const answered = async (batchId: string, publicId: string, result: string, reason = '') =>
  ok(
    await sendCsv(at.registrar, `/batches/${batchId}/results`, [
      ['award_id', 'result', 'reason'],
      [publicId, result, reason],
    ]),
  );

test('a learner sees who has the claim, what comes next and by when, from the first word to the transcript', async () => {
  const learner = await student(world, at);
  const standing = async (id: string) => {
    const { stage, situation, holder, next, byKind } = ok(await learner.get(`/claims/${id}/standing`));
    return [stage, situation, holder, next, byKind];
  };
  const claim = ok(await learner.post('/claims', { kind: 'course', courseId: at.courses.BUS101.id }));
  expect(await standing(claim.id)).toEqual(['writing', 'draft', 'learner', 'send', 'deadline']);
  ok(await submit(learner, await complete(learner, claim)));
  expect(await standing(claim.id)).toEqual(['sent', 'received', 'coordinator', 'accept', 'deadline']);
  ok(await at.coordinator.post(`/claims/${claim.id}/acceptance`));
  expect(await standing(claim.id)).toEqual(['review', 'seating', 'coordinator', 'review', 'promise']);
  const { rows } = ok(await learner.get('/standings'));
  expect(rows).toMatchObject([
    { claimId: claim.id, attempt: 1, maxAttempts: 2, situation: 'seating', holderNames: [] },
  ]);
});

test('credit is followed to the transcript: sent, refused, sent again, posted, with the posting in the timeline', async () => {
  const { learner, claimId, line } = await credited(world, at);
  const standing = async () => ok(await learner.get(`/claims/${claimId}/standing`));
  expect(await standing()).toMatchObject({ stage: 'transcript', situation: 'crediting', holder: 'registrar' });
  const batch = await released(at);
  expect(await standing()).toMatchObject({ situation: 'posting', holder: 'sis' });
  await answered(batch.id, line.publicId, 'rejected', 'No such term');
  expect(await standing()).toMatchObject({ situation: 'refused_by_sis', holder: 'registrar' });
  ok(
    await at.registrar.post(`/awards/${line.id}/overrides`, {
      codes: ['rejected_before'],
      reason: 'It has the term now.',
    }),
  );
  await answered((await released(at)).id, line.publicId, 'accepted');
  expect(await standing()).toMatchObject({ situation: 'posted', holder: null, next: 'nothing', by: null });
  const { entries } = ok(await learner.get(`/claims/${claimId}/timeline`));
  expect(entries.map(({ type }: Json) => type)).toEqual(expect.arrayContaining(['award.opened', 'award.posted']));
});

test('a denial can be appealed until a day; an appeal is with the coordinator, and its answer is final', async () => {
  const denied = await credited(world, at, { course: 'BUS210', decision: { outcome: 'none' } });
  const { learner, claimId } = denied;
  const standing = async () => ok(await learner.get(`/claims/${claimId}/standing`));
  const { appealableUntil } = ok(await learner.get(`/claims/${claimId}/appeals`));
  expect(await standing()).toMatchObject({
    stage: 'decision',
    situation: 'denied',
    next: 'appeal',
    by: appealableUntil,
  });
  await appealed(world, at, denied, { outcome: 'none' });
  expect(await standing()).toMatchObject({ situation: 'denied', next: 'nothing', by: null });
});

test('a record holds what was awarded, decided and earned elsewhere, and what the limits leave', async () => {
  const learner = await student(world, at);
  ok(
    await at.registrar.post(`/learners/${learner.id}/enrollments`, {
      programId: at.certificate.id,
      startedOn: '2025-09-01',
    }),
  );
  const { claimId } = await credited(world, at, { learner, programId: at.certificate.id });
  const history = `student_id,course_code,title,credits,method,term_code\n${learner.studentId},ENG101,Writing,3,transfer,2019SP\n`;
  ok(await at.registrar.post('/credits/import', history, { 'content-type': 'text/csv' }));
  expect(ok(await learner.get('/record'))).toMatchObject({
    holder: { name: learner.name, studentId: learner.studentId, institution: at.institution.name },
    programs: [{ programCode: 'CERT' }],
    awards: [{ claimId, credits: '3.00', posting: 'waiting' }],
    imported: [{ title: 'Writing', method: 'transfer' }],
    held: '6.00',
    heldByPriorLearning: '3.00',
    decisions: [{ claimId, outcome: 'full', credits: '3.00', courseCode: 'BUS101' }],
    limits: [{ program: 'Business Certificate', limit: '7.50', held: '3.00', left: '4.50' }],
  });
});

test('nobody else follows: not another learner, not staff', async () => {
  const { claimId } = await credited(world, at, { course: 'CIT110' });
  expect((await (await student(world, at)).get(`/claims/${claimId}/standing`)).status).toBe(404);
  for (const path of ['/standings', '/record', `/claims/${claimId}/standing`]) {
    expect((await at.coordinator.get(path)).status).toBe(403);
  }
});
