import { startApp, type TestApp } from './app.js';
import { createWorld, type Json, type World } from './world.js';
import { claimIn, complete, ok, submit } from './world/claim.js';
import { inReview, nextWeek, reviewCampus, routed, taskOn, evaluate, goodSheet, denial } from './world/review.js';
import { experience, requestAttestation } from './world/portfolio.js';

let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
});
beforeEach(() => app.clock.set(new Date('2026-11-16T15:00:00Z')));
afterAll(async () => {
  await app.settle();
  await app.stop();
});

const kinds = (view: Json) => view.concerns.map((c: Json) => c.kind);

test('a day without anything is quiet, and shows all five stages', async () => {
  const { coordinator, reviewers } = await reviewCampus(world);
  const today = ok(await coordinator.get('/today'));
  expect(today).toMatchObject({ concerns: [], reviewers: [{ personId: reviewers[0]!.id, open: 0, capacity: 4 }] });
  expect(today.stages.map((s: Json) => [s.stage, s.cases])).toEqual([
    ['screening', 0],
    ['finding', 0],
    ['review', 0],
    ['learner', 0],
    ['approval', 0],
  ]);
});

test('a claim that nobody can read says how many reviewers cannot, and for which reasons', async () => {
  const on = await reviewCampus(world, { reviewers: 2 });
  const [rita, remy] = on.reviewers;
  ok(await rita!.post(`/reviewers/${rita!.id}/leave`, { fromOn: '2026-11-01', untilOn: '2026-12-31' }));
  const { version } = ok(await remy!.get(`/reviewers/${remy!.id}`));
  ok(await remy!.put(`/reviewers/${remy!.id}/capacity`, { capacity: 0, version }));
  const { claim } = await routed(world, on);
  const today = ok(await on.coordinator.get('/today'));
  expect(today.concerns).toMatchObject([
    {
      kind: 'no_reader',
      urgency: 'blocked',
      claim: { id: claim.id, learnerName: 'Lena Learner' },
      facts: {
        obstacles: [
          { code: 'at_capacity', reviewers: 1 },
          { code: 'on_leave', reviewers: 1 },
        ],
      },
    },
  ]);
  expect(today.reviewers.find((r: Json) => r.personId === rita!.id).onLeaveUntil).toBe('2026-12-31');
});

test('readers who disagree stand first, with the criterion and the levels that they chose', async () => {
  const on = await reviewCampus(world, { knobs: { reviewers: 2 }, reviewers: 2 });
  const reviewed = await inReview(world, on);
  const sheets = [goodSheet, denial];
  for (const [n, reader] of on.reviewers.entries()) {
    ok(await evaluate(reader, (await taskOn(reader, reviewed.claim.id)).id, sheets[n]!));
  }
  await app.settle();
  await claimIn(world, 'submitted', on);
  const today = ok(await on.coordinator.get('/today'));
  expect(kinds(today)).toEqual(['disagreement', 'acceptance']);
  expect(today.concerns[0].facts).toMatchObject({ outcomeDiffers: true, days: 0 });
});

test('what is late says who, by how much and how often they were reminded; a seat that was left says who has it now', async () => {
  const on = await reviewCampus(world, { knobs: { days: { review: 6 } }, reviewers: 2 });
  const reviewed = await inReview(world, { ...on });
  app.clock.set(new Date('2026-12-09T15:00:00Z'));
  const later = await nextWeek(world, reviewed);
  const today = ok(await later.coordinator.get('/today'));
  expect(today.concerns[0]).toMatchObject({ kind: 'late', urgency: 'late', facts: { how: 'review', reminders: 0 } });
  expect(today.concerns[0].facts.days).toBeGreaterThan(5);
  expect(today.stages.find((s: Json) => s.stage === 'review')).toMatchObject({ cases: 1, late: 1 });

  const holder = later.reviewers.find((r) => r.name === today.concerns[0].facts.name)!;
  const seat = await taskOn(holder, reviewed.claim.id);
  ok(await holder.post(`/assignments/${seat.id}/recusal`, { reason: 'I know the learner.' }));
  await app.settle();
  const after = ok(await later.coordinator.get('/today'));
  expect(after.concerns[0]).toMatchObject({ kind: 'rerouted', facts: { how: 'recused', name: holder.name } });
  expect(after.concerns[0].facts.nextName).not.toBe(holder.name);
});

test('what waits for a coordinator is there; what is the coordinator’s own is not', async () => {
  const on = await reviewCampus(world);
  const { learner } = await claimIn(world, 'submitted', on);
  await requestAttestation(learner, { experienceId: await experience(learner), attestorEmail: 'boss@gmail.com' });
  const fresh = await world.person({ institution: on.college, roles: ['reviewer'], name: 'Fay Fresh' });
  ok(await fresh.post(`/reviewers/${fresh.id}/expertise`, { subjectId: on.subject.id, basis: 'A master’s degree.' }));
  const today = ok(await on.coordinator.get('/today'));
  expect(kinds(today)).toEqual(['acceptance', 'expertise', 'free_mail']);
  expect(today.concerns[1].facts).toMatchObject({ name: 'Fay Fresh', subject: 'Business' });

  const both = await world.person({ institution: on.college, roles: ['learner', 'coordinator'] });
  const own = ok(await both.post('/claims', { kind: 'course', courseId: on.course.id }));
  ok(await submit(both, await complete(both, own)));
  expect(kinds(ok(await on.coordinator.get('/today')))).toHaveLength(4);
  expect(kinds(ok(await both.get('/today')))).toHaveLength(3);
});
