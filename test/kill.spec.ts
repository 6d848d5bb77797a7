import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { AuditService } from '../src/history/audit.service.js';
import { Schedule } from '../src/history/schedule.js';
import { system } from '../src/kernel/actor.js';
import { broke, startApp, type TestApp } from './app.js';
import { Cluster } from './kill/cluster.js';
import { decideUntil, each, insist, prepare, readUntil } from './kill/flow.js';
import { PostOffice } from './kill/post-office.js';
import { Workers } from './kill/workers.js';
import { campus, ok } from './world/claim.js';
import { reader } from './world/readers.js';
import { createWorld } from './world.js';

/*
 ** While two hundred claims flow from submission to an award, the worker is killed with -9 twenty times and PostgreSQL
 ** three times. Whatever a person was told has happened must have happened, once.
 */
const claims = Number(process.env['KILL_CLAIMS'] ?? 200);
const workerKills = 20;
const databaseKills = 3;
const coursesEach = 10;

let cluster: Cluster;
let post: PostOffice;
let app: TestApp;
let workers: Workers;

beforeAll(async () => {
  Workers.build();
  cluster = await Cluster.start();
  post = await PostOffice.open();
  app = await startApp({ SMTP_URL: post.url }, { worker: false, server: cluster.url });
  app.owner.on('error', () => undefined); // its server is about to die
  workers = new Workers({
    NODE_ENV: 'test',
    DATABASE_URL: app.config.databaseUrl!,
    SESSION_SECRET: app.config.sessionSecret,
    SMTP_URL: post.url,
    PUBLIC_URL: app.config.publicUrl,
    UPLOADS_DIR: app.config.uploadsDir,
    LOG_LEVEL: 'silent',
    DEMO: 'false',
    ...(app.config.redisUrl ? { REDIS_URL: app.config.redisUrl, QUEUE_PREFIX: app.config.queuePrefix } : {}),
  });
}, 180_000);

afterAll(async () => {
  await workers?.stop();
  await app?.stop();
  await post?.close();
  await cluster?.remove();
});

test(`${claims} claims survive ${workerKills} killed workers and ${databaseKills} killed databases`, async () => {
  const world = createWorld(app);
  const knobs = { acceptance: 'automatic', sampleSecondPercent: 0, caps: [], duplicates: { refuseSameCourse: false } };
  const place = await campus(world, knobs);
  const readers = await Promise.all(Array.from({ length: 5 }, () => reader(world, place, 100)));
  const approver = await world.person({ institution: place.college, roles: ['approver'] });
  const term = ok(
    await place.college.admin.post('/terms', {
      code: '2027SP',
      title: 'Spring',
      startsOn: '2027-01-20',
      endsOn: '2027-05-20',
    }),
  );
  const prepared = await prepare(world, place, Math.ceil(claims / coursesEach), coursesEach);

  workers.start();
  workers.start();
  let decided = 0;
  const done = () => decided >= prepared.length;
  const sent: string[] = [];
  const people = [
    each(prepared, 4, async ({ learner, claim }) => {
      const said = {
        version: claim.version,
        ownWork: true,
        acknowledged: claim.warnings.map((w: { code: string }) => w.code),
      };
      const answer = await insist((h) => learner.post(`/claims/${claim.id}/submission`, said, h), `send-${claim.id}`);
      expect([answer.status, answer.body]).toMatchObject([200, { id: claim.id }]);
      sent.push(claim.id);
      await sleep(1000); // so that claims are under way for as long as things die
    }),
    ...readers.map((person) => readUntil(done, person)),
    decideUntil(done, approver, term.id),
    (async () => {
      while (!done()) {
        const counted = await count(app.config.databaseUrl!, `select count(*) from claim where status = 'decided'`);
        decided = counted ?? decided;
        await sleep(500);
      }
    })(),
  ];

  for (let kill = 1; kill <= workerKills; kill++) {
    await sleep(1200 + Math.random() * 2000);
    workers.kill();
    if (kill % Math.floor(workerKills / databaseKills) === 0 && kill < workerKills - 1) await cluster.crash();
  }
  await Promise.all(people);
  await settled(app.config.databaseUrl!);
  await workers.stop();

  // Mails that fold the news of ten minutes or of a day, and those whose sender was killed, are due later: let it be later.
  app.clock.advance(26 * 3_600_000);
  for (let round = 0; round < 3; round++) await app.app.get(Schedule).run('deliverMail');

  const owner = new pg.Client({ connectionString: app.config.databaseUrl! });
  await owner.connect();
  const all = async (sql: string) => (await owner.query(sql)).rows;
  expect(sent).toHaveLength(prepared.length);
  expect(await all(`select status, count(*)::int as n from claim group by 1`)).toEqual([
    { status: 'decided', n: prepared.length },
  ]);
  expect(await all(`select count(*)::int as n, count(distinct claim_id)::int as claims from award`)).toEqual([
    { n: prepared.length, claims: prepared.length },
  ]);
  expect(await all(`select id from event where dispatched_at is null or pending <> '{}'`)).toEqual([]);
  expect(await all(`select id, state, last_error from mail where state not in ('sent', 'skipped')`)).toEqual([]);
  expect(await broke(owner)).toEqual([]);
  const mails = await all(`select id from mail where state = 'sent'`);
  await owner.end();
  expect(await app.app.get(AuditService).verify(system(place.college.id))).toMatchObject({ whole: true });

  const unsent = mails.filter(({ id }) => ![...post.arrived.keys()].some((messageId) => messageId.includes(id)));
  expect(unsent).toEqual([]);
  expect(post.arrived.size).toBe(mails.length);
  const twice = [...post.arrived.values()].filter((times) => times > 1);
  process.stdout.write(
    `\n${mails.length} mails arrived; ${twice.length} of them twice, under the same Message-ID: their sender was killed between the server's yes and the note of it.\n`,
  );
  expect(twice.length).toBeLessThanOrEqual(workerKills + databaseKills);
  expect(twice.every((times) => times === 2)).toBe(true);
}, 1_500_000);

/** A count from a database that may be dying; null while it does. */
async function count(url: string, sql: string): Promise<number | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return Number((await client.query(sql)).rows[0].count);
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** All events reacted to: at most two minutes after the last kill. */
async function settled(url: string): Promise<void> {
  const waiting = `select count(*) from event where dispatched_at is null or pending <> '{}'`;
  for (let tries = 1200; tries > 0; tries--) {
    if ((await count(url, waiting)) === 0) return;
    await sleep(500);
  }
  throw new Error(`${await count(url, waiting)} events are stuck.`);
}
