import { createHash, randomBytes } from 'node:crypto';
import { appendFile, readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Upload } from 'tus-js-client';
import { Uploads } from '../src/evidence/upload/upload.service.js';
import { Turns } from '../src/platform/database/turns.js';
import { startApp, type TestApp } from './app.js';
import { pdfOf } from './world/files.js';
import { createWorld, type Agent, type College, type Json, type Member, type World } from './world.js';

let app: TestApp;
let world: World;
let college: College;
let mary: Member;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
});
beforeEach(async () => {
  college = await world.institution();
  mary = await world.person({ institution: college, roles: ['learner'], name: 'Mary' });
});
afterAll(() => app.stop());

type Who = Pick<Agent, 'cookies'>;
const headersOf = (who: Who) => ({
  'tus-resumable': '1.0.0',
  origin: app.config.publicUrl,
  cookie: [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
});
const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
const base64 = (text: string) => Buffer.from(text).toString('base64');

async function tus(who: Who, method: string, path: string, headers: Record<string, string> = {}, body?: Uint8Array) {
  const init = { method, headers: { ...headersOf(who), ...headers }, ...(body ? { body: new Uint8Array(body) } : {}) };
  const response = await fetch(path.startsWith('/') ? `${app.url}${path}` : path, init);
  const text = await response.text();
  const isJson = text !== '' && /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, body: isJson ? (JSON.parse(text) as Json) : {} };
}
const begin = (who: Who, name: string, size: number, title = '') =>
  tus(who, 'POST', '/api/uploads', {
    'upload-length': String(size),
    'upload-metadata': `filename ${base64(name)}${title ? `,title ${base64(title)}` : ''}`,
  });
