import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LinkedPages } from '../src/evidence/link/link.service.js';
import { visit } from '../src/evidence/link/visit.js';
import { startApp, type TestApp } from './app.js';
import { complete, draft, submit } from './world/claim.js';
import { ok } from './world/college.js';
import { pdfOf } from './world/files.js';
import { createWorld, type College, type Member, type World } from './world.js';

let site: Server;
let host: string;
let app: TestApp;
let world: World;
let college: College;
let mary: Member;
const seen: string[] = [];
/** What most pages say; null when they are gone. */
let saying: string | null = '<title>A shift plan</title><p>For ten people.</p>';
beforeAll(async () => {
  site = createServer((request, response) => {
    seen.push(`${request.url} ${request.headers.cookie ?? ''}${request.headers.referer ?? ''}`);
    const location: Record<string, string> = {
      '/moved': '/page',
      '/inward': 'http://127.0.0.1:9/secret',
      '/metadata': 'http://169.254.169.254/latest/meta-data',
      '/file': 'file:///etc/passwd',
      '/round': '/round',
    };
    const to = location[request.url!];
    if (to) response.writeHead(302, { location: to }).end();
    else if (request.url === '/gone' || saying === null) response.writeHead(404).end('no');
    else if (request.url === '/paper')
      void pdfOf(['A certificate', 'For Mary']).then((pdf) =>
        response.writeHead(200, { 'content-type': 'application/pdf' }).end(pdf),
      );
    else if (request.url === '/not-to-be-kept')
      response.writeHead(200, { 'content-type': 'text/html', 'x-robots-tag': 'noarchive' }).end('<p>Words</p>');
    else if (request.url === '/breaks-off') {
      response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': 100_000 });
      response.write('%PDF', () => response.destroy());
    } else if (request.url === '/hangs-up') response.destroy();
    else if (request.url === '/endless') {
      response.writeHead(200, { 'content-type': 'text/plain' });
      const more = setInterval(() => response.write('x'.repeat(100_000)), 1);
      response.on('close', () => clearInterval(more));
    } else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(saying);
  });
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening));
  host = `127.0.0.1:${(site.address() as AddressInfo).port}`;
  app = await startApp({ LINK_CHECKS_ALLOW: host });
  world = createWorld(app);
  college = await world.institution();
  mary = await world.person({ institution: college, roles: ['learner'], name: 'Mary' });
});
afterAll(async () => {
  await app.stop();
  site.closeAllConnections();
  site.close();
});

const page = (path: string) => `http://${host}${path}`;
const check = (id: string) => app.app.get(LinkedPages).check(college.id, id);
/** The product takes no address of this machine as a link; the pages under test have no other. */
const point = (id: string, path: string) =>
  app.owner.query('update evidence set url = $2 where id = $1', [id, page(path)]);

test('nothing leads into a private network: not an address, not a name, not a redirect', async () => {
  const before = seen.length;
  for (const url of [page('/page'), `http://localhost:80/`, 'http://[::1]/', 'http://[::ffff:127.0.0.1]/', 'http://0.0.0.0/', 'http://2130706433/', 'https://127.1/', `http://example.com:${host.split(':')[1]}/`, 'ftp://example.com/']) {
    expect([url, (await visit(url)).state]).toEqual([url, 'private']);
  }
  expect(seen.length).toBe(before);
  for (const path of ['/inward', '/metadata', '/file']) {
    expect([path, (await visit(page(path), [host])).state]).toEqual([path, 'private']);
  }
}); // prettier-ignore

test('a page that is there, moved, gone, endless or away is told as it is, and nothing of ours is sent along', async () => {
  const state = async (path: string) => (await visit(page(path), [host])).state;
  expect(await state('/moved')).toBe('alive');
  expect(await state('/gone')).toBe('gone');
  expect(await state('/hangs-up')).toBe('unreachable');
  expect(await state('/round')).toBe('unreachable');
  expect(await visit(page('/breaks-off'), [host])).toEqual({ state: 'alive', page: null });
  const endless = await visit(page('/endless'), [host]);
  expect([endless.state, endless.page!.body.length]).toEqual(['alive', 2 * 1024 * 1024]);
  expect((await visit('https://no-such-host.invalid/')).state).toBe('unreachable');
  expect(seen.every((line) => line.endsWith(' '))).toBe(true);
});

