import { experiencesForFreezing } from '../src/portfolio/experience.freezing.js';
import { system } from '../src/kernel/actor.js';
import { startApp, type TestApp } from './app.js';
import { createWorld, type College, type Member, type World } from './world.js';
import { claimIn } from './world/claim.js';
import { experience } from './world/portfolio.js';

let app: TestApp;
let world: World;
let college: College;
let mary: Member;
let tom: Member;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  college = await world.institution();
  mary = await world.person({ institution: college, roles: ['learner'], name: 'Mary' });
  tom = await world.person({ institution: college, roles: ['learner'], name: 'Tom' });
});
afterAll(() => app.stop());

const job = {
  kind: 'job',
  title: 'Cook',
  organisation: 'Inn',
  fromOn: '2020-01-01',
  toOn: null,
  hoursPerWeek: 30,
  duties: '',
};

test('a learner keeps experiences, the latest first, page by page', async () => {
  const ann = await world.person({ institution: college, roles: ['learner'] });
  await experience(ann, { title: 'Old', fromOn: '2001-01-01', toOn: '2002-01-01' });
  await experience(ann, { title: 'New', fromOn: '2023-01-01', toOn: null });
  await experience(ann, { title: 'Between', kind: 'service', fromOn: '2010-01-01', toOn: '2011-01-01' });
  const first = (await ann.get('/experiences?limit=2')).body;
  const second = (await ann.get(`/experiences?limit=2&after=${first['next']}`)).body;
  expect([...first['rows'], ...second['rows']].map((row) => row.title)).toEqual(['New', 'Between', 'Old']);
  expect(second['next']).toBeNull();
  expect(first['rows'][0]).toMatchObject({
    toOn: null,
    organisation: 'Harbor Logistics',
    version: 1,
    moves: { remove: [] },
  });
});

test('an experience says what it needs, field by field', async () => {
  const { status, body } = await mary.post('/experiences', {
    kind: 'hobby',
    title: '',
    fromOn: '2021-02-30',
    hoursPerWeek: 169,
  });
  expect(status).toBe(422);
  expect(new Set(body['refusals'].map((r: { about: string }) => r.about))).toEqual(
    new Set(['kind', 'title', 'fromOn', 'hoursPerWeek']),
  );
  const dates = await mary.post('/experiences', { ...job, fromOn: '2031-01-01', toOn: '2030-01-01' });
  expect(dates.status).toBe(422);
  expect(dates.body['refusals'].map((r: { code: string }) => r.code)).toEqual(['in_future', 'ends_first', 'in_future']);
});

test('a stale edit is refused and shows what is stored', async () => {
  const id = await experience(mary);
  const edit = { ...job, title: 'Mine', version: 1 };
  expect((await mary.put(`/experiences/${id}`, edit)).body).toMatchObject({ title: 'Mine', version: 2 });
  const stale = await mary.put(`/experiences/${id}`, { ...edit, title: 'Yours' });
  expect(stale.status).toBe(409);
  expect(stale.body['current']).toMatchObject({ title: 'Mine', version: 2 });
  const [one, other] = await Promise.all(
    [3, 4].map((n) => mary.put(`/experiences/${id}`, { ...edit, title: `Edit ${n}`, version: 2 })),
  );
  expect([one!.status, other!.status].sort()).toEqual([200, 409]);
  const got = await mary.get(`/experiences/${id}`);
  expect(got.headers.get('etag')).toBe('"3"');
  expect((await mary.put(`/experiences/${id}`, { ...job, title: 'Mine' }, { 'if-match': '"3"' })).body['version']).toBe(
    4,
  );
});

test('nobody else sees it: not another learner, not the staff, not another college', async () => {
  const id = await experience(mary);
  const elsewhere = await world.institution();
  const strangers = [tom, await world.person({ institution: elsewhere, roles: ['learner'] })];
  for (const stranger of strangers) {
    expect((await stranger.get(`/experiences/${id}`)).status).toBe(404);
    expect((await stranger.put(`/experiences/${id}`, { ...job, version: 1 })).status).toBe(404);
    expect((await stranger.del(`/experiences/${id}`)).status).toBe(404);
    expect((await stranger.get('/experiences')).body['rows']).toEqual([]);
  }
  expect((await college.admin.get(`/experiences/${id}`)).status).toBe(403);
  expect((await world.stranger().get(`/experiences/${id}`)).status).toBe(401);
});

test('it can be removed until a submission holds it', async () => {
  const { learner } = await claimIn(world, 'submitted');
  const { rows } = (await learner.get('/experiences')).body;
  const held = await learner.del(`/experiences/${rows[0].id}`);
  expect([held.status, held.body['refusals'][0].code]).toEqual([409, 'in_submission']);
  expect(rows[0].moves.remove).toMatchObject([{ code: 'in_submission' }]);
  expect((await learner.put(`/experiences/${rows[0].id}`, { ...job, version: 1 })).status).toBe(200);
  const loose = await experience(learner, { title: 'Loose' });
  expect((await learner.del(`/experiences/${loose}`)).status).toBe(204);
  expect((await learner.get(`/experiences/${loose}`)).status).toBe(404);
});

test('a submission gets a copy of one’s own entries only, and of none that was removed', async () => {
  const [own, removed, others] = [await experience(mary), await experience(mary), await experience(tom)];
  await mary.del(`/experiences/${removed}`);
  const frozen = await app.database.inInstitution(system(college.id), (tx) =>
    experiencesForFreezing(tx, mary.id, [own, removed, others]),
  );
  expect(frozen).toMatchObject([{ id: own, title: 'Shift supervisor', fromOn: '2018-03-01', hoursPerWeek: 40 }]);
});

test('the same POST sent twice adds one', async () => {
  const ann = await world.person({ institution: college, roles: ['learner'] });
  const send = () => ann.post('/experiences', job, { 'idempotency-key': 'one-experience' });
  const [first, second] = await Promise.all([send(), send()]);
  expect(first!.body).toEqual(second!.body);
  expect((await ann.get('/experiences')).body['rows']).toHaveLength(1);
});
