import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LinkedPages } from '../src/evidence/link/link.service.js';
import { visit } from '../src/evidence/link/visit.js';
import { startApp, type TestApp } from './app.js';
import { ok } from './world/college.js';
import { createWorld, type College, type Member, type World } from './world.js';

let site: Server;
let host: string;
let app: TestApp;
let world: World;
let college: College;
let mary: Member;
const seen: string[] = [];
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
    else if (request.url === '/gone') response.writeHead(404).end('no');
    else if (request.url === '/hangs-up') response.destroy();
    else if (request.url === '/endless') {
      response.writeHead(200, { 'content-type': 'text/plain' });
      const more = setInterval(() => response.write('x'.repeat(100_000)), 1);
      response.on('close', () => clearInterval(more));
    } else
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end('<title>A shift plan</title><p>For ten people.</p>');
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
  // The product takes no address of this machine as a link; the page under test has no other.
  const point = (path: string) => app.owner.query('update evidence set url = $2 where id = $1', [id, page(path)]);
  await point('/page');
  await app.app.get(LinkedPages).check(college.id, id);
  const alive = (await mary.get(`/evidence/${id}/link`)).body;
  expect(alive).toMatchObject({ state: 'alive', snapshot: { title: 'A shift plan', text: 'For ten people.' } });
  expect(Date.parse(alive['snapshot'].takenAt)).toBeGreaterThan(0);
  await app.owner.query('update link_check set url = $2 where evidence_id = $1', [id, page('/gone')]);
  await point('/gone');
  await app.app.get(LinkedPages).check(college.id, id);
  expect((await mary.get(`/evidence/${id}/link`)).body).toMatchObject({
    state: 'gone',
    snapshot: { text: 'For ten people.' },
  });
  const tom = await world.person({ institution: college, roles: ['learner', 'coordinator'], name: 'Tom' });
  expect((await tom.get(`/evidence/${id}/link`)).status).toBe(404);
  app.clock.advance(8 * 24 * 3_600_000);
  await point('/page');
  await app.app.get(LinkedPages).checkOld();
  expect((await app.owner.query('select state from link_check where evidence_id = $1', [id])).rows).toEqual([
    { state: 'alive' },
  ]);
});
