import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { evidenceForFreezing } from '../src/evidence/evidence.freezing.js';
import { system } from '../src/kernel/actor.js';
import { startApp, type TestApp } from './app.js';
import { codes, createWorld, type College, type Member, type World } from './world.js';
import { download } from './world/bytes.js';
import { complete, draft, ok, submit } from './world/claim.js';
import { pdf, upload } from './world/portfolio.js';

let app: TestApp;
let world: World;
let college: College;
let mary: Member;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  college = await world.institution();
  mary = await world.person({ institution: college, roles: ['learner'], name: 'Mary' });
});
// What was brought before has been looked into: its pages wait in the same place as uploads.
beforeEach(() => app.settle());
afterAll(() => app.stop());

const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
const uploads = (...path: string[]) => join(app.config.uploadsDir, ...path);
const waiting = () => readdir(uploads('incoming')).catch(() => []);

/** The file of an item, as it is sent. */
const contentOf = (member: Pick<Member, 'cookies'>, id: string, headers: Record<string, string> = {}) =>
  download(app, member, `/evidence/${id}/content`, headers);

test('links and texts need no file, and each kind takes only what is its own', async () => {
  const link = await mary.post('/evidence', { kind: 'link', title: 'Site', url: 'https://example.org/work' });
  expect([link.status, link.body['url']]).toEqual([201, 'https://example.org/work']);
  const text = await mary.post('/evidence', { kind: 'text', title: 'Reflection', body: 'I learned to plan.' });
  expect([text.status, text.body['body']]).toEqual([201, 'I learned to plan.']);
  expect(codes(await mary.post('/evidence', { kind: 'link', title: 'x', url: 'javascript:alert(1)' }))).toEqual([
    'bad_link',
  ]);
  expect(codes(await mary.post('/evidence', { kind: 'file', title: 'x' }))).toEqual(['missing']);
  expect(codes(await upload(mary, pdf(), 'a.pdf', { kind: 'text', body: 'x' }))).toEqual(['not_of_kind']);
  expect(codes(await upload(mary, pdf(), 'a.pdf', { credits: '3' }))).toEqual(['invalid']);
  const edited = await mary.put(`/evidence/${link.body['id']}`, {
    title: 'Site 2',
    url: 'https://example.org/2',
    version: 1,
  });
  expect(edited.body).toMatchObject({ title: 'Site 2', url: 'https://example.org/2', version: 2 });
  expect(
    (await mary.put(`/evidence/${link.body['id']}`, { title: 'Site 3', version: 1 })).body['current'],
  ).toMatchObject({
    title: 'Site 2',
  });
  expect((await mary.get('/evidence?kind=text')).body['rows']).toHaveLength(1);
  expect(await waiting()).toEqual([]);
});

test('until it is sent, only its owner reads it', async () => {
  const { body } = await upload(mary, pdf('private'));
  const approver = await world.person({ institution: college, roles: ['approver'] });
  const tom = await world.person({ institution: college, roles: ['learner'] });
  const foreign = await world.person({ institution: await world.institution(), roles: ['coordinator', 'learner'] });
  for (const other of [tom, approver, foreign]) expect((await contentOf(other, body['id'])).status).toBe(404);
  expect((await contentOf(college.admin, body['id'])).status).toBe(403);
  expect((await contentOf(world.stranger(), body['id'])).status).toBe(401);
  for (const other of [tom, foreign]) {
    expect((await other.get(`/evidence/${body['id']}`)).status).toBe(404);
    expect((await other.del(`/evidence/${body['id']}`)).status).toBe(404);
    expect((await other.put(`/evidence/${body['id']}`, { title: 'x', version: 1 })).status).toBe(404);
  }
  const frozen = await app.database.inInstitution(system(college.id), (tx) =>
    evidenceForFreezing(tx, mary.id, [body['id']]),
  );
  expect(frozen).toMatchObject([
    { id: body['id'], sha256: body['sha256'], size: body['size'], type: 'application/pdf' },
  ]);
  const others = await app.database.inInstitution(system(college.id), (tx) =>
    evidenceForFreezing(tx, tom.id, [body['id']]),
  );
  expect(others).toEqual([]);
});

test('once it was sent, the staff reads it, each reading is on record, and it cannot be removed', async () => {
  const { learner, coordinator, claim } = await draft(world);
  const ready = await complete(learner, claim);
  const { body } = await upload(learner, pdf('sent'));
  const outcome = ready['outcomes'][0];
  const { version, statement } = outcome;
  ok(
    await learner.put(`/claims/${claim['id']}/outcomes/${outcome.id}`, { version, statement, evidence: [body['id']] }),
  );
  expect((await contentOf(coordinator, body['id'])).status).toBe(404);
  ok(await submit(learner, ok(await learner.get(`/claims/${claim['id']}`))));
  await app.settle(); // it is looked into first
  const read = await contentOf(coordinator, body['id']);
  expect([read.status, sha256(read.bytes)]).toEqual([200, body['sha256']]);
  expect((await contentOf(learner, body['id'])).status).toBe(200);
  const { rows } = await app.owner.query(`select actor_id, data from event where type = 'evidence.read'`);
  expect(rows).toEqual([
    {
      actor_id: coordinator.id,
      data: { evidenceId: body['id'], learnerId: learner.id, submissionId: expect.any(String) },
    },
  ]);
  const removal = await learner.del(`/evidence/${body['id']}`);
  expect([removal.status, codes(removal)]).toEqual([409, ['in_submission']]);
  await expect(app.owner.query('delete from evidence where id = $1', [body['id']])).rejects.toThrow(/evidence_pin/);
});
