import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseConfig } from '../src/config.js';
import { Checking } from '../src/evidence/check/checking.service.js';
import { backupNow, restoreNow, verifyNow } from '../src/operations.js';
import { holdsAfterEach, startApp, type TestApp } from './app.js';
import { createWorld, type Agent, type College, type Json, type World } from './world.js';
import { bytesOf, entriesOf } from './world/bytes.js';
import { ok, publishedPolicy } from './world/college.js';
import { pdfOf } from './world/files.js';
import { pdf, upload } from './world/portfolio.js';
import { startS3, type RunningS3 } from './world/s3.js';

/** A disk that is soon full, where one can be mounted. */
const disk = mkdtempSync(join(tmpdir(), 'credence-small-disk-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', disk]).status === 0;
const onSmallDisk = mounted ? test : test.skip;
if (!mounted) process.stderr.write('Skipped: what a full disk does, because only root can mount a small one.\n');

let app: TestApp;
let world: World;
let college: College;
let s3: RunningS3;
beforeAll(async () => {
  s3 = await startS3();
  app = await startApp(mounted ? { UPLOADS_DIR: disk } : {});
  world = createWorld(app);
  college = await world.institution();
  await publishedPolicy(world, college);
});
afterAll(async () => {
  await app?.stop();
  await s3?.stop();
  if (mounted) spawnSync('umount', [disk]);
  await rm(disk, { recursive: true, force: true });
});
holdsAfterEach(() => app);

const quiet = () => undefined;
const learner = (name: string) => world.person({ institution: college, roles: ['learner'], name });
const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
const uploads = (...path: string[]) => join(app.config.uploadsDir, ...path);
const onRecord = async (): Promise<string[]> =>
  (await app.owner.query('select sha256 from stored_file order by 1')).rows.map((row: Json) => row.sha256);
const onDisk = async (): Promise<string[]> =>
  (await readdir(uploads(college.id), { recursive: true })).map((path) => path.split('/').at(-1)!).filter((name) => name.length === 64).sort(); // prettier-ignore

/** So many files in an hour would be too many; who signed in stays so. */
async function later(minutes: number): Promise<void> {
  app.clock.advance(minutes * 60_000);
  ok(await college.admin.get('/session'));
}

describe('five hundred files in one portfolio', () => {
  test('are listed page by page, taken out whole, and one more is refused', async () => {
    const mary = await learner('Mary');
    const contentOf = (n: number) => Buffer.from(`What I wrote on day ${n % 40}.\n`);
    for (let n = 0; n < 500; n += 20) {
      if (n % 100 === 80) await later(15);
      const batch = Array.from({ length: 20 }, (_, at) => n + at);
      const answers = await Promise.all(batch.map((day) => upload(mary, contentOf(day), `day ${day}.txt`, { title: `Day ${day}` }))); // prettier-ignore
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    }
    expect((await upload(mary, contentOf(0), 'one more.txt')).body['refusals']).toMatchObject([{ code: 'too_many' }]);
    await app.settle();

    const seen: Json[] = [];
    let after: string | null = null;
    do {
      const { rows, next }: Json = ok(await mary.get(`/evidence?limit=100${after ? `&after=${after}` : ''}`));
      expect(rows.length).toBeLessThanOrEqual(100);
      seen.push(...rows);
      after = next;
    } while (after !== null);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(500);
    expect(new Set(seen.map(({ check }) => check.state))).toEqual(new Set(['ready']));

    const zip = await entriesOf((await bytesOf(app, mary, '/record/takeout/file')).bytes);
    const files = [...zip].filter(([name]) => name.startsWith('files/'));
    expect(files).toHaveLength(500);
    for (const [name, bytes] of files) expect(bytes.equals(contentOf(Number(/\d+/.exec(name))))).toBe(true);
    const sums = zip.get('SHA256SUMS')!.toString().trim().split('\n');
    for (const line of sums) expect(sha256(zip.get(line.slice(66))!)).toBe(line.slice(0, 64));
  });
});

describe('a disk that is full', () => {
  const filler = join(disk, 'filler');
  const fill = async (leave: number) => {
    const { bavail, bsize } = await statfs(disk);
    await writeFile(filler, Buffer.alloc(Math.max(0, bavail * bsize - leave)));
  };
  const cookieOf = ({ cookies }: Agent) => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

  onSmallDisk(
    'refuses a file with a sentence and keeps nothing of it, and takes it when there is room again',
    async () => {
      const tom = await learner('Tom');
      const content = Buffer.concat([pdf('too much'), randomBytes(400_000)]);
      const headers = { 'tus-resumable': '1.0.0', origin: app.config.publicUrl, cookie: cookieOf(tom) };
      const announced = { 'upload-length': String(content.length), 'upload-metadata': `filename ${Buffer.from('b.pdf').toString('base64')}` }; // prettier-ignore
      const begun = await fetch(`${app.url}/api/uploads`, { method: 'POST', headers: { ...headers, ...announced } });
      const path = `${app.url}${begun.headers.get('location')!}`;
      const send = async () => {
        const offset = (await fetch(path, { method: 'HEAD', headers })).headers.get('upload-offset')!;
        const piece = { 'upload-offset': offset, 'content-type': 'application/offset+octet-stream' };
        return fetch(path, { method: 'PATCH', headers: { ...headers, ...piece }, body: new Uint8Array(content.subarray(Number(offset))) }); // prettier-ignore
      };

      const [record, kept] = [await onRecord(), await onDisk()];
      await fill(100_000);
      const refused = await upload(tom, content);
      expect([refused.status, refused.body['type']]).toEqual([507, '/problems/no_room']);
      expect(refused.body['detail']).toMatch(/no room for files .* Nothing was stored/);
      const broken = await send();
      expect([broken.status, ((await broken.json()) as Json)['type']]).toEqual([507, '/problems/no_room']);
      expect(ok(await tom.get('/evidence')).rows).toEqual([]);
      expect([await onRecord(), await onDisk(), await readdir(uploads('incoming'))]).toEqual([record, kept, []]);

      await rm(filler);
      expect((await send()).status).toBe(204);
      ok(await tom.get(begun.headers.get('location')!.slice('/api'.length)));
      ok(await upload(tom, content, 'a.pdf'));
      expect(ok(await tom.get('/evidence')).rows.map(({ fileName }: Json) => fileName).sort()).toEqual(['a.pdf', 'b.pdf']); // prettier-ignore
    },
  );

  onSmallDisk('leaves a file that cannot be shown yet to be looked into again', async () => {
    const tom = await learner('Tom');
    const { id, sha256: hash } = ok(await upload(tom, await pdfOf(['Looked into later'])));
    await app.settle();
    await app.owner.query(`update file_check set state = 'checking', checked_at = null where sha256 = $1`, [hash]);
    const record = await onRecord();
    await fill(0);
    await expect(app.app.get(Checking).check(college.id, hash)).rejects.toThrow(/ENOSPC|no room/i);
    await rm(filler);
    expect([ok(await tom.get(`/evidence/${id}`)).check.state, await onRecord()]).toEqual(['checking', record]);
    await app.app.get(Checking).check(college.id, hash);
    expect(ok(await tom.get(`/evidence/${id}`)).check.state).toBe('ready');
    expect(ok(await tom.get(`/evidence/${id}/preview`)).base).not.toBeNull();
  });
});

