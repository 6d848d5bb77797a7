import { startApp, type TestApp } from './app.js';
import { claimIn, course, draft, submit, type Campus } from './world/claim.js';
import { ok, publishedRubric } from './world/college.js';
import { codes, createWorld, goodPassword, type Answer, type Json, type Member, type World } from './world.js';

/*
 ** What a college gives no credit for: said on its public page, and held to when a claim is begun and when it is sent.
 */
let app: TestApp;
let world: World;
let at: Campus;
let chemistry: Json;
let other: Json;
const reason = 'Its laboratory must be done here.';
const day = (days: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(
    new Date(app.clock.now().getTime() + days * 86_400_000),
  );
const publish = async (knobs: Json, from: string): Promise<Answer> => {
  const { id } = ok(await at.college.admin.post('/policies', { inForceFrom: from, knobs }));
  return at.college.admin.post(`/policies/${id}/publication`);
};
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  const college = await world.institution();
  const coordinator = await world.person({ institution: college, roles: ['coordinator'] });
  const subject = ok(await college.admin.post('/subjects', { code: 'SCI', title: 'Science' }));
  const nursing = ok(await college.admin.post('/subjects', { code: 'NUR', title: 'Nursing' }));
  const rubric = await publishedRubric(college);
  chemistry = await course(college, subject.id, { code: 'CHE 101', title: 'Chemistry' });
  other = await course(college, nursing.id, { code: 'NUR 200', title: 'Care at night' });
  at = { college, coordinator, subject, rubric, policy: {}, course: await course(college, subject.id) };
  const exclusions = [
    { code: 'che 101', reason },
    { code: 'NUR', reason: 'The state board decides.' },
  ];
  ok(await publish({ exclusions }, day(0)));
});
afterAll(() => app.stop());

const anybody = async (path: string) => world.stranger().get(`/institutions/${at.college.code}${path}`);

test('anybody reads what cannot be claimed and why, and does not find it among what can', async () => {
  expect(ok(await anybody('/policy')).knobs.exclusions).toEqual([
    { code: 'che 101', reason },
    { code: 'NUR', reason: 'The state board decides.' },
  ]);
  expect(ok(await anybody('/courses')).rows.map((one: Json) => one.code)).toEqual([at.course.code]);
  expect((await anybody(`/courses/${encodeURIComponent('CHE 101')}`)).status).toBe(404);
  expect((await anybody(`/courses/${encodeURIComponent(at.course.code)}`)).status).toBe(200);
});

test('nobody begins a claim for it, for a course or for a block of an excluded subject', async () => {
  const { learner } = await draft(world, at);
  const idea = ok(await learner.get(`/ideas/${chemistry.id}`));
  expect(idea.moves.start).toEqual([{ code: 'excluded', detail: `No credit is given for prior learning in che 101: ${reason}` }]); // prettier-ignore
  for (const courseId of [chemistry.id, other.id])
    expect(codes(await learner.post('/claims', { kind: 'course', courseId }))).toEqual(['excluded']);
  const subjectId = other.subject?.id ?? other.subjectId;
  const block = { kind: 'block', subjectId, title: 'Care', credits: '3.00', outcomes: [{ title: 'Cares at night' }] };
  expect(codes(await learner.post('/claims', block))).toEqual(['excluded']);
});

test('what was begun before is not sent, what was sent before goes on, and the rules are checked against the catalogue', async () => {
  const sent = await claimIn(world, 'submitted', at);
  const written = await draft(world, at);
  const unknown = await publish({ exclusions: [{ code: 'CHE101', reason }] }, day(2));
  expect(codes(unknown)).toEqual(['unknown_exclusion']);
  ok(await publish({ exclusions: [{ code: at.course.code, reason }] }, day(1)));
  app.clock.advance(86_400_000);
  const again = ({ email }: Member) => world.signIn(email, goodPassword);
  const learner = { ...written.learner, ...(await again(written.learner)) };
  const claim = ok(await learner.get(`/claims/${written.claim.id}`));
  expect(claim.moves.submit.map((one: Json) => one.code)).toContain('excluded');
  expect(codes(await submit(learner, claim))).toContain('excluded');
  expect((await (await again(at.coordinator)).post(`/claims/${sent.claim.id}/acceptance`)).status).toBe(200);
});
