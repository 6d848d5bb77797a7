import { createServer } from 'node:net';
import { Readable } from 'node:stream';
import { Clamd } from '../src/evidence/check/clamd.js';
import { Checking } from '../src/evidence/check/checking.service.js';
import { startApp, type TestApp } from './app.js';
import { eicar, freePort, hasClamd, startClamd, type RunningClamd } from './world/clamd.js';
import { ok } from './world/college.js';
import { filmAt } from './world/files.js';
import { pdf, upload } from './world/portfolio.js';
import { createWorld, type College, type Member, type World } from './world.js';

const skipped = hasClamd ? '' : ' (SKIPPED: clamd is not installed)';
let app: TestApp;
let world: World;
let college: College;
let mary: Member;
let clamd: RunningClamd;
let port: number;
beforeAll(async () => {
  if (skipped) return;
  port = await freePort();
  clamd = await startClamd({ port, most: '2M' });
  app = await startApp({ CLAMD_URL: clamd.url });
  world = createWorld(app);
  college = await world.institution();
  mary = await world.person({ institution: college, roles: ['learner'], name: 'Mary' });
});
afterAll(async () => {
  if (skipped) return;
  await app.stop();
  await clamd.stop();
});

const bytes = (text: string) => Readable.from([Buffer.from(text)]);
const added = async (content: Uint8Array, name?: string) => ok(await upload(mary, content, name))['id'] as string;
const checkOf = async (id: string) => (await mary.get(`/evidence/${id}`)).body['check'];

test(`what is clean is ready, what is infected is refused and given to nobody, not even its owner${skipped}`, async () => {
  if (skipped) return;
  const [clean, bad] = [await added(pdf('clean')), await added(Buffer.from(`A note.\n${eicar}\n`), 'note.txt')];
  await app.settle();
  expect(await checkOf(clean)).toMatchObject({ state: 'ready', scan: 'clean', reasons: [] });
  expect(await checkOf(bad)).toMatchObject({ state: 'refused', scan: 'infected', reasons: [{ code: 'infected' }] });
  const answer = await mary.get(`/evidence/${bad}/content`);
  expect([answer.status, answer.body['refusals'][0].code]).toEqual([409, 'infected']);
  expect((await mary.get(`/evidence/${bad}/preview`)).body).toMatchObject({
    base: null,
    refusals: [{ code: 'infected' }],
  });
  expect((await mary.del(`/evidence/${bad}`)).status).toBe(204);
});

test(`over the scanner’s limit, with it away, and when it hangs up, a file is unscanned and never clean${skipped}`, async () => {
  if (skipped) return;
  expect(await new Clamd(clamd.url).scan(bytes(eicar))).toBe('infected');
  expect(
    await new Clamd(clamd.url).scan(Readable.from(Array.from({ length: 64 }, () => Buffer.alloc(128 * 1024)))),
  ).toBe('unscanned');
  // It answers and hangs up while there is more to send: the sender neither waits for ever nor misses it.
  for (let times = 0; times < 20; times += 1) {
    const film = Readable.from(Array.from({ length: 10 }, () => Buffer.alloc(256 * 1024)));
    expect(await new Clamd(clamd.url).scan(film)).toBe('unscanned');
  }
  expect(await new Clamd(`tcp://127.0.0.1:${await freePort()}`).scan(bytes('x'))).toBe('unscanned');
  for (const reply of ['', 'stream: OK', 'nonsense\0', `${'x'.repeat(5000)}`]) {
    const rude = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => (reply === '' ? socket.resetAndDestroy() : socket.end(reply)));
    });
    await new Promise<void>((listening) => rude.listen(0, '127.0.0.1', listening));
    const { port: at } = rude.address() as { port: number };
    expect([reply, await new Clamd(`tcp://127.0.0.1:${at}`).scan(bytes('x'.repeat(1000)))]).toEqual([
      reply,
      'unscanned',
    ]);
    rude.close();
  }
  // It says that all is well before it has seen all.
  const hasty = createServer((socket) => void socket.on('error', () => undefined).once('data', () => socket.write('stream: OK\0'))); // prettier-ignore
  await new Promise<void>((listening) => hasty.listen(0, '127.0.0.1', listening));
  const unending = new Readable({ read: () => undefined });
  unending.push('the first part');
  const { port: at } = hasty.address() as { port: number };
  expect(await new Clamd(`tcp://127.0.0.1:${at}`).scan(unending)).toBe('unscanned');
  hasty.close();
});

test(`a file that came while the scanner was away is scanned when it is back${skipped}`, async () => {
  if (skipped) return;
  await clamd.stop();
  const [id, bad] = [
    await added(pdf('came while it was away')),
    await added(Buffer.from(`Late. ${eicar}`), 'late.txt'),
  ];
  await app.settle();
  expect(await checkOf(id)).toMatchObject({ state: 'ready', scan: 'unscanned' });
  clamd = await startClamd({ port, most: '2M' });
  app.clock.advance(11 * 60_000);
  await app.app.get(Checking).checkOpen();
  expect(await checkOf(id)).toMatchObject({ state: 'ready', scan: 'clean' });
  expect(await checkOf(bad)).toMatchObject({ state: 'refused', scan: 'infected' });
});

test(`what the scanner never takes is tried ever more seldom, and not while it is away${skipped}`, async () => {
  if (skipped) return;
  const id = await added(filmAt('+42.1-72.6/', 3_000_000), 'beyond_its_limit.mp4');
  await app.settle();
  const { sha256 } = ok(await mary.get(`/evidence/${id}`));
  const { rows: [{ begun }] } = await app.owner.query('select begun_at as begun from file_check where sha256 = $1', [sha256]); // prettier-ignore
  const again = async (minutes: number): Promise<number | null> => {
    app.clock.set(new Date(begun.getTime() + minutes * 60_000));
    await app.app.get(Checking).checkOpen();
    const { rows } = await app.owner.query('select tried_at - begun_at as waited from file_check where sha256 = $1', [sha256]); // prettier-ignore
    return rows[0].waited && (rows[0].waited.hours ?? 0) * 60 + rows[0].waited.minutes;
  };
  await clamd.stop();
  expect(await again(12)).toBeNull();
  clamd = await startClamd({ port, most: '2M' });
  expect([await again(12), await again(20), await again(25), await again(45), await again(55)]).toEqual([12, 12, 25, 25, 55]); // prettier-ignore
  expect(await checkOf(id)).toMatchObject({ state: 'ready', scan: 'unscanned' });
});
