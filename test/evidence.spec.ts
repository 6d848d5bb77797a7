import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Bytes } from '../src/evidence/file/bytes.service.js';
import { startApp, type TestApp } from './app.js';
import { codes, createWorld, type College, type Member, type World } from './world.js';
import { download } from './world/bytes.js';
import { pdf, upload } from './world/portfolio.js';

const MiB = 1024 * 1024;
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
const kept = (hash: string) => uploads(college.id, hash.slice(0, 2), hash);

/** The file of an item, as it is sent. */
const contentOf = (member: Pick<Member, 'cookies'>, id: string, headers: Record<string, string> = {}) =>
  download(app, member, `/evidence/${id}/content`, headers);

/** Waits until files are waiting to be kept, or until none is. */
async function untilWaiting(some: boolean): Promise<void> {
  while ((await waiting()).length > 0 !== some) await sleep(10);
}

/** Sends a form by hand, chunk by chunk, and cuts the connection after `cutAt` bytes of the file, once the server receives it. */
function stream(member: Pick<Member, 'cookies'>, name: string, chunks: Iterable<Buffer>, cutAt = Infinity) {
  const boundary = 'b'.repeat(30);
  const field = (key: string, value: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`;
  const head = `${field('kind', 'file')}${field('title', 'Streamed')}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const sending = request(`${app.url}/api/evidence`, {
      method: 'POST',
      headers: {
        'content-type': `multipart/form-data; boundary=${boundary}`,
        origin: app.config.publicUrl,
        cookie: [...member.cookies].map(([key, value]) => `${key}=${value}`).join('; '),
      },
    });
    sending.on('error', reject);
    sending.on('response', (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () => resolve({ status: response.statusCode!, body }));
    });
    const send = async () => {
      sending.write(head);
      let sent = 0;
      for (const chunk of chunks) {
        if (sent + chunk.length > cutAt) {
          sending.write(chunk.subarray(0, cutAt - sent));
          // A parser may hold back as much as a boundary is long: then no file has begun yet.
          await (cutAt < 100 ? sleep(20) : untilWaiting(true));
          sending.destroy();
          return;
        }
        sent += chunk.length;
        if (!sending.write(chunk)) await new Promise((drained) => sending.once('drain', drained));
      }
      sending.end(`\r\n--${boundary}--\r\n`);
    };
    send().catch(reject);
  });
}

function* video(megabytes: number): Iterable<Buffer> {
  const box = Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1');
  yield Buffer.concat([box, randomBytes(MiB - box.length)]);
  for (let sent = 1; sent < megabytes; sent += 1) yield randomBytes(MiB);
}

test('a file comes back byte for byte, as a download that can never act as a page', async () => {
  const content = pdf('mine');
  const added = await upload(mary, content, 'Jahresbericht – größer.pdf', {
    title: 'Report',
    description: 'What I led',
  });
  expect(added.status).toBe(201);
  expect(added.body).toMatchObject({
    kind: 'file',
    title: 'Report',
    description: 'What I led',
    fileName: 'Jahresbericht – größer.pdf',
    sha256: sha256(content),
    size: content.length,
    type: 'application/pdf',
    url: null,
    version: 1,
    moves: { remove: [] },
  });
  const { status, headers, bytes } = await contentOf(mary, added.body['id']);
  expect(status).toBe(200);
  expect(bytes.equals(content)).toBe(true);
  expect(headers.get('content-type')).toBe('application/pdf');
  expect(headers.get('content-disposition')).toBe(
    `attachment; filename="Jahresbericht _ gr__er.pdf"; filename*=UTF-8''Jahresbericht%20%E2%80%93%20gr%C3%B6%C3%9Fer.pdf`,
  );
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('content-length')).toBe(String(content.length));
});

