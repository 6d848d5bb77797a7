import { startApp, type TestApp } from './app.js';
import { college, ok, type WorkingCollege } from './world/college.js';
import { experience } from './world/portfolio.js';
import { createWorld, type Json, type Member, type World } from './world.js';

let app: TestApp;
let world: World;
let riverside: WorkingCollege;
let mary: Member;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  const fee = { basis: 'per_claim', cents: 12_500, bands: [], laterAttempts: 'free', dueBeforeAcceptance: false };
  riverside = await college(world, { knobs: { fee, tuitionCentsPerCredit: 39_000 } });
});
beforeEach(async () => {
  mary = await world.person({ institution: riverside.institution, roles: ['learner'] });
});
afterAll(() => app.stop());

const ideas = async (search: string) => ok(await mary.get(`/ideas?search=${encodeURIComponent(search)}`));
const found = (list: Json) => list.rows.map((row: Json) => row.code);
const idea = async (courseId: string) => ok(await mary.get(`/ideas/${courseId}`));

test('a learner finds a course by what they did, in their own words', async () => {
  const list = await ideas('I gave my people feedback and was planning their work');
  expect(found(list)[0]).toBe('BUS210');
  const matching = list.rows[0].outcomes.filter((o: Json) => o.matches).map((o: Json) => o.title);
  expect(matching).toEqual(['Plans the work of a team', 'Gives feedback']);
  expect(list.rows[0]).toMatchObject({
    title: 'Supervision',
    credits: '3.00',
    feeCents: 12_500,
    rubric: { id: riverside.rubric.id },
    saving: { credits: '3.00', tuitionCents: 117_000, feeCents: 12_500, weeks: 7 },
    time: { usualDays: null, cases: 0, promisedDays: 28 },
    warnings: [],
    openClaimId: null,
    moves: { start: [] },
  });
});

test('a mistyped word is read as the nearest one, and the answer says so', async () => {
  const list = await ideas('suppervision');
  expect(found(list)).toEqual(['BUS210']);
  expect(list.unknown).toEqual(['suppervision']);
});

test('nothing is found for what the catalogue does not know; without words everything is', async () => {
  expect(await ideas('xylophones')).toMatchObject({ rows: [], total: 0, unknown: [] });
  expect(found(await ideas('the'))).toEqual(['BUS101', 'BUS210', 'BUS240', 'CIT110', 'CIT205']);
  const some = ok(await mary.get(`/ideas?limit=2&subjectId=${riverside.subjects.computing.id}`));
  expect([found(some), some.total]).toEqual([['CIT110', 'CIT205'], 2]);
});

test('an experience is a search, and only one’s own', async () => {
  const job = await experience(mary, { title: 'Help desk', duties: 'I wrote queries and kept data safe.' });
  expect(found(ok(await mary.get(`/ideas?experienceId=${job}`)))[0]).toBe('CIT205');
  const other = await world.person({ institution: riverside.institution, roles: ['learner'] });
  expect((await other.get(`/ideas?experienceId=${job}`)).status).toBe(404);
});

test('limits are told with what is left of them, and what goes beyond as a warning', async () => {
  const { registrar, certificate, courses } = riverside;
  const enrolled = { programId: certificate.id, startedOn: '2025-09-01' };
  ok(await registrar.post(`/learners/${mary.id}/enrollments`, enrolled));
  expect(await idea(courses.BUS240.id)).toMatchObject({
    program: { code: 'CERT' },
    caps: [{ id: 'neche-25-percent', limit: '7.50', held: '0.00', left: '7.50' }],
    warnings: [],
  });
});

test('a course shows its criteria, the rules and the fee before any effort', async () => {
  const { courses, policy } = riverside;
  const detail = await idea(courses.BUS210.id);
  expect(detail).toMatchObject({
    policy: { id: policy.id, maxAttempts: 2 },
    proposalRequired: false,
    evidence: { files: 50 },
    criteria: { criteria: [{ id: 'learning' }, { id: 'evidence' }] },
  });
  expect(detail.knobs).toEqual(
    (await world.stranger().get(`/institutions/${riverside.institution.code}/policy`)).body['knobs'],
  );
});

test('whoever has an open claim for it is led there instead of starting another', async () => {
  const courseId = riverside.courses.BUS101.id;
  const { id } = ok(await mary.post('/claims', { kind: 'course', courseId }));
  expect(await idea(courseId)).toMatchObject({
    openClaimId: id,
    moves: { start: [{ code: 'another_open_claim', about: id }] },
  });
});

test('the other roles have their own catalogue', async () => {
  for (const path of ['/ideas', `/ideas/${riverside.courses.BUS101.id}`]) {
    expect((await riverside.registrar.get(path)).status).toBe(403);
  }
});
