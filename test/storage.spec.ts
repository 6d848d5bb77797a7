import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Checking } from '../src/evidence/check/checking.service.js';
import { Config } from '../src/config.js';
import { moveNow, verifyNow } from '../src/operations.js';
import { nameOf } from '../src/platform/files/file.store.js';
import { startApp, type TestApp } from './app.js';
import { ok } from './world/college.js';
import { pdf, upload } from './world/portfolio.js';
import { startS3, type RunningS3 } from './world/s3.js';
import { createWorld, type College, type Json, type Member } from './world.js';

let s3: RunningS3;
let app: TestApp;
let college: College;
let mary: Member;
beforeAll(async () => {
  s3 = await startS3();
  app = await startApp({ FILES_S3_URL: s3.url, FILES_S3_PUBLIC_URL: s3.origin });
  const world = createWorld(app);
  college = await world.institution();
  mary = await world.person({ institution: college, roles: ['learner'], name: 'Mary' });
});
afterEach(() => {
  s3.mood = 'well';
});
afterAll(async () => {
  await app.stop();
  await s3.stop();
});

const says: string[] = [];
const say = (step: string) => void says.push(step);
const cookie = () => [...mary.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
const evidence = async () => (await mary.get('/evidence?limit=200')).body['rows'].length as number;
const keptIn = (keepIn: 'disk' | 's3') => new Config({ ...app.config, files: { ...app.config.files, keepIn } });

test('a file in a bucket is checked and shown as ever, and fetched from there by a link', async () => {
  const content = pdf('far away');
  const { id, sha256 } = ok(await upload(mary, content));
  await app.settle();
  expect((await mary.get(`/evidence/${id}`)).body['check'].state).toBe('ready');
  const { base } = (await mary.get(`/evidence/${id}/preview`)).body;
  expect((await fetch(`${app.url}${base}/thumbnail`, { headers: { cookie: cookie() } })).status).toBe(200);
  const answer = await mary.get(`/evidence/${id}/content`);
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([302, 'no-store']);
  const link = answer.headers.get('location')!;
  expect(link.startsWith(`${s3.origin}/evidence/college/${nameOf(college.id, sha256)}?`)).toBe(true);
  expect(Buffer.from(await (await fetch(link)).arrayBuffer()).equals(content)).toBe(true);
});

test('with the bucket away an upload is refused and can be sent again, and what is there is not called lost', async () => {
  const there = ok(await upload(mary, pdf('there before')));
  await app.settle();
  const { base } = (await mary.get(`/evidence/${there['id']}/preview`)).body;
  const before = await evidence();
  s3.mood = 'away';
  const refused = await upload(mary, pdf('not now'));
  expect([refused.status, refused.body['type'], refused.headers.get('retry-after')]).toEqual([
    503,
    '/problems/files_unreachable',
    '30',
  ]);
  expect(refused.body['detail']).toMatch(/Nothing is lost: try again/);
  expect(await evidence()).toBe(before);
  expect((await mary.get(`/evidence/${there['id']}/content`)).status).toBe(503);
  expect((await fetch(`${app.url}${base}/thumbnail`, { headers: { cookie: cookie() } })).status).toBe(503);
  const ready = await fetch(`${app.url}/health/ready`);
  expect([ready.status, ((await ready.json()) as Json).details.store.message]).toEqual([
    200,
    'Kept files cannot be reached. None is lost.',
  ]);
  s3.mood = 'full';
  const full = await upload(mary, pdf('no room'));
  expect([full.status, full.body['type']]).toEqual([507, '/problems/no_room']);
  s3.mood = 'well';
  expect((await upload(mary, pdf('not now'))).status).toBe(201);
  expect(await evidence()).toBe(before + 1);
  await app.settle();
});

test('an upload in pieces that ends while the bucket is away becomes evidence when it is back', async () => {
  const content = pdf('in pieces');
  const headers = { 'tus-resumable': '1.0.0', origin: app.config.publicUrl, cookie: cookie() };
  const name = `filename ${Buffer.from('pieces.pdf').toString('base64')}`;
  const begun = await fetch(`${app.url}/api/uploads`, {
    method: 'POST',
    headers: { ...headers, 'upload-length': String(content.length), 'upload-metadata': name },
  });
  const path = begun.headers.get('location')!;
  s3.mood = 'away';
  const sent = await fetch(`${app.url}${path}`, {
    method: 'PATCH',
    headers: { ...headers, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body: new Uint8Array(content),
  });
  expect(sent.status).toBe(204);
  expect((await mary.get(path.slice(4))).status).toBe(503);
  s3.mood = 'well';
  expect((await mary.get(path.slice(4))).body['evidenceId']).toMatch(/^[0-9a-f-]{36}$/);
});

test('a check that could not read its file is made when it can', async () => {
  const { id, sha256 } = ok(await upload(mary, pdf('checked later')));
  await app.settle();
  await app.owner.query(`update file_check set state = 'checking', checked_at = null where sha256 = $1`, [sha256]);
  s3.mood = 'away';
  await expect(app.app.get(Checking).check(college.id, sha256)).rejects.toThrow(/cannot be reached/);
  s3.mood = 'well';
  await app.app.get(Checking).check(college.id, sha256);
  expect((await mary.get(`/evidence/${id}`)).body['check'].state).toBe('ready');
});

test('a college moves from the bucket to the disk and back while it is read, and every file is what it was', async () => {
  const { id, sha256 } = ok(await upload(mary, pdf('moving')));
  await app.settle();
  const moved = new AbortController();
  const statuses = new Set<number>();
  const reader = (async () => {
    while (!moved.signal.aborted) statuses.add((await mary.get(`/evidence/${id}/content`)).status);
  })();
  expect(await moveNow(keptIn('disk'), college.code, say)).toEqual([]);
  expect(await verifyNow(app.config, say)).toEqual([]);
  expect(await moveNow(keptIn('s3'), undefined, say)).toEqual([]);
  moved.abort();
  await reader;
  expect([...statuses].filter((status) => status !== 200 && status !== 302)).toEqual([]);
  expect(says.filter((step) => /^[1-9]\d* files were moved/.test(step))).toHaveLength(2);
  await expect(moveNow(keptIn('s3'), 'nowhere', say)).rejects.toThrow('no college with the code “nowhere”');
  expect(await verifyNow(app.config, say)).toEqual([]);

  // What is wrong is named: content that changed, a file without a row, a row without a file.
  const stray = 'a'.repeat(64);
  const onDisk = (hash: string) => join(app.config.uploadsDir, nameOf(college.id, hash));
  await moveNow(keptIn('disk'), undefined, say);
  await writeFile(onDisk(sha256), 'something else');
  await app.owner.query('insert into stored_file values ($1, $2, 1, now())', [college.id, stray]);
  const nobodys = createHash('sha256').update('nobody’s').digest('hex');
  await mkdir(dirname(onDisk(nobodys)), { recursive: true });
  await writeFile(onDisk(nobodys), 'nobody’s');
  expect((await verifyNow(app.config, say)).sort()).toEqual([
    expect.stringMatching(`^damaged: .*${sha256} holds `),
    `lost: ${nameOf(college.id, stray)} has a row and no file`,
    `orphaned: ${nameOf(college.id, nobodys)} has a file and no row`,
  ]);
  await rm(onDisk(nobodys));
  expect(await moveNow(keptIn('s3'), undefined, say)).toEqual([expect.stringContaining(sha256)]);
  await app.owner.query('delete from stored_file where sha256 = $1', [stray]);
  await rm(onDisk(sha256));
});
