import { appendFile, mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Bytes } from '../src/evidence/file/bytes.service.js';
import { verifyNow } from '../src/operations.js';
import { Queues } from '../src/platform/queue/queues.js';
import { broke, startApp, type TestApp } from './app.js';
import { Gates } from './kill/gates.js';
import { Workers } from './kill/workers.js';
import { createWorld, type College, type Json, type Member, type World } from './world.js';
import { bytesOf } from './world/bytes.js';
import { doorTo, hasClamd, startClamd, type RunningClamd } from './world/clamd.js';
import { ok } from './world/college.js';
import { pdfOf, slips } from './world/files.js';
import { upload } from './world/portfolio.js';
import { startS3, type RunningS3 } from './world/s3.js';

/*
 ** The way of a file, each step of it: a worker is killed with -9 while it stands there. Each file is a learner's at a college of
 ** its own, so that each stops at its own step and several steps share one kill.
 **   arrived ─▶ taken in (by the clock) ─▶ relay ─▶ scan ─▶ fetch ─▶ look into it ─▶ spool ─▶ store ─▶ enter ─▶ write ─▶ commit
 **     ─▶ strike off ─▶ tell the owner;   ─▶ more pages;   ─▶ scan again (by the clock);   ─▶ remove
 */
let app: TestApp;
let world: World;
let s3: RunningS3;
let clamd: RunningClamd | undefined;
let door: Awaited<ReturnType<typeof doorTo>> | undefined;
let workers: Workers;
let gates: Gates;
let scratch: string;
beforeAll(async () => {
  s3 = await startS3();
  if (hasClamd) clamd = await startClamd();
  else process.stderr.write('Skipped: workers killed while they scan, because clamd is not installed.\n');
  door = clamd && (await doorTo(clamd));
  const settings = { FILES_S3_URL: s3.url, ...(door ? { CLAMD_URL: door.url } : {}) };
  app = await startApp(settings, { worker: false });
  world = createWorld(app);
  gates = await Gates.build(app.owner);
  scratch = await mkdtemp(join(tmpdir(), 'credence-worker-'));
  workers = new Workers({
    NODE_ENV: 'test',
    DATABASE_URL: app.config.databaseUrl!,
    SESSION_SECRET: app.config.sessionSecret,
    PUBLIC_URL: app.config.publicUrl,
    UPLOADS_DIR: app.config.uploadsDir,
    LOG_LEVEL: 'silent',
    DEMO: 'false',
    TMPDIR: scratch,
    ...settings,
    ...(app.config.redisUrl ? { REDIS_URL: app.config.redisUrl, QUEUE_PREFIX: app.config.queuePrefix } : {}),
  });
});
afterAll(async () => {
  await gates?.open();
  await workers?.stop();
  door?.close();
  await clamd?.stop();
  await app?.stop();
  await s3?.stop();
  await rm(scratch, { recursive: true, force: true });
});
afterEach(async () => {
  expect(await broke(app.owner)).toEqual([]);
});

interface Owned {
  learner: Member;
  college: College;
  id: string;
  sha256: string;
}

async function learnerOfItsOwn(): Promise<{ learner: Member; college: College }> {
  const college = await world.institution();
  return { college, learner: await world.person({ institution: college, roles: ['learner'] }) };
}
async function brought(content: Buffer, name: string): Promise<Owned> {
  const who = await learnerOfItsOwn();
  const { id, sha256 } = ok(await upload(who.learner, content, `${name}.pdf`, { title: name }));
  return { ...who, id, sha256 };
}
const page = (name: string) => pdfOf([`A page of ${name}`]);
const rowsOf = async (sql: string, values: unknown[]): Promise<Json[]> => (await app.owner.query(sql, values)).rows;
const checkOf = async ({ learner, id }: Owned) => ok(await learner.get(`/evidence/${id}`)).check;

async function until(what: string, is: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 120_000; !(await is()); await sleep(10))
    if (Date.now() > end) throw new Error(`Never: ${what}`);
}
async function untilAll(reached: Record<string, () => boolean | Promise<boolean>>): Promise<void> {
  for (const [what, is] of Object.entries(reached)) await until(what, is);
}
/** Kills the worker, opens all that stood before it, and lets another one end it. */
async function killAndGoOn(): Promise<void> {
  expect(workers.kill()).toBe(true);
  s3.stops = () => false;
  s3.waiting.length = 0;
  if (door) door.isShut = false;
  await gates.open();
}
/** A file of several pages: the others have one. */
async function isLookedInto(): Promise<boolean> {
  const all = await readdir(scratch, { recursive: true });
  return all.some((name) => name.endsWith('/page-2.webp'));
}
const settled = async () => (await rowsOf(`select from event where dispatched_at is null or pending <> '{}' limit 1`, [])).length === 0; // prettier-ignore
const clockStarts = (name: string) => app.app.get(Queues).queue('schedule').add(name, {});

