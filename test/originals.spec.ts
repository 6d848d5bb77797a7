import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { startApp, type TestApp } from './app.js';
import { createWorld, type College, type Member } from './world.js';
import { deskWithFile } from './world/desk.js';
import { pdfOf } from './world/files.js';
import { pdf, upload } from './world/portfolio.js';

let app: TestApp;
let college: College;
let mary: Member;
let id: string;
beforeAll(async () => {
  app = await startApp({ FILES_URL: 'http://files.credence.test' });
  const world = createWorld(app);
  college = await world.institution();
  mary = await world.person({ institution: college, roles: ['learner'], name: 'Mary' });
  id = (await upload(mary, pdf('mine'), 'Jahresbericht – größer.pdf')).body['id'];
});
afterAll(() => app.stop());

interface Got {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks the same server under the name of a host. */
function get(host: string, path: string, headers: Record<string, string> = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    const asked = request(`${app.url}${path}`, { headers: { host, ...headers } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on('error', reject).end();
  });
}

const [product, files] = ['credence.test', 'files.credence.test'];
const sessionOf = ({ cookies }: Member) => ({
  cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
});
const ask = (path: string) => get(product, path, sessionOf(mary));

async function ticketed(): Promise<string> {
  const { status, headers, body } = await ask(`/api/evidence/${id}/content`);
  expect([status, body.length]).toEqual([302, 0]);
  const { origin, pathname, search } = new URL(headers.location!);
  expect(origin).toBe(`http://${files}`);
  return pathname + search;
}

test('an original comes from the files’ own origin alone, whole or in part, and can never act as a page', async () => {
  const path = await ticketed();
  const whole = await get(files, path);
  expect(whole.body.equals(pdf('mine'))).toBe(true);
  expect(whole.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': expect.stringMatching(/^attachment; .*gr%C3%B6%C3%9Fer\.pdf$/),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  });
  expect(whole.headers['set-cookie']).toBeUndefined();
  const part = await get(files, path, { range: 'bytes=0-3' });
  expect([part.status, part.body.toString()]).toEqual([206, '%PDF']);
  expect((await get(product, path)).status).toBe(404);
});

test('a ticket is over after two minutes, and for nothing else than it was made for', async () => {
  const path = await ticketed();
  expect(
    (
      await get(
        files,
        path.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      )
    ).status,
  ).toBe(404);
  expect((await get(files, '/api/downloads?ticket=x')).status).toBe(404);
  expect((await get(files, '/api/downloads')).status).toBe(422);
  app.clock.advance(119_000);
  expect((await get(files, path)).status).toBe(200);
  app.clock.advance(2000);
  expect((await get(files, path)).status).toBe(404);
});

test('what was sent comes from there for whoever reads it, by every route, and its pages come from the product', async () => {
  const content = await pdfOf(['A plan']);
  const { on, reader, seat, evidenceId } = await deskWithFile(createWorld(app), content, 'plan.pdf');
  const routes: [Member, string][] = [
    [reader, `/api/assignments/${seat.id}/evidence/${evidenceId}/content`],
    [on.coordinator, `/api/evidence/${evidenceId}/content`],
  ];
  for (const [who, path] of routes) {
    const { status, headers, body } = await get(product, path, sessionOf(who));
    expect([path, status, body.length]).toEqual([path, 302, 0]);
    const { origin, pathname, search } = new URL(headers.location!);
    expect(origin).toBe(`http://${files}`);
    const original = await get(files, pathname + search);
    expect([original.body.equals(content), original.headers['content-disposition']]).toEqual([true, expect.stringMatching(/^attachment;/)]); // prettier-ignore
  }
  const preview = await get(product, `/api/assignments/${seat.id}/evidence/${evidenceId}/preview`, sessionOf(reader));
  const { base } = JSON.parse(preview.body.toString()) as { base: string };
  const page = await get(product, `${base}/pages/1`, sessionOf(reader));
  expect(page.headers).toMatchObject({
    'content-type': 'image/webp',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  });
  expect((await get(files, `${base}/pages/1`, sessionOf(reader))).status).toBe(404);
});

test.each(['/', '/api/me', `/api/evidence`, '/metrics', '/api/openapi.json'])(
  'the files’ origin has no %s, with a session neither',
  async (path) => {
    const answer = await get(files, path, sessionOf(mary));
    expect([answer.status, answer.headers['session-ends-at'], answer.body.length]).toEqual([404, undefined, 0]);
  },
);

test('who may not open a file gets no ticket', async () => {
  const other = await createWorld(app).person({ institution: college, roles: ['learner'], name: 'Otto' });
  expect((await get(product, `/api/evidence/${id}/content`, sessionOf(other))).status).toBe(404);
});