const send = (who: Who, path: string, offset: number, piece: Uint8Array) =>
  tus(
    who,
    'PATCH',
    path,
    { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    piece,
  );
const arrived = async (who: Who, path: string) => {
  const { status, headers } = await tus(who, 'HEAD', path);
  return status === 200 ? Number(headers.get('upload-offset')) : status;
};
/** Sends a piece and cuts the line when so much of it has left. */
function cutting(who: Who, path: string, offset: number, piece: Buffer, after: number): Promise<void> {
  return new Promise((resolve) => {
    const sending = request(`${app.url}${path}`, {
      method: 'PATCH',
      headers: {
        ...headersOf(who),
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
        'content-length': piece.length,
      },
    });
    sending.on('error', () => resolve());
    sending.on('response', () => resolve());
    sending.write(piece.subarray(0, after), () => void sleep(30).then(() => sending.destroy()));
  });
}
const unfinished = () => readdir(join(app.config.uploadsDir, 'unfinished')).catch(() => []);

test('a file comes in pieces, goes on after a cut line, and becomes evidence once it is whole', async () => {
  const content = Buffer.concat([await pdfOf(['In pieces']), randomBytes(3_000_000)]);
  const { status, headers } = await begin(mary, 'Año – plan.pdf', content.length, 'My plan');
  const path = headers.get('location')!;
  expect([status, path]).toEqual([201, expect.stringMatching(/^\/api\/uploads\/[0-9a-f-]{36}$/)]);
  expect(await arrived(mary, path)).toBe(0);
  expect((await send(mary, path, 0, content.subarray(0, 1_000_000))).status).toBe(204);
  for (const after of [1, 65_536, 900_000]) {
    const from = (await arrived(mary, path)) as number;
    await cutting(mary, path, from, content.subarray(from), after);
    const now = (await arrived(mary, path)) as number;
    expect(now).toBeGreaterThanOrEqual(from);
  }
  // The cut line holds its turn until what came of it is safe.
  let wrong: number;
  do wrong = (await send(mary, path, content.length - 1, content.subarray(-1))).status;
  while (wrong === 423);
  expect(wrong).toBe(409);
  const from = (await arrived(mary, path)) as number;
  expect((await send(mary, path, from, content.subarray(from))).headers.get('upload-offset')).toBe(
    String(content.length),
  );
  const upload = (await mary.get(path.slice(4))).body;
  expect(upload).toMatchObject({
    fileName: 'Año – plan.pdf',
    title: 'My plan',
    received: content.length,
    refusals: [],
  });
  const evidence = (await mary.get(`/evidence/${upload['evidenceId']}`)).body;
  expect(evidence).toMatchObject({ title: 'My plan', size: content.length });
  const cookie = headersOf(mary).cookie;
  const back = await fetch(`${app.url}/api/evidence/${evidence['id']}/content`, { headers: { cookie } });
  expect(Buffer.from(await back.arrayBuffer()).equals(content)).toBe(true);
  expect(await unfinished()).toEqual([]);
  await app.settle();
  expect(await readdir(join(app.config.uploadsDir, 'incoming'))).toEqual([]);
});

test('a file that is not what it says is refused when it has arrived, and nothing of it stays', async () => {
  const lie = Buffer.from('<!doctype html><script>alert(1)</script>');
  const path = (await begin(mary, 'page.pdf', lie.length)).headers.get('location')!;
  expect((await send(mary, path, 0, lie)).status).toBe(204);
  const upload = (await mary.get(path.slice(4))).body;
  expect(upload).toMatchObject({ evidenceId: null, refusals: [{ code: 'not_what_it_says' }] });
  expect((await mary.get('/evidence')).body['rows']).toEqual([]);
  expect(await unfinished()).toEqual([]);
});

test('what arrived and nobody finished becomes evidence once, whoever notices first', async () => {
  const content = await pdfOf(['killed after the last byte']);
  const path = (await begin(mary, 'late.pdf', content.length)).headers.get('location')!;
  // As it is when the process dies between the last byte and the evidence.
  await appendFile(join(app.config.uploadsDir, 'unfinished', path.split('/').at(-1)!), content);
  const uploads = app.app.get(Uploads);
  await Promise.all([uploads.sweep(), mary.get(path.slice(4)), mary.get(path.slice(4))]);
  expect((await mary.get('/evidence')).body['rows']).toHaveLength(1);
  expect((await mary.get(path.slice(4))).body['evidenceId']).toMatch(/^[0-9a-f-]{36}$/);
});

test('an upload that does not go on for a week leaves nothing, and its owner sees it until then', async () => {
  const path = (await begin(mary, 'slow.pdf', 1000)).headers.get('location')!;
  await send(mary, path, 0, Buffer.alloc(10, '%PDF-1.7 x'));
  expect((await mary.get('/uploads')).body['rows']).toMatchObject([{ fileName: 'slow.pdf', received: 10, size: 1000 }]);
  await app.app.get(Uploads).sweep();
  expect(await unfinished()).toHaveLength(1);
  app.clock.advance(8 * 24 * 3_600_000);
  await app.app.get(Uploads).sweep();
  expect(await unfinished()).toEqual([]);
  expect((await app.owner.query('select from upload where file_name = $1', ['slow.pdf'])).rowCount).toBe(0);
  app.clock.advance(-8 * 24 * 3_600_000);
});

test('what goes on within the week has another week, and what has arrived whole is kept however late it is noticed', async () => {
  const content = await pdfOf(['before the holidays']);
  const path = (await begin(mary, 'holidays.pdf', content.length)).headers.get('location')!;
  const days = (n: number) => app.clock.advance(n * 24 * 3_600_000);
  const sendLate = async (from: number, to: number) => {
    const back = await world.signIn(mary.email); // nobody stays signed in so long
    expect((await send(back, path, from, content.subarray(from, to))).status).toBe(204);
  };
  days(5);
  await sendLate(0, 100);
  days(5);
  await app.app.get(Uploads).sweep();
  await sendLate(100, content.length);
  days(30); // the server is off
  await app.app.get(Uploads).sweep();
  const back = await world.signIn(mary.email);
  expect((await back.get('/evidence')).body['rows']).toMatchObject([{ fileName: 'holidays.pdf', sha256: sha256(content) }]); // prettier-ignore
  expect(await unfinished()).toEqual([]);
  days(-40);
});

test('an upload is its owner’s alone, and can be ended', async () => {
  const path = (await begin(mary, 'mine.pdf', 1000)).headers.get('location')!;
  const tom = await world.person({ institution: college, roles: ['learner'], name: 'Tom' });
  expect([await arrived(tom, path), (await send(tom, path, 0, Buffer.alloc(5))).status]).toEqual([404, 404]);
  expect([(await tom.get(path.slice(4))).status, (await tom.del(path.slice(4))).status]).toEqual([404, 404]);
  expect((await begin(college.admin, 'a.pdf', 10)).status).toBe(403);
  expect((await begin(world.stranger(), 'a.pdf', 10)).status).toBe(401);
  expect((await mary.del(path.slice(4))).status).toBe(204);
  expect([await arrived(mary, path), await unfinished()]).toEqual([404, []]);
});

test('two who send the same piece at once do not mix it, in one process or in two', async () => {
  const content = Buffer.concat([await pdfOf(['twice']), randomBytes(2_000_000)]);
  const path = (await begin(mary, 'twice.pdf', content.length)).headers.get('location')!;
  const elsewhere = new Turns(app.config.databaseUrl!);
  await elsewhere.alone(`upload ${path.split('/').at(-1)}`, async () =>
    expect((await send(mary, path, 0, content)).status).toBe(423),
  );
  await elsewhere.onApplicationShutdown();
  const answers = await Promise.all([send(mary, path, 0, content), send(mary, path, 0, content)]);
  const statuses = answers.map(({ status }) => status).sort();
  expect([
    [204, 409],
    [204, 423],
  ]).toContainEqual(statuses);
  const { evidenceId } = (await mary.get(path.slice(4))).body;
  expect((await mary.get(`/evidence/${evidenceId}`)).body['sha256']).toBe(sha256(content));
});

test('the protocol’s own client brings a file, stops and goes on', async () => {
  const content = Buffer.concat([await pdfOf(['By tus-js-client']), randomBytes(3_000_000)]);
  const client = (url: string | null, till: number) =>
    new Promise<string>((resolve, reject) => {
      const upload: Upload = new Upload(content, {
        endpoint: `${app.url}/api/uploads`,
        uploadUrl: url,
        chunkSize: 500_000,
        metadata: { filename: 'client.pdf', title: 'By a client' },
        headers: { origin: app.config.publicUrl, cookie: headersOf(mary).cookie },
        onChunkComplete: (_size, sent) => {
          if (sent >= till) void upload.abort().then(() => resolve(upload.url!));
        },
        onSuccess: () => resolve(upload.url!),
        onError: reject,
      });
      upload.start();
    });
  const address = await client(null, 1_000_000);
  await client(address, Infinity);
  const { evidenceId } = (await mary.get(new URL(address).pathname.slice(4))).body;
  const evidence = (await mary.get(`/evidence/${evidenceId}`)).body;
  expect(evidence).toMatchObject({ title: 'By a client', sha256: sha256(content) });
});

test('what does not speak the protocol is told so, and does no harm', async () => {
  const path = (await begin(mary, 'odd.pdf', 10)).headers.get('location')!;
  const patch = (headers: Record<string, string>, bytes = 5) => tus(mary, 'PATCH', path, headers, Buffer.alloc(bytes));
  const type = { 'content-type': 'application/offset+octet-stream' };
  const answers = [
    await patch({ ...type, 'upload-offset': '0', 'tus-resumable': '0.2.0' }),
    await patch({ 'content-type': 'application/octet-stream', 'upload-offset': '0' }),
    await patch({ ...type, 'upload-offset': '-1' }),
    await patch(type),
    await patch({ ...type, 'upload-offset': '0' }, 11),
    await patch({ ...type, 'upload-offset': '3' }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([412, 415, 422, 422, 422, 409]);
  expect(await arrived(mary, path)).toBe(0);
});

const rlo = '\u202e';
test.each([
  ['in Arabic', 'شهادة عمل.pdf', 'شهادة عمل.pdf'],
  ['with emoji', '👩🏽‍🏫 lesson 🎉.pdf', '👩🏽‍🏫 lesson 🎉.pdf'],
  ['with a way out of its folder', '../../etc/plan.pdf', 'plan.pdf'],
  ['that reads backwards', `plan${rlo}fdp.exe.pdf`, 'planfdp.exe.pdf'],
  ['of 300 characters', `${'n'.repeat(296)}.pdf`, `${'n'.repeat(196)}.pdf`],
  ['of letters and marks', 're\u0301sume\u0301.pdf', 'r\u00e9sum\u00e9.pdf'],
])('a name %s is safe and right wherever it is shown, by either way in', async (_what, name, shown) => {
  const content = await pdfOf([name.length.toString()]);
  const form = new FormData();
  for (const [key, value] of Object.entries({ kind: 'file', title: 'By form' })) form.set(key, value);
  form.set('file', new File([new Uint8Array(content)], name));
  expect((await mary.post('/evidence', form)).body['fileName']).toBe(shown);
  const path = (await begin(mary, name, content.length, 'In pieces')).headers.get('location')!;
  await send(mary, path, 0, content);
  expect((await mary.get(path.slice(4))).body['fileName']).toBe(shown);
  const { rows } = (await mary.get('/evidence')).body;
  expect(rows.map((row: Json) => row['fileName'])).toEqual([shown, shown]);
  for (const { id } of rows) {
    const { headers } = await tus(mary, 'GET', `/api/evidence/${id}/content`);
    const said = headers.get('content-disposition')!;
    expect(said).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''/);
    expect(decodeURIComponent(said.slice(said.indexOf("''") + 2))).toBe(shown);
  }
});