test('a link is visited when it is given, and its words are kept with their day, also when the page goes', async () => {
  const { id } = ok(
    await mary.post('/evidence', { kind: 'link', title: 'Plan', url: 'https://no-such-host.invalid/plan' }),
  );
  await app.settle();
  expect((await mary.get(`/evidence/${id}/link`)).body).toMatchObject({ state: 'unreachable', snapshot: null });
  await point(id, '/page');
  await check(id);
  const alive = (await mary.get(`/evidence/${id}/link`)).body;
  expect(alive).toMatchObject({ state: 'alive', snapshot: { title: 'A shift plan', text: 'For ten people.' } });
  expect(Date.parse(alive['snapshot'].takenAt)).toBeGreaterThan(0);
  saying = null;
  await check(id);
  expect((await mary.get(`/evidence/${id}/link`)).body).toMatchObject({
    state: 'gone',
    snapshot: { text: 'For ten people.' },
  });
  saying = '<title>A shift plan</title><p>For ten people.</p>';
  const tom = await world.person({ institution: college, roles: ['learner', 'coordinator'], name: 'Tom' });
  expect((await tom.get(`/evidence/${id}/link`)).status).toBe(404);
  const day = app.clock.now();
  app.clock.advance(8 * 24 * 3_600_000);
  await app.app.get(LinkedPages).checkOld();
  expect((await app.owner.query('select state from link_check where evidence_id = $1', [id])).rows).toEqual([
    { state: 'alive' },
  ]);
  app.clock.set(day);
});

test('of a document its words are kept, and nothing of a page that asks for it', async () => {
  const { id } = ok(
    await mary.post('/evidence', { kind: 'link', title: 'Paper', url: 'https://no-such-host.invalid/' }),
  );
  await app.settle();
  await point(id, '/paper');
  await check(id);
  const { snapshot } = ok(await mary.get(`/evidence/${id}/link`));
  expect(snapshot).toMatchObject({ title: null, text: 'A certificate\n\nFor Mary' });
  await point(id, '/not-to-be-kept');
  await check(id);
  expect(ok(await mary.get(`/evidence/${id}/link`))).toMatchObject({ state: 'alive', snapshot: null });
});

test('what was sent keeps its address and what the page said then, whatever the page or the link become', async () => {
  const claimed = await draft(world);
  const { learner, claim, coordinator } = claimed;
  const at = claimed.college.id;
  const url = 'https://no-such-host.invalid/';
  const link = ok(await learner.post('/evidence', { kind: 'link', title: 'Plan', url }));
  await app.settle();
  await point(link.id, '/page');
  saying = '<p>As it was sent.</p>';
  await app.app.get(LinkedPages).check(at, link.id);
  const [outcome] = (await complete(learner, claim))['outcomes'];
  const linked = { version: outcome.version, statement: outcome.statement, evidence: [link.id], experiences: [] };
  ok(await learner.put(`/claims/${claim['id']}/outcomes/${outcome.id}`, linked));
  const sent = ok(await submit(learner, ok(await learner.get(`/claims/${claim['id']}`))));
  const path = `/evidence/${link.id}/link?submission=${sent['submissionId']}`;

  for (const later of ['<p>In between.</p>', '<p>For sale.</p>']) {
    saying = later;
    app.clock.advance(60_000);
    await app.app.get(LinkedPages).check(at, link.id);
  }
  const read = ok(await coordinator.get(path));
  expect(read).toMatchObject({
    url: page('/page'),
    snapshot: { text: 'As it was sent.' },
    later: { text: 'For sale.' },
  });
  expect(ok(await learner.get(`/evidence/${link.id}/link`))).toMatchObject({
    snapshot: { text: 'For sale.' },
    later: null,
  });
  const { rows } = await app.owner.query('select text from link_snapshot where evidence_id = $1 order by taken_at', [
    link.id,
  ]);
  expect(rows.map(({ text }) => text)).toEqual(['As it was sent.', 'For sale.']);

  const { version, title } = ok(await learner.get(`/evidence/${link.id}`));
  ok(await learner.put(`/evidence/${link.id}`, { title, version, url: 'https://no-such-host.invalid/other' }));
  await app.settle();
  expect(ok(await coordinator.get(path))).toEqual(read);
  expect(ok(await learner.get(`/evidence/${link.id}/link`))).toMatchObject({ state: 'unreachable', snapshot: null });
  await expect(app.owner.query('update evidence_pin set url = null where evidence_id = $1', [link.id])).rejects.toThrow(
    /what was sent/,
  );
});
