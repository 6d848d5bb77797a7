import { startApp, type TestApp } from './app.js';
import { createWorld, type Json, type Member, type World } from './world.js';
import { claimIn, ok } from './world/claim.js';
import { inReview, reviewCampus, reviewer, routed, type ReviewCampus } from './world/review.js';

let app: TestApp;
let world: World;
let here: ReviewCampus;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  app.clock.set(new Date('2026-11-16T15:00:00Z'));
  here = await reviewCampus(world, { knobs: { days: { acceptance: 2 } } });
});
afterAll(async () => {
  await app.settle();
  await app.stop();
});

const cases = async (query = ''): Promise<Json[]> => ok(await here.coordinator.get(`/cases?${query}`)).rows;
const references = (rows: Json[]) => rows.map((row) => row.reference);

test('cases are listed by how long they wait, with stage, age, date and readers, and filtered', async () => {
  const reading = await inReview(world, here);
  app.clock.set(new Date('2026-11-17T15:00:00Z'));
  const again = async (who: Member) => ({ ...who, ...(await world.signIn(who.email)) });
  const college = { ...here.college, admin: await again(here.college.admin) };
  here = { ...here, college, coordinator: await again(here.coordinator) };
  const sent = await claimIn(world, 'submitted', here);
  const back = await claimIn(world, 'returned', here);
  await claimIn(world, 'draft', here);
  const gone = await claimIn(world, 'withdrawn', here);

  const open = await cases();
  expect(references(open)).toEqual([reading, sent, back].map(({ claim }) => claim.reference));
  expect(open[0]).toMatchObject({
    stage: 'review',
    status: 'in_review',
    days: 1,
    waitsFor: 'reviewer',
    waitsForName: 'Rita Reader1',
    late: false,
    readers: [{ name: 'Rita Reader1', status: 'accepted', seat: 'first' }],
  });
  expect(references(await cases('stage=learner'))).toEqual([back.claim.reference]);
  expect(references(await cases('stage=closed'))).toEqual([gone.claim.reference]);
  expect(await cases('stage=all')).toHaveLength(5);
  expect(references(await cases(`reviewerId=${here.reviewers[0]!.id}`))).toEqual([reading.claim.reference]);
  expect(references(await cases(`search=${sent.claim.reference.toLowerCase()}`))).toEqual([sent.claim.reference]);
  expect(references(await cases('late=true'))).toEqual([]);
  expect(references(await cases('unassigned=true'))).toEqual([]);
  expect(references(await cases('sort=newest'))).toEqual(references([...open].reverse()));
});

test('every order has the same cases, page by page, and none twice', async () => {
  for (const sort of ['waiting', 'due', 'newest', 'learner', 'course']) {
    const seen: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const { rows, next }: Json = ok(await here.coordinator.get(`/cases?stage=all&limit=2&sort=${sort}${after}`));
      seen.push(...references(rows));
      after = next === null ? null : `&after=${next}`;
    }
    expect([sort, new Set(seen).size, seen.length]).toEqual([sort, 5, 5]);
  }
});

test('stages say how many wait, for how long, and what is due', async () => {
  const { stages } = ok(await here.coordinator.get('/case-stages'));
  expect(stages).toMatchObject([
    { stage: 'screening', cases: 1, medianDays: 0, dueSoon: 1, late: 0 },
    { stage: 'finding', cases: 0 },
    { stage: 'review', cases: 1, medianDays: 1, oldestDays: 1 },
    { stage: 'learner', cases: 1 },
    { stage: 'approval', cases: 0 },
  ]);
});

test('the file holds what the list holds, and no formula', async () => {
  const { headers, body } = await here.coordinator.get('/case-export?stage=all');
  expect(headers.get('content-type')).toContain('text/csv');
  const lines = body['text'].trim().split('\r\n');
  expect(lines).toHaveLength(6);
  expect(lines[0]).toContain('"reference","course","title"');
  expect(lines.join()).not.toMatch(/"[=+@-]/);
});

test('who reads a claim does not learn from the list who else does', async () => {
  const two = await reviewCampus(world, { knobs: { reviewers: 2 }, reviewers: 1 });
  const both = await world.person({ institution: two.college, roles: ['reviewer', 'coordinator'], name: 'Bo Both' });
  const { id } = ok(
    await both.post(`/reviewers/${both.id}/expertise`, { subjectId: two.subject.id, basis: 'Taught it.' }),
  );
  ok(await two.coordinator.post(`/expertise/${id}/confirmation`));
  const training = { title: 'Norming', completedOn: '2026-11-01' };
  ok(await two.coordinator.post(`/reviewers/${both.id}/training`, training));
  await app.settle();
  const { claim } = await routed(world, two);
  expect(ok(await two.coordinator.get('/cases')).rows[0].readers).toHaveLength(2);
  expect(ok(await both.get('/cases')).rows[0]).toMatchObject({ readers: [], waitsForName: null });
  const seen = ok(await both.get(`/cases/${claim.id}`));
  expect(seen.deadlines).toEqual([]);
  expect(JSON.stringify(seen.mails)).not.toContain('Rita');
  expect(ok(await two.coordinator.get(`/cases/${claim.id}`)).deadlines).toHaveLength(2);
});

test('candidates say why they can judge, and what puts them before the next', async () => {
  const on = await reviewCampus(world, { reviewers: 1 });
  await reviewer(world, on, 'Zoe Second');
  await app.settle();
  const { claim } = await routed(world, on);
  const { candidates } = ok(await on.coordinator.get(`/claims/${claim.id}/candidates`));
  const seated = candidates.find((c: Json) => c.refusals.some((r: Json) => r.code === 'already_seated'));
  expect(seated).toMatchObject({ place: null, askedBefore: null, expertise: 'Taught it for ten years.' });
  expect(candidates[0]).toMatchObject({ place: 1, askedBefore: null, trainedUntil: expect.any(String) });
});

test('learners, reviewers and registrars have no list of cases', async () => {
  for (const role of ['learner', 'reviewer', 'registrar'] as const) {
    const person = await world.person({ institution: here.college, roles: [role] });
    for (const path of ['/cases', '/case-stages', '/case-export', '/today']) {
      expect([role, path, (await person.get(path)).status]).toEqual([role, path, 403]);
    }
  }
});
