import pg from 'pg';
import { startApp, type TestApp } from './app.js';
import { credited, registry, type Credited, type Registry } from './world/award.js';
import { bytesOf } from './world/bytes.js';
import { ok } from './world/college.js';
import { createWorld, type Json, type World } from './world.js';

/* What is signed while something else is on its way: each test holds one of the two in the middle, by a lock. */
let app: TestApp;
let world: World;
let college: Registry;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  college = await registry(world);
});
afterAll(() => app.stop());

/** Holds what `lock` locks until `during` is over. */
async function holding(lock: string, during: () => Promise<void>): Promise<void> {
  const other = new pg.Client({ connectionString: app.config.databaseUrl! });
  await other.connect();
  try {
    await other.query('begin');
    await other.query(lock);
    await during();
  } finally {
    await other.end();
  }
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 90_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('It did not come to that.');
    await new Promise((later) => setTimeout(later, 50));
  }
}
async function waiting(): Promise<number> {
  const { rows } = await app.owner.query(
    `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows[0].n;
}

const badgeOf = async ({ learner, line }: Credited): Promise<Json> =>
  ok(await learner.post('/credentials', { kind: 'award', awardId: line.id }));
const found = async ({ learner }: Credited, id: string) => {
  const { bytes } = await bytesOf(app, learner, `/credentials/${id}/files/json`);
  const view = ok(await world.stranger().post('/verifications', { text: bytes.toString() }));
  return [view.verdict, view.findings.map((one: Json) => one.code)];
};
const keys = async (): Promise<Json[]> =>
  ok(await world.stranger().get(`/institutions/${college.institution.code}/signing-keys`)) as unknown as Json[];
const replace = async (because: string) =>
  ok(
    await college.institution.admin.post('/institution/signing-keys', { replaces: (await keys())[0]!['id'], because }),
  );

test('a record that is made while a badge is taken back does not hold it', async () => {
  const mary = await credited(world, college);
  const { learner } = mary;
  const kept = await credited(world, college, { learner, course: 'BUS210' });
  const [badge] = [await badgeOf(mary), await badgeOf(kept)];
  const own = async (id: string) => ok(await learner.get('/credentials')).rows.find((row: Json) => row.id === id);
  let making: ReturnType<typeof learner.post> | undefined;
  await holding('lock table credential_part in share mode', async () => {
    await holding('select from status_list for update', async () => {
      ok(await college.registrar.post(`/awards/${mary.line.id}/voiding`, { reason: 'Given twice.' }));
      await until(async () => (await waiting()) >= 1); // the badge is taken back, and nobody sees it yet
      making = learner.post('/credentials', { kind: 'record' });
      await until(async () => (await waiting()) >= 2);
    });
    await until(async () => (await own(badge['id'])).revokedAt !== null);
  });
  const record = ok((await making)!);
  await app.settle();
  expect((await own(record.id)).revokedBecause).toBeNull();
  expect(await found(mary, record.id)).toEqual(['genuine', []]);
});

test('a record that is made before its badge is signed again holds the badge as it is signed then', async () => {
  const mary = await credited(world, college);
  const badge = await badgeOf(mary);
  let record: Json = {};
  await holding('select from status_list for update', async () => {
    await replace('exposed');
    await until(async () => (await waiting()) > 0);
    record = ok(await mary.learner.post('/credentials', { kind: 'record' }));
    expect(await found(mary, record['id'])).toEqual(['refused', ['part_wrong']]);
  });
  await app.settle();
  expect(await found(mary, badge['id'])).toEqual(['genuine', []]);
  expect(await found(mary, record['id'])).toEqual(['genuine', []]);
});

test('a key is retired after the last moment at which something was signed with it', async () => {
  const [inUse] = await keys();
  let rotated: Promise<unknown> = Promise.resolve();
  let signedAt = new Date(0);
  await holding(`select from signing_key where id = '${inUse!['id']}' for share`, async () => {
    rotated = replace('routine');
    await until(async () => (await waiting()) >= 1);
    app.clock.advance(60_000);
    signedAt = app.clock.now();
  });
  await rotated;
  const former = (await keys()).find(({ id }) => id === inUse!['id'])!;
  expect(Date.parse(former['retiredAt'])).toBeGreaterThanOrEqual(signedAt.getTime());
});