/** What holds of a file whose way has ended, however often somebody was killed on it. */
async function endedOnce(file: Owned, is: Json): Promise<void> {
  expect(await checkOf(file)).toMatchObject({ ...is, scan: hasClamd ? 'clean' : 'waiting' });
  expect(ok(await file.learner.get('/evidence')).rows).toHaveLength(1);
  expect(await rowsOf(`select from event where type = 'evidence.checked' and data ->> 'evidenceId' = $1`, [file.id])).toHaveLength(1); // prettier-ignore
  const [{ shown }] = (await rowsOf(`select count(*)::int as shown from rendition where sha256 = $1 and kind = 'page'`, [file.sha256])) as [Json]; // prettier-ignore
  expect(shown).toBe(Math.min(is['pages'] ?? 0, 60));
  if (shown === 0) return;
  const { base } = ok(await file.learner.get(`/evidence/${file.id}/preview`));
  expect((await bytesOf(app, file.learner, `${base.slice('/api'.length)}/pages/${shown}`)).bytes.length).toBeGreaterThan(100); // prettier-ignore
}

/** Whether one that the store leaves waiting asks for what has this in its name. */
const asksFor = (name: string) => () => s3.waiting.some(({ url }) => url.includes(name));
let long: Owned;

test('before it is written: relayed, scanned, fetched, looked into, spooled and stored', async () => {
  const fetched = await brought(await page('fetched'), 'fetched');
  const spooled = await brought(await page('spooled'), 'spooled');
  const stored = await brought(await page('stored'), 'stored');
  long = await brought(await slips(62), 'long');
  // Before the store each is asked for by its scanner: what follows that is the look itself.
  const looks = new Map<string, number>();
  const isLook = (sha256: string, url: string) => {
    if (!url.includes(sha256)) return false;
    looks.set(sha256, (looks.get(sha256) ?? 0) + 1);
    return looks.get(sha256)! > (hasClamd ? 1 : 0);
  };
  s3.stops = ({ method, url = '' }) =>
    method === 'GET'
      ? isLook(fetched.sha256, url) || isLook(long.sha256, url)
      : method === 'PUT' && url.includes(stored.college.id);
  const isSpooled = await gates.shut(spooled.college.id, 'before insert on file_hold', `new.doing = 'keeping'`);
  workers.start();
  await untilAll({
    fetched: asksFor(fetched.sha256),
    spooled: isSpooled,
    stored: asksFor(stored.college.id),
    long: asksFor(long.sha256),
  });
  if (door) door.isShut = true;
  const scanned = await brought(await page('scanned'), 'scanned');
  if (door) await until('scanned', () => door!.waiting > 0);
  const relayed = await learnerOfItsOwn();
  const isRelayed = await gates.shut(relayed.college.id, 'before update on event', `new.type = 'evidence.added' and new.dispatched_at is not null and old.dispatched_at is null`); // prettier-ignore
  const { id, sha256 } = ok(await upload(relayed.learner, await page('relayed'), 'relayed.pdf'));
  await until('relayed', isRelayed);
  s3.waiting.find(({ url }) => url.includes(long.sha256))!.goOn();
  await until('looked into', isLookedInto);
  await killAndGoOn();
  await until('all settled', settled);
  for (const file of [fetched, spooled, stored, scanned, { ...relayed, id, sha256 }])
    await endedOnce(file, { state: 'ready', pages: 1 });
  await endedOnce(long, { state: 'ready', pages: 62 });
});

test('while it is written: entered, shown, judged, recorded, committed and struck off', async () => {
  const at: Record<string, [place: string, when?: string]> = {
    entered: ['before insert on stored_file'],
    shown: ['before insert on rendition'],
    judged: ['before update on file_check', `new.state <> 'checking'`],
    recorded: ['before insert on event', `new.type = 'evidence.checked'`],
    committed: ['at commit of update on file_check', `new.state = 'ready'`],
    'struck off': ['before update on event', `new.type = 'evidence.added' and 'checkFile' = any(old.pending) and not 'checkFile' = any(new.pending)`], // prettier-ignore
  };
  await workers.stop();
  const files: Owned[] = [];
  const reached: Record<string, () => Promise<boolean>> = {};
  for (const [step, [place, when]] of Object.entries(at)) {
    const file = await brought(await page(step), step);
    files.push(file);
    reached[step] = await gates.shut(file.college.id, place, when);
  }
  workers.start();
  await untilAll(reached);
  await killAndGoOn();
  await until('all settled', settled);
  for (const file of files) await endedOnce(file, { state: 'ready', pages: 1 });
});

