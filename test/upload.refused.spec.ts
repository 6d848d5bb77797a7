import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { startApp, type TestApp } from './app.js';
import { publishedPolicy } from './world/college.js';
import { pdfOf } from './world/files.js';
import { codes, createWorld, type Answer, type College, type Json, type Member, type World } from './world.js';

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

const base64 = (text: string) => Buffer.from(text).toString('base64');
const tus = { 'tus-resumable': '1.0.0' };
const begin = (name: string, size: number) =>
  mary.post('/uploads', undefined, { ...tus, 'upload-length': String(size), 'upload-metadata': `filename ${base64(name)}` }); // prettier-ignore
const lying = async (folder: string) => readdir(join(app.config.uploadsDir, folder)).catch(() => []);
const small = {
  evidence: {
    fileBytes: 1000,
    files: 5,
    claimBytes: 5000,
    types: ['application/pdf'],
    openUnscanned: true,
    linkSnapshots: true,
    sharedWords: 'coordinators',
  },
};

/** Announces a form of so many bytes, sends it up to where its file begins, and waits for the answer: nothing more ever comes. */
function announcing(name: string, bytes: number): Promise<{ status: number; body: Json }> {
  const field = (key: string, value: string) =>
    `--b\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`;
  const head = `${field('kind', 'file')}${field('title', 'A')}--b\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n%PDF-1.7`; // prettier-ignore
  return new Promise((resolve, reject) => {
    const sending = request(`${app.url}/api/evidence`, {
      method: 'POST',
      headers: {
        'content-type': 'multipart/form-data; boundary=b',
        'content-length': bytes,
        origin: app.config.publicUrl,
        cookie: [...mary.cookies].map(([key, value]) => `${key}=${value}`).join('; '),
      },
    });
    sending.on('error', reject);
    sending.on('response', (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('end', () => {
        resolve({ status: answer.statusCode!, body: JSON.parse(text) });
        sending.destroy();
      });
    });
    sending.write(head);
  });
}

test('what is not taken is refused before a byte of it travels, in the words of the rules', async () => {
  const answers: Answer[] = await Promise.all([
    begin('film.exe', 10),
    begin('plan.pdf', 101 * 1024 * 1024),
    begin('plan.pdf', 0),
    begin(' ', 10),
    mary.post('/uploads', undefined, { ...tus, 'upload-metadata': `filename ${base64('a.pdf')}` }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422]);
  expect(answers.slice(0, 3).map(codes)).toEqual([['type_not_taken'], ['too_large'], ['empty_file']]);
  expect((await mary.get('/uploads')).body['rows']).toEqual([]);
  expect(await lying('unfinished')).toEqual([]);
});

test('so is the file of a form, by its name and by how large the form says it is', async () => {
  expect(codes(await announcing('tool.exe', 5_000_000))).toEqual(['type_not_taken']);
  const large = await announcing('plan.pdf', 500 * 1024 * 1024);
  expect([large.status, ...codes(large)]).toEqual([422, 'too_large']);
  await publishedPolicy(world, college, small);
  const byPolicy = await announcing('plan.pdf', 50 * 1024 * 1024);
  expect(byPolicy.body['detail']).toContain('larger than');
  expect(codes(byPolicy)).toEqual(['too_large']);
  expect(codes(await announcing('photo.png', 5_000_000))).toEqual(['type_not_taken']);
  expect(await lying('incoming')).toEqual([]);
});

test('the college’s own policy limits size and kinds, for files that come in pieces and at once', async () => {
  await publishedPolicy(world, college, small);
  expect((await mary.get('/uploads')).body['limits']).toEqual({ fileBytes: 1000, endings: ['pdf'] });
  expect(codes(await begin('a.pdf', 1001))).toEqual(['too_large']);
  expect(codes(await begin('a.png', 10))).toEqual(['type_not_taken']);
  const form = new FormData();
  for (const [key, value] of Object.entries({ kind: 'file', title: 'A' })) form.set(key, value);
  form.set('file', new File([new Uint8Array(await pdfOf(['x'.repeat(600)]))], 'a.pdf'));
  expect(codes(await mary.post('/evidence', form))).toEqual(['too_large']);
});
