import { DeliveryService } from '../src/notification/mail/delivery.service.js';
import { startApp, type TestApp } from './app.js';
import { createWorld, type College, type World } from './world.js';

let app: TestApp;
let world: World;
let college: College;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  college = await world.institution();
});
afterAll(() => app.stop());
afterEach(() => app.clock.set(new Date()));

const person = () => world.person({ institution: college, roles: ['learner'] });
const minutes = (n: number) => n * 60_000;

describe('what a person prefers', () => {
  test('is English in the browser’s time zone until they say otherwise, and theirs in every window', async () => {
    const mary = await person();
    const usual = {
      language: 'en',
      timeZone: null,
      theme: 'system',
      textSize: 'normal',
      shortcuts: { on: true, keys: {} },
    };
    expect((await mary.get('/person')).body).toMatchObject(usual);
    const wanted = {
      language: 'es',
      timeZone: 'America/Phoenix',
      theme: 'dark',
      textSize: 'large',
      shortcuts: { on: true, keys: { 'review.nextCase': 'Ctrl+ArrowDown' } },
    };
    expect((await mary.patch('/person', wanted)).body).toMatchObject({ ...wanted, name: mary.name });
    const phone = await world.signIn(mary.email);
    expect((await phone.get('/session')).body['person']).toMatchObject(wanted);
  });

  test('changes one by one, and the time zone can be the browser’s again', async () => {
    const mary = await person();
    await mary.patch('/person', { language: 'es', timeZone: 'America/Phoenix' });
    expect((await mary.patch('/person', { theme: 'light' })).body).toMatchObject({ language: 'es', theme: 'light' });
    expect((await mary.patch('/person', { timeZone: null })).body).toMatchObject({ language: 'es', timeZone: null });
  });

  test.each([
    ['a language that we do not speak', { language: 'fr' }],
    ['a time zone that is none', { timeZone: 'Mars/Olympus' }],
    ['a theme that is none', { theme: 'neon' }],
    ['no name', { name: ' ' }],
    ['null for what cannot be empty', { language: null }],
    ['shortcuts that are a list', { shortcuts: [] }],
    ['keys that are a list', { shortcuts: { on: true, keys: ['a'] } }],
    ['one key for two commands', { shortcuts: { on: true, keys: { 'review.a': 'x', 'review.b': 'x' } } }],
    ['a key that moves the focus', { shortcuts: { on: true, keys: { 'review.a': 'Tab' } } }],
    ['what nobody asked for', { email: 'mallory@college.test' }],
  ])('is not %s', async (_, edit) => {
    const mary = await person();
    expect((await mary.patch('/person', edit)).status).toBe(422);
  });
});

describe('when a session ends', () => {
  test('stands on every answer to it, and moves with its use', async () => {
    const mary = await person();
    const endsAt = async (headers = {}) =>
      new Date((await mary.get('/person', headers)).headers.get('session-ends-at')!).getTime();
    const first = await endsAt();
    app.clock.advance(minutes(20));
    expect((await endsAt()) - first).toBeGreaterThan(minutes(19));
  });

  test('does not move for what a page asks by itself', async () => {
    const mary = await person();
    app.clock.advance(minutes(50));
    expect((await mary.get('/person', { 'x-unattended': '1' })).status).toBe(200);
    app.clock.advance(minutes(11));
    expect((await mary.get('/person')).status).toBe(401);
  });

  test('is not told to strangers', async () => {
    const { headers } = await world.stranger().get('/person');
    expect(headers.has('session-ends-at')).toBe(false);
  });
});

test('what is said of people is kept by no cache, and signing out clears what a browser kept', async () => {
  const mary = await person();
  for (const path of ['/person', '/session', '/notifications', '/search?q=mary', '/institution']) {
    expect([path, (await mary.get(path)).headers.get('cache-control')]).toEqual([path, 'no-store']);
  }
  const everywhere = await world.signIn(mary.email);
  for (const [who, path] of [
    [mary, '/session'],
    [everywhere, '/sessions'],
  ] as const) {
    expect((await who.del(path)).headers.get('clear-site-data')).toBe('"cache", "storage"');
  }
});

test('mails come in the language that their reader chose', async () => {
  const mary = await person();
  const mailsTo = async () => {
    await app.settle();
    await app.app.get(DeliveryService).deliverDue();
    await app.settle();
    const { body } = await world.stranger().get(`/dev/mailbox/messages?to=${encodeURIComponent(mary.email)}`);
    return (body as unknown as { subject: string }[]).map(({ subject }) => subject);
  };
  await mary.patch('/person', { language: 'es' });
  await mary.put('/person/password', { current: mary.password, password: 'otra linterna de cobre 77' });
  expect(await mailsTo()).toContainEqual(expect.stringMatching(/contraseña/i));
});
