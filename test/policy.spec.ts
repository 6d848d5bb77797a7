import { startApp, type TestApp } from './app.js';
import { createWorld, type College, type World } from './world.js';

let app: TestApp;
let world: World;
let riverside: College;
let today: string;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
});
beforeEach(async () => {
  riverside = await world.institution();
  today = dayIn(0);
});
afterAll(async () => {
  await app.settle();
  await app.stop();
});

const dayIn = (days: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(
    new Date(app.clock.now().getTime() + days * 86_400_000),
  );
const draft = async (change: Record<string, unknown> = {}, inForceFrom = today) => {
  const answer = await riverside.admin.post('/policies', { inForceFrom, ...change });
  expect(answer.status).toBe(201);
  return answer.body;
};
const published = async (change: Record<string, unknown> = {}, inForceFrom = today) => {
  const { id } = await draft(change, inForceFrom);
  const answer = await riverside.admin.post(`/policies/${id}/publication`);
  expect(answer).toMatchObject({ status: 200 });
  return answer.body;
};
const anybody = (path: string) => world.stranger().get(`/institutions/${riverside.code}${path}`);

test('a draft has every value, and becomes the version in force on its first day', async () => {
  const policy = await draft({ knobs: { reviewers: 2, sampleSecondPercent: 0 }, note: 'Two readers' });
  expect(policy).toMatchObject({ standing: 'draft', versionNo: null, knobs: { reviewers: 2, partialCredit: true } });
  expect(policy['moves']).toEqual({
    publish: [],
    withdraw: [expect.objectContaining({ code: 'not_published' })],
    edit: [],
    discard: [],
  });
  expect((await anybody('/policy')).status).toBe(404);

  const { body } = await riverside.admin.post(`/policies/${policy['id']}/publication`);
  expect(body).toMatchObject({ standing: 'in_force', versionNo: 1, inForceFrom: today });
  expect((await riverside.admin.get('/policies')).body['rows']).toEqual([
    expect.objectContaining({ versionNo: 1, standing: 'in_force' }),
  ]);
});

test('contradictions are refused with the reasons, as a whole', async () => {
  const policy = await draft({ knobs: { reviewers: 3, disagreement: 'third_reader', secondReadDenials: true } });
  const refused = await riverside.admin.post(`/policies/${policy['id']}/publication`);
  expect(refused.status).toBe(409);
  const codes = (list: { code: string }[]) => list.map((r) => r.code).sort();
  expect(codes(refused.body['refusals'])).toEqual([
    'denials_without_single',
    'sample_without_single',
    'third_reader_is_seated',
  ]);
  expect(codes(policy['moves']['publish'])).toEqual(codes(refused.body['refusals']));
});

test('values out of their range are refused by field', async () => {
  const { status, body } = await riverside.admin.post('/policies', {
    inForceFrom: '2026-02-30',
    knobs: { reviewers: 4, fee: { basis: 'per_credit_awarded' }, colour: 'blue' },
  });
  expect(status).toBe(422);
  expect(body['refusals'].map((r: { about: string }) => r.about)).toEqual(
    expect.arrayContaining(['inForceFrom', 'knobs.reviewers', 'knobs.fee.basis', 'knobs.colour']),
  );
});

test('the next version supersedes it on its day, and each day has one', async () => {
  await published();
  const later = await published({ knobs: { maxAttempts: 3 } }, dayIn(10));
  expect(later).toMatchObject({ versionNo: 2, standing: 'upcoming' });
  expect((await anybody('/policy')).body).toMatchObject({ versionNo: 1, knobs: { maxAttempts: 2 } });
  expect((await anybody('/policies/2')).body).toMatchObject({ versionNo: 2, standing: 'upcoming' });

  const { id } = await draft({}, dayIn(10));
  const refused = await riverside.admin.post(`/policies/${id}/publication`);
  expect(refused.body['refusals']).toEqual([expect.objectContaining({ code: 'day_taken' })]);
  const past = await draft({}, dayIn(-1));
  expect(past['moves']['publish']).toEqual([expect.objectContaining({ code: 'in_the_past', about: 'inForceFrom' })]);

  app.clock.advance(11 * 86_400_000);
  // Sessions have ended meanwhile; the public page needs none.
  expect((await anybody('/policy')).body).toMatchObject({ versionNo: 2, knobs: { maxAttempts: 3 } });
  expect((await anybody('/policies')).body['rows']).toEqual([
    expect.objectContaining({ versionNo: 2, standing: 'in_force' }),
    expect.objectContaining({ versionNo: 1, standing: 'superseded' }),
  ]);
  expect((await anybody('/policies/1')).body).toMatchObject({
    versionNo: 1,
    standing: 'superseded',
    knobs: { maxAttempts: 2 },
  });
  app.clock.advance(-11 * 86_400_000);
});

test('the public page is given every value of the rules in force, with their sources, and no draft', async () => {
  await published({
    knobs: { fee: { basis: 'per_claim', cents: 12_500, bands: [], laterAttempts: 'free', dueBeforeAcceptance: true } },
  });
  await draft({ note: 'secret plans' });
  const { status, body } = await anybody('/policy');
  expect(status).toBe(200);
  expect(body['institution']).toEqual({ code: riverside.code, name: riverside.name });
  expect(body['knobs']).toMatchObject({
    fee: { basis: 'per_claim', cents: 12_500 },
    caps: [{ label: 'At most 25% of a credential of 30 credits or fewer', source: expect.stringContaining('NECHE') }],
    maxAttempts: 2,
  });
  expect(JSON.stringify((await anybody('/policies')).body)).not.toContain('secret plans');
  expect((await world.stranger().get('/institutions/nowhere/policy')).status).toBe(404);
});

test('what is published never changes, not even in the database', async () => {
  const { id, version } = await published();
  const edit = await riverside.admin.patch(`/policies/${id}`, { version, note: 'changed' });
  expect(edit).toMatchObject({ status: 409, body: { refusals: [{ code: 'published' }] } });
  expect((await riverside.admin.del(`/policies/${id}`)).status).toBe(409);
  for (const sql of [
    `update policy set knobs = '{}' where id = '${id}'`,
    `update policy set in_force_from = in_force_from + 1 where id = '${id}'`,
    `update policy set published_at = null, version_no = null where id = '${id}'`,
    `delete from policy where id = '${id}'`,
  ]) {
    await expect(app.owner.query(sql)).rejects.toThrow('a published policy never changes');
  }
});

test('a version that is not in force yet can be withdrawn, one in force cannot', async () => {
  const current = await published();
  const next = await published({}, dayIn(5));
  expect((await riverside.admin.post(`/policies/${next['id']}/withdrawal`)).body).toMatchObject({
    standing: 'withdrawn',
  });
  expect((await riverside.admin.post(`/policies/${current['id']}/withdrawal`)).body['refusals']).toEqual([
    expect.objectContaining({ code: 'in_force' }),
  ]);
  expect((await published({}, dayIn(5)))['versionNo']).toBe(3);
});

test('a stale edit is told what is stored', async () => {
  const policy = await draft();
  const saved = await riverside.admin.patch(`/policies/${policy['id']}`, { version: 1, knobs: { maxAttempts: 5 } });
  expect(saved.body).toMatchObject({ version: 2, knobs: { maxAttempts: 5, reviewers: 1 } });
  const stale = await riverside.admin.patch(`/policies/${policy['id']}`, { version: 1, note: 'mine' });
  expect(stale).toMatchObject({ status: 409, body: { current: { version: 2 } } });
});

test('five people who publish for the same day at once publish one version', async () => {
  const drafts = await Promise.all(Array.from({ length: 5 }, () => draft()));
  const answers = await Promise.all(drafts.map(({ id }) => riverside.admin.post(`/policies/${id}/publication`)));
  expect(answers.map((a) => a.status).sort()).toEqual([200, 409, 409, 409, 409]);
});

test('only an admin makes policies, and only of the own institution', async () => {
  const { id } = await draft();
  const coordinator = await world.person({ institution: riverside, roles: ['coordinator'] });
  expect((await coordinator.get(`/policies/${id}`)).status).toBe(200);
  expect((await coordinator.post('/policies', { inForceFrom: today })).status).toBe(403);
  const lakeside = await world.institution();
  for (const path of [`/policies/${id}/publication`, `/policies/${id}/withdrawal`]) {
    expect((await lakeside.admin.post(path)).status).toBe(404);
  }
  expect((await lakeside.admin.patch(`/policies/${id}`, { version: 1 })).status).toBe(404);
  expect((await lakeside.admin.del(`/policies/${id}`)).status).toBe(404);
});