test('after that: its owner told, more pages made, scanned again, removed', async () => {
  const [unlisted, undone] = [await brought(await page('unlisted'), 'unlisted'), await brought(await page('undone'), 'undone')]; // prettier-ignore
  const unscanned = await brought(await page('unscanned'), 'unscanned');
  await until('all settled', settled);
  await workers.stop();
  const told = await brought(await pdfOf(['locked'], 'maple'), 'told');
  const toldAlready = await brought(await pdfOf(['locked, too'], 'maple'), 'told already');
  const { base } = ok(await long.learner.get(`/evidence/${long.id}/preview`));
  expect((await long.learner.post(`${base.slice('/api'.length)}/pages`)).status).toBe(204);
  for (const { learner, id } of [unlisted, undone]) expect((await learner.del(`/evidence/${id}`)).status).toBe(204);
  s3.stops = ({ method, url = '' }) => method === 'DELETE' && url.includes(undone.sha256);
  const reached = {
    told: await gates.shut(told.college.id, 'before insert on notification'),
    'told already': await gates.shut(toldAlready.college.id, 'before update on event', `new.type = 'evidence.checked' and 'tellUnusable' = any(old.pending) and not 'tellUnusable' = any(new.pending)`), // prettier-ignore
    'more pages': await gates.shut(long.college.id, 'before update on file_check', 'new.pages_made > old.pages_made'),
    unlisted: await gates.shut(unlisted.college.id, 'before insert on file_hold', `new.doing = 'removing'`),
    undone: asksFor(undone.sha256),
  };
  workers.start();
  await untilAll(reached);
  await app.owner.query(`update file_check set scan = 'unscanned', begun_at = begun_at - interval '1 hour' where sha256 = $1`, [unscanned.sha256]); // prettier-ignore
  if (door) {
    door.isShut = true;
    door.waiting = 0;
    await clockStarts('checkOpenFiles');
    await until('scanned again', () => door!.waiting > 0);
  }
  await killAndGoOn();
  await until('all settled', settled);
  for (const file of [told, toldAlready]) {
    await endedOnce(file, { state: 'attention', pages: null, reasons: [{ code: 'encrypted' }] });
    const { rows } = ok(await file.learner.get('/notifications'));
    expect(rows.filter(({ kind }: Json) => kind === 'evidence_unusable')).toHaveLength(1);
  }
  expect(ok(await long.learner.get(`/evidence/${long.id}/preview`))).toMatchObject({ pages: 62, shownPages: 62 });
  for (const { learner, sha256, id } of [unlisted, undone]) {
    expect((await learner.get(`/evidence/${id}`)).status).toBe(404);
    expect(await rowsOf('select from stored_file where sha256 = $1', [sha256])).toEqual([]);
  }
  if (!door) return;
  await clockStarts('checkOpenFiles');
  await until('scanned', async () => (await checkOf(unscanned)).scan === 'clean');
});

test('before all that: what came in pieces is taken in once, by the clock', async () => {
  const at: [place: string, when?: string][] = [
    ['before insert on file_hold', `new.doing = 'keeping'`],
    ['before insert on evidence'],
    ['before update on upload', 'new.ended_at is not null'],
  ];
  for (const [n, [place, when]] of at.entries()) {
    const who = await learnerOfItsOwn();
    const content = await pdfOf([`Whole, and not taken in ${n}`]);
    const begun = await who.learner.post('/uploads', undefined, { 'tus-resumable': '1.0.0', 'upload-length': String(content.length), 'upload-metadata': `filename ${Buffer.from('pieces.pdf').toString('base64')}` }); // prettier-ignore
    const path = begun.headers.get('location')!;
    await appendFile(join(app.config.uploadsDir, 'unfinished', path.split('/').at(-1)!), content);
    const isReached = await gates.shut(who.college.id, place, when);
    await clockStarts('endUploads');
    await until(place, isReached);
    await killAndGoOn();
    await clockStarts('endUploads');
    await until('taken in', async () => (await rowsOf('select from upload where ended_at is not null and id = $1', [path.split('/').at(-1)])).length > 0); // prettier-ignore
    await until('all settled', settled);
    const { evidenceId } = ok(await who.learner.get(path.slice('/api'.length)));
    const { sha256 } = ok(await who.learner.get(`/evidence/${evidenceId}`));
    await endedOnce({ ...who, id: evidenceId, sha256 }, { state: 'ready', pages: 1 });
  }
});

test('and nothing is left of those who were killed, where files wait, are looked into and are kept', async () => {
  // When what they held is over.
  await app.owner.query('update file_hold set until = now()');
  const incoming = join(app.config.uploadsDir, 'incoming');
  for (const name of await readdir(incoming)) await utimes(join(incoming, name), new Date(0), new Date(0));
  await app.app.get(Bytes).sweep();
  await app.app.get(Bytes).forgetOrphans();
  expect(await readdir(incoming)).toEqual([]);
  expect(await readdir(join(app.config.uploadsDir, 'unfinished'))).toEqual([]);
  expect((await readdir(scratch)).filter((name) => name.startsWith('credence-'))).toEqual([]);
  expect(await verifyNow(app.config, () => undefined)).toEqual([]);
});