describe('files on their way between a disk and a bucket', () => {
  const settings = (over: Record<string, string> = {}) => ({
    NODE_ENV: 'test',
    PORT: '0',
    PUBLIC_URL: app.config.publicUrl,
    SESSION_SECRET: app.config.sessionSecret,
    LOG_LEVEL: 'silent',
    DATABASE_URL: app.config.databaseUrl!,
    UPLOADS_DIR: app.config.uploadsDir,
    FILES_S3_URL: s3.url,
    ...(app.config.redisUrl ? { REDIS_URL: app.config.redisUrl, QUEUE_PREFIX: app.config.queuePrefix } : {}),
    ...over,
  });
  /** `files:move` in a process of its own, killed once the bucket was asked `kill.times` times for `kill.method`. */
  async function move(keepIn: 's3' | 'disk', kill?: { method: string; times: number }): Promise<number | null> {
    const program = `import { moveNow } from './dist/src/operations.js';
      import { parseConfig } from './dist/src/config.js';
      const wrong = await moveNow(parseConfig(process.env), undefined, () => undefined);
      process.exit(wrong.length);`;
    const before = s3.asked.length;
    const mover = spawn(process.execPath, ['--input-type=module', '-e', program], {
      env: { PATH: process.env['PATH'], ...settings({ FILES_KEEP_IN: keepIn }) },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const ended = new Promise<number | null>((end) => mover.once('exit', end));
    if (!kill) return ended;
    const times = () => s3.asked.slice(before).filter(({ method }) => method === kill.method).length;
    while (mover.exitCode === null && times() < kill.times) await sleep(2);
    mover.kill('SIGKILL');
    return ended;
  }

  test('none is lost and none is there twice when the move is killed midway and started again, there and back', async () => {
    const all = await onRecord();
    expect(await onDisk()).toEqual(all);
    expect(await move('s3', { method: 'PUT', times: 12 })).toBeNull();
    const left = await onDisk();
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(all.length);
    expect(await verifyNow(parseConfig(settings({ FILES_KEEP_IN: 's3' })), quiet)).toEqual([]);
    expect(await move('s3')).toBe(0);
    expect(await onDisk()).toEqual([]);
    expect(await verifyNow(parseConfig(settings({ FILES_KEEP_IN: 's3' })), quiet)).toEqual([]);
  });

  test('a backup of a bucket is restored into another, byte for byte', async () => {
    const place = await mkdtemp(join(tmpdir(), 'credence-backup-'));
    const name = `credence_test_${randomBytes(6).toString('hex')}`;
    const url = new URL(app.config.databaseUrl!);
    url.pathname = `/${name}`;
    await app.owner.query(`create database ${name}`);
    const other = parseConfig(
      settings({ DATABASE_URL: url.href, UPLOADS_DIR: join(place, 'uploads'), FILES_KEEP_IN: 's3', FILES_S3_URL: s3.url.replace(/college$/, 'restored'), ...(app.config.redisUrl ? { QUEUE_PREFIX: name } : {}) }), // prettier-ignore
    );
    try {
      await mkdir(join(place, 'uploads'));
      await backupNow(parseConfig(settings({ FILES_KEEP_IN: 's3' })), join(place, 'all.tar.gz'), quiet);
      const told: string[] = [];
      await restoreNow(other, join(place, 'all.tar.gz'), false, (step) => void told.push(step));
      expect(told.at(-1)).toContain(`and ${(await onRecord()).length} files.`);
      expect(await verifyNow(other, quiet)).toEqual([]);
    } finally {
      await app.owner.query(`drop database ${name} with (force)`);
      await rm(place, { recursive: true });
    }
  });

  test('and back on the disk everything is as it was, though that was killed, too', async () => {
    expect(await move('disk', { method: 'DELETE', times: 12 })).toBeNull();
    expect((await onDisk()).length).toBeGreaterThan(0);
    expect(await move('disk')).toBe(0);
    expect(await onDisk()).toEqual(await onRecord());
    expect(await verifyNow(app.config, quiet)).toEqual([]);
  });
});