test('any part of it can be asked for', async () => {
  const content = pdf('parts');
  const { body } = await upload(mary, content);
  const part = await contentOf(mary, body['id'], { range: 'bytes=5-9' });
  expect([part.status, part.bytes.toString(), part.headers.get('content-range')]).toEqual([
    206,
    content.subarray(5, 10).toString(),
    `bytes 5-9/${content.length}`,
  ]);
  const tail = await contentOf(mary, body['id'], { range: 'bytes=-3' });
  expect(tail.bytes.equals(content.subarray(-3))).toBe(true);
  const beyond = await contentOf(mary, body['id'], { range: 'bytes=99999-' });
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${content.length}`]);
});

test.each([
  ['../../../etc/passwd.txt', 'passwd.txt'],
  ['..\\..\\evil.txt', 'evil.txt'],
  ['annual\u202Etxt.fdp.txt', 'annualtxt.fdp.txt'],
  ['😀 "quoted"; filename=x.txt', '😀 "quoted"; filename=x.txt'],
  ['new\r\nline: x.txt', 'newline: x.txt'],
  [`${'n'.repeat(300)}.txt`, `${'n'.repeat(196)}.txt`],
])('the name %j is data and nothing else', async (name, tidy) => {
  const { status, body } = await upload(mary, Buffer.from(`words of ${name}`), name);
  expect([status, body['fileName']]).toEqual([201, tidy]);
  const { headers } = await contentOf(mary, body['id']);
  expect(decodeURIComponent(headers.get('content-disposition')!.split("''")[1]!)).toBe(tidy);
  expect((await readdir(app.config.uploadsDir)).sort()).toEqual([college.id, 'incoming'].sort());
});

test('a name with a NUL in it is not a name', async () => {
  const answer = await upload(mary, Buffer.from('words'), 'a\u0000b.txt');
  expect([answer.status, codes(answer)]).toEqual([422, ['invalid']]);
});

test.each([
  ['page.html', '<!doctype html><script>alert(1)</script>', 'type_not_taken'],
  ['page.pdf', '<!doctype html><script>alert(1)</script>', 'not_what_it_says'],
  ['drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'type_not_taken'],
  ['drawing.png', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'not_what_it_says'],
  ['program.exe', 'MZ\x90\0', 'type_not_taken'],
  ['program.txt', 'MZ\x90\0', 'not_what_it_says'],
  ['program.docx', '\x7fELF', 'not_what_it_says'],
  ['photo.jpg', '%PDF-1.4 nothing more', 'not_what_it_says'],
  ['archive.zip', 'PK\x03\x04', 'type_not_taken'],
  ['nothing.pdf', '', 'empty_file'],
])('%s is refused with an explanation and leaves nothing', async (name, content, code) => {
  const answer = await upload(mary, Buffer.from(content, 'latin1'), name);
  expect([answer.status, codes(answer)]).toEqual([422, [code]]);
  expect(answer.body['detail'].length).toBeGreaterThan(20);
  expect(await waiting()).toEqual([]);
});

test('identical content is stored once, however concurrently it comes, and goes with its last reference', async () => {
  const content = pdf('the same for all');
  const tom = await world.person({ institution: college, roles: ['learner'], name: 'Tom' });
  const answers = await Promise.all([mary, tom, mary, tom, mary].map((one) => upload(one, content)));
  expect(answers.map((a) => a.status)).toEqual([201, 201, 201, 201, 201]);
  expect(new Set(answers.map((a) => a.body['id'])).size).toBe(5);
  expect(await readdir(uploads(college.id, sha256(content).slice(0, 2)))).toEqual([sha256(content)]);
  expect((await stat(kept(sha256(content)))).mode & 0o777).toBe(0o600);
  expect((await stat(uploads(college.id))).mode & 0o777).toBe(0o700);
  await mary.del(`/evidence/${answers[0]!.body['id']}`);
  await app.settle();
  expect(existsSync(kept(sha256(content)))).toBe(true);
  const removals = answers.slice(1).map((a, n) => (n % 2 === 0 ? tom : mary).del(`/evidence/${a.body['id']}`));
  expect((await Promise.all(removals)).map((a) => a.status)).toEqual([204, 204, 204, 204]);
  await app.settle();
  expect(existsSync(kept(sha256(content)))).toBe(false);
});

test('content that is removed and uploaded at the same moment is never lost', async () => {
  const content = pdf('back and forth');
  let { body } = await upload(mary, content);
  for (let round = 0; round < 10; round += 1) {
    const [, added] = await Promise.all([mary.del(`/evidence/${body['id']}`), upload(mary, content)]);
    body = added.body;
  }
  await app.settle();
  expect((await contentOf(mary, body['id'])).bytes.equals(content)).toBe(true);
});

test('an upload that breaks off leaves nothing, wherever it breaks', async () => {
  const before = (await mary.get('/evidence?limit=200')).body['rows'].length;
  for (const cutAt of [0, 1, 100, 65_536, 3 * MiB]) {
    await expect(stream(mary, 'film.mp4', video(6), cutAt)).rejects.toThrow();
    await untilWaiting(false);
  }
  expect((await mary.get('/evidence?limit=200')).body['rows']).toHaveLength(before);
  expect((await upload(mary, pdf('after the breaks'))).status).toBe(201);
});

test('a large file never lies in memory whole', async () => {
  const sample = async (megabytes: number) => {
    let peak = 0;
    const start = process.memoryUsage().rss;
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss - start)), 5);
    const answer = await stream(mary, 'film.mp4', video(megabytes));
    clearInterval(watch);
    expect(answer.status).toBe(201);
    return { peak, id: JSON.parse(answer.body).id as string };
  };
  await sample(64);
  await app.settle();
  const { peak, id } = await sample(64);
  expect(peak / (64 * MiB)).toBeLessThan(0.75);
  expect((await contentOf(mary, id)).bytes.length).toBe(64 * MiB);
});

test('a file over its limit is cut off while it travels, and a full portfolio says so', async () => {
  const small = await startApp({ UPLOAD_MAX_DOCUMENT_MB: '1', UPLOAD_QUOTA_MB: '2', UPLOAD_MAX_FILES: '3' });
  try {
    const there = createWorld(small);
    const ann = await there.person({ institution: await there.institution(), roles: ['learner'] });
    const padded = (says: string, size: number) => Buffer.concat([pdf(says), Buffer.alloc(size, ' ')]);
    for (const size of [MiB, 16 * MiB]) {
      const large = await upload(ann, padded('large', size));
      expect([large.status, codes(large)]).toEqual([422, ['too_large']]);
    }
    expect(await readdir(join(small.config.uploadsDir, 'incoming'))).toEqual([]);
    const twins = await Promise.all(['a', 'b', 'c'].map((n) => upload(ann, padded(n, 0.9 * MiB))));
    expect(twins.map((t) => t.status).sort()).toEqual([201, 201, 409]);
    expect(codes(twins.find((t) => t.status === 409)!)).toEqual(['quota']);
    expect((await ann.post('/evidence', { kind: 'text', title: 'Third', body: 'x' })).status).toBe(201);
    expect(codes(await ann.post('/evidence', { kind: 'text', title: 'Fourth', body: 'x' }))).toEqual(['too_many']);
  } finally {
    await small.stop();
  }
});

test('what killed processes left behind is swept away, and nothing else', async () => {
  const { body } = await upload(mary, pdf('stays'));
  const dead = uploads('incoming', 'left-behind');
  await writeFile(dead, 'half');
  await utimes(dead, new Date(0), new Date(0));
  await writeFile(uploads('incoming', 'still-arriving'), 'half');
  const orphan = kept(sha256(Buffer.from('orphan')));
  await mkdir(dirname(orphan), { recursive: true });
  await writeFile(orphan, 'kept, but its row was never committed');
  await app.app.get(Bytes).sweep();
  await app.app.get(Bytes).forgetOrphans();
  expect(await waiting()).toEqual(['still-arriving']);
  expect(existsSync(orphan)).toBe(false);
  expect((await contentOf(mary, body['id'])).status).toBe(200);
});

test('the same upload sent twice with one key adds one; another file under that key is refused', async () => {
  const ann = await world.person({ institution: college, roles: ['learner'] });
  const key = { 'idempotency-key': 'one-upload' };
  const [first, second] = [
    await upload(ann, pdf('once'), 'a.pdf', {}, key),
    await upload(ann, pdf('once'), 'a.pdf', {}, key),
  ];
  expect(second.body).toEqual(first.body);
  expect((await ann.get('/evidence')).body['rows']).toHaveLength(1);
  expect(codes(await upload(ann, pdf('twice'), 'a.pdf', {}, key))).toEqual(['key_reused']);
});

test('one request brings one file, in the part that is named for it', async () => {
  const form = new FormData();
  form.set('kind', 'file');
  form.set('title', 'x');
  form.append('file', new File([new Uint8Array(pdf('1'))], 'a.pdf'));
  form.append('file', new File([new Uint8Array(pdf('2'))], 'b.pdf'));
  const answer = await mary.post('/evidence', form);
  expect([answer.status, answer.body['detail']]).toEqual([422, 'Send one file, in the part named “file”.']);
  const broken = await mary.post('/evidence', undefined, { 'content-type': 'multipart/form-data' });
  expect(broken.status).toBe(422);
  expect(await waiting()).not.toContain('a.pdf');
});
