import { startApp, type TestApp } from './app.js';
import { credited, registry, type Credited, type Registry } from './world/award.js';
import { bytesOf } from './world/bytes.js';
import { ok } from './world/college.js';
import { createWorld, type Json, type World } from './world.js';

/* A key was replaced because it was time; later it turns out that somebody else may have had it. */
let app: TestApp;
let world: World;
let college: Registry;
let mary: Credited;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  college = await registry(world);
  mary = await credited(world, college);
});
afterAll(() => app.stop());

const file = async (id: string): Promise<Json> =>
  JSON.parse((await bytesOf(app, mary.learner, `/credentials/${id}/files/json`)).bytes.toString());
const found = async (credential: Json) => {
  const view = ok(await world.stranger().post('/verifications', { text: JSON.stringify(credential) }));
  return [view.verdict, view.findings.map((one: Json) => one.code)];
};
const keys = async (): Promise<Json[]> =>
  ok(await world.stranger().get(`/institutions/${college.institution.code}/signing-keys`)) as unknown as Json[];
const expose = (id: string, who = college.institution.admin, headers: Json = {}) =>
  who.post(`/institution/signing-keys/${id}/exposure`, undefined, headers);

test('what a former key signed is believed no more, and what learners hold is signed again, to the ground', async () => {
  const badge = ok(await mary.learner.post('/credentials', { kind: 'award', awardId: mary.line.id }));
  const [first] = await keys();
  ok(await college.institution.admin.post('/institution/signing-keys', { replaces: first!.id, because: 'routine' }));
  // Signed with the new key, and in it the badge that the former one signed.
  const record = ok(await mary.learner.post('/credentials', { kind: 'record' }));
  await app.settle();
  const before = await file(badge.id);
  expect([await found(before), await found(await file(record.id))]).toEqual([
    ['genuine', []],
    ['genuine', []],
  ]);
  expect((await expose(first!.id, college.registrar)).status).toBe(403);
  const retired = (await keys())[1]!;
  expect(ok(await expose(first!.id)) as unknown as Json[]).toContainEqual({ ...retired, retiredBecause: 'exposed' });
  await app.settle();
  expect(await found(before)).toEqual(['refused', ['key_exposed']]);
  expect(await found(await file(badge.id))).toEqual(['genuine', []]);
  expect(await found(await file(record.id))).toEqual(['genuine', []]);
});

test('it is said once, of a key of one’s own that is not in use any more', async () => {
  const [inUse, former] = await keys();
  const refused = async (id: string) => {
    const { status, body } = await expose(id);
    return [status, body.refusals?.[0].code];
  };
  expect(await refused(inUse!.id)).toEqual([409, 'key_in_use']);
  expect(await refused(former!.id)).toEqual([409, 'key_exposed_before']);
  const other = await world.institution();
  expect((await expose(former!.id, other.admin)).status).toBe(404);
  const { rows } = await app.owner.query(`select data->>'keyId' as id from event where type = 'signing_key.retired' and data->>'because' = 'exposed'`); // prettier-ignore
  expect(rows).toEqual([{ id: former!.id }]);
});

test('asked twice with one key of its own, it happens once and answers the same', async () => {
  const [inUse] = await keys();
  ok(await college.institution.admin.post('/institution/signing-keys', { replaces: inUse!.id, because: 'routine' }));
  const once = { 'idempotency-key': 'exposed-once' };
  const answers = [await expose(inUse!.id, undefined, once), await expose(inUse!.id, undefined, once)];
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  expect(answers[0]!.body).toEqual(answers[1]!.body);
});
