import { startApp, type TestApp } from './app.js';
import { credited, registry, released, student, type Registry } from './world/award.js';
import { complete, submit } from './world/claim.js';
import { ok } from './world/college.js';
import { createWorld, type World } from './world.js';

let app: TestApp;
let world: World;
let at: Registry;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  at = await registry(world);
});
afterAll(() => app.stop());

test('the overview counts what is open by state and age, what is late, and how far the credit has come', async () => {
  const learner = await student(world, at);
  const first = ok(await learner.post('/claims', { kind: 'course', courseId: at.courses.BUS101.id }));
  ok(await submit(learner, await complete(learner, first)));
  ok(await learner.post('/claims', { kind: 'course', courseId: at.courses.BUS240.id }));
  await credited(world, at);
  await released(at);
  await credited(world, at, { course: 'BUS210' });

  expect(ok(await at.coordinator.get('/reports/overview'))).toMatchObject({
    claims: [
      { status: 'draft', claims: 1, medianDays: 0, oldestDays: 0 },
      { status: 'submitted', claims: 1 },
    ],
    deadlines: { overdue: 0 },
    credit: [
      { posting: 'sent', lines: 1, credits: '3.00' },
      { posting: 'waiting', lines: 1, credits: '3.00' },
    ],
    batches: [{ status: 'released', batches: 1 }],
  });

  app.clock.advance(30 * 24 * 3_600_000);
  const coordinator = await world.signIn(at.coordinator.email);
  const { claims, deadlines } = ok(await coordinator.get('/reports/overview'));
  expect(claims[1]).toMatchObject({ status: 'submitted', medianDays: 30, oldestDays: 30 });
  expect(deadlines.overdue).toBeGreaterThan(0);
});

test('learners and reviewers do not see it, and a college without anything sees nothing', async () => {
  const college = await world.institution();
  expect(ok(await college.admin.get('/reports/overview'))).toMatchObject({
    claims: [],
    deadlines: { open: 0, paused: 0, overdue: 0 },
    credit: [],
    batches: [],
  });
  for (const role of ['learner', 'reviewer'] as const) {
    const person = await world.person({ institution: college, roles: [role] });
    expect((await person.get('/reports/overview')).status).toBe(403);
  }
});
