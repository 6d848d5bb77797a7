import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHash } from 'node:crypto';
import { createApp } from '../src/app.js';
import { startApp, type TestApp } from './app.js';
import { createWorld, goodPassword, type Agent, type College, type Member, type World } from './world.js';

let app: TestApp;
let world: World;
let college: College;
beforeAll(async () => {
  app = await startApp({ TRUST_PROXY: '1' });
  world = createWorld(app);
  college = await world.institution();
});
afterAll(() => app.stop());

const person = (roles: Parameters<World['person']>[0]['roles'] = ['learner']): Promise<Member> =>
  world.person({ institution: college, roles });
const wrong = (email: string) => ({ email, password: 'not the right password at all' });
const right = (email: string) => ({ email, password: goodPassword });
const minutes = (n: number) => n * 60_000;

/** A browser that has this one's session, as a thief or a second window would. */
function copyOf(agent: Agent): Agent {
  const copy = world.stranger();
  for (const [name, value] of agent.cookies) copy.cookies.set(name, value);
  return copy;
}

describe('a session', () => {
  it('is a cookie that scripts, other hosts and plain HTTP do not get', async () => {
    const mary = await person();
    const { headers } = await world.stranger().post('/session', right(mary.email));
    const [cookie] = headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-sid=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  it('is stored as a hash: the database does not hold its token', async () => {
    const mary = await person();
    const token = mary.cookies.get('__Host-sid')!;
    const { rows } = await app.owner.query('select token_sha256 from session where person_id = $1', [mary.id]);
    expect(rows[0].token_sha256).toEqual(createHash('sha256').update(token).digest());
  });

  it('that was planted before sign-in is not the one after it', async () => {
    const mary = await person();
    const planted = copyOf(mary);
    const { status } = await mary.post('/session', right(mary.email));
    expect(status).toBe(201);
    expect(mary.cookies.get('__Host-sid')).not.toBe(planted.cookies.get('__Host-sid'));
    expect((await planted.get('/session')).status).toBe(401);
  });

  it('is over after sign-out, also for who copied it', async () => {
    const mary = await person();
    const copy = copyOf(mary);
    const { status, headers } = await mary.del('/session');
    expect(status).toBe(204);
    expect(headers.get('clear-site-data')).toContain('storage');
    expect(mary.cookies.has('__Host-sid')).toBe(false);
    expect((await copy.get('/session')).status).toBe(401);
  });

  it('is listed with the others, and ended by its owner alone', async () => {
    const mary = await person();
    const phone = await world.signIn(mary.email);
    const { body } = await mary.get('/sessions');
    expect(body).toHaveLength(2);
    const other = body.find((session: { current: boolean }) => !session.current);
    expect((await (await person()).del(`/sessions/${other.id}`)).status).toBe(404);
    expect((await mary.del(`/sessions/${other.id}`)).status).toBe(204);
    expect((await phone.get('/session')).status).toBe(401);
    expect((await mary.get('/session')).status).toBe(200);
  });

  it('and all the others end by signing out everywhere', async () => {
    const mary = await person();
    const phone = await world.signIn(mary.email);
    expect((await phone.del('/sessions')).status).toBe(204);
    expect((await mary.get('/session')).status).toBe(401);
    expect((await phone.get('/session')).status).toBe(401);
  });

  it('goes on in another college under another token, and nowhere else', async () => {
    const other = await world.institution();
    const mary = await person(['reviewer']);
    await world.person({ institution: other, roles: ['learner', 'auditor'], email: mary.email });
    const before = copyOf(mary);
    const { status, body } = await mary.put('/session/institution', { institutionId: other.id });
    expect(status).toBe(200);
    expect(body['roles']).toEqual(['learner', 'auditor']);
    expect(body['institutions']).toHaveLength(2);
    expect((await before.get('/session')).status).toBe(401);
    const stranger = await world.institution();
    expect((await mary.put('/session/institution', { institutionId: stranger.id })).status).toBe(404);
  });
});

describe('time', () => {
  afterEach(() => app.clock.set(new Date()));

  it('ends a learner’s idle session after an hour, and a use in between keeps it', async () => {
    const mary = await person();
    app.clock.advance(minutes(59));
    expect((await mary.get('/session')).status).toBe(200);
    app.clock.advance(minutes(59));
    expect((await mary.get('/session')).status).toBe(200);
    app.clock.advance(minutes(61));
    expect((await mary.get('/session')).status).toBe(401);
  });

  it('ends a coordinator’s after half an hour idle, and after twelve hours however busy', async () => {
    const idle = await person(['coordinator']);
    const busy = await person(['coordinator']);
    for (let n = 0; n < 25; n++) {
      app.clock.advance(minutes(29));
      const status = (await busy.get('/session')).status;
      expect([n, status]).toEqual([n, n < 24 ? 200 : 401]);
    }
    expect((await idle.get('/session')).status).toBe(401);
  });
});

describe('a write by cookie', () => {
  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sub-domain', { 'sec-fetch-site': 'same-site' }],
    ['an address bar or a mail', { 'sec-fetch-site': 'none' }],
    ['another origin', { origin: 'https://evil.test' }],
    ['no origin at all', { origin: '' }],
    ['a form elsewhere', { origin: 'null', 'content-type': 'application/x-www-form-urlencoded' }],
  ])('from %s is refused', async (_, headers) => {
    const mary = await person();
    const { status, body } = await mary.patch('/person', { name: 'Mallory' }, headers);
    expect([status, body['type']]).toEqual([403, '/problems/foreign_page']);
  });

  it('that signs in from a foreign page is refused, and one by a program is not', async () => {
    const mary = await person();
    const foreign = await world.stranger().post('/session', right(mary.email), { origin: 'https://evil.test' });
    expect(foreign.status).toBe(403);
    const { status } = await fetch(`${app.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(right(mary.email)),
    });
    expect(status).toBe(201);
  });

  it('from our own pages is done', async () => {
    const mary = await person();
    const { status, body } = await mary.patch(
      '/person',
      { name: '  Mary   Ann ' },
      { 'sec-fetch-site': 'same-origin' },
    );
    expect([status, body['name']]).toEqual([200, 'Mary Ann']);
  });
});

describe('somebody who guesses', () => {
  it('cannot tell an unknown address from a wrong password, by answer or by time', async () => {
    const took: Record<string, number[]> = { known: [], unknown: [] };
    const answers = new Set<string>();
    for (let n = 0; n < 5; n++) {
      const mary = await person();
      for (const [which, email] of [
        ['known', mary.email],
        ['unknown', `nobody${n}@college.test`],
      ] as const) {
        const from = performance.now();
        const { status, body } = await world.stranger(`198.51.${n}.9`).post('/session', wrong(email));
        took[which]!.push(performance.now() - from);
        answers.add(JSON.stringify([status, { ...body, requestId: '' }]));
      }
    }
    expect(answers.size).toBe(1);
    // A busy machine only adds to both: the least of each is what the work itself takes.
    expect(Math.min(...took['unknown']!)).toBeGreaterThan(0.4 * Math.min(...took['known']!));
  });

  it('gets five tries from one network, is told how long to wait, and locks nobody out', async () => {
    const mary = await person();
    const attacker = world.stranger('203.0.113.7');
    for (let n = 0; n < 5; n++) expect((await attacker.post('/session', wrong(mary.email))).status).toBe(401);
    const refused = await world.stranger('203.0.113.99').post('/session', right(mary.email));
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(100);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(180);

    expect((await world.stranger('198.18.0.1').post('/session', right(mary.email))).status).toBe(201);
    const knownBrowser = world.stranger('203.0.113.50');
    knownBrowser.cookies.set('__Host-device', mary.cookies.get('__Host-device')!);
    expect((await knownBrowser.post('/session', right(mary.email))).status).toBe(201);

    app.clock.advance(180_000);
    expect((await attacker.post('/session', right(mary.email))).status).toBe(201);
    app.clock.set(new Date());
  });

  it('cannot use another person’s device cookie', async () => {
    const [mary, john] = [await person(), await person()];
    const attacker = world.stranger('203.0.114.7');
    attacker.cookies.set('__Host-device', john.cookies.get('__Host-device')!);
    for (let n = 0; n < 5; n++) await attacker.post('/session', wrong(mary.email));
    expect((await attacker.post('/session', right(mary.email))).status).toBe(429);
  });

  it('gets twenty tries from one network over all accounts; success costs nothing', async () => {
    const mary = await person();
    for (let n = 0; n < 21; n++) {
      expect((await world.stranger('203.0.115.1').post('/session', right(mary.email))).status).toBe(201);
    }
    const statuses: number[] = [];
    for (let n = 0; n < 25; n++) {
      const browser = world.stranger(`203.0.115.${n}`);
      statuses.push((await browser.post('/session', wrong(`someone${n}@college.test`))).status);
    }
    expect(statuses.filter((status) => status === 401)).toHaveLength(20);
    expect(statuses.slice(20)).toEqual([429, 429, 429, 429, 429]);
  });

  describe('with several web processes', () => {
    let second: NestFastifyApplication;
    beforeAll(async () => {
      second = await createApp(app.config, app.config.databaseUrl!, false);
      await second.listen(0, '127.0.0.1');
    });
    afterAll(() => second.close());

    it('gets the same five tries from both together, however he hurries', async () => {
      const mary = await person();
      const elsewhere = { ...app, url: await second.getUrl() };
      const both = [world, createWorld(elsewhere)];
      const statuses = await Promise.all(
        Array.from({ length: 24 }, (_, n) => both[n % 2]!.stranger('203.0.116.1').post('/session', wrong(mary.email))),
      );
      expect(statuses.filter(({ status }) => status === 401)).toHaveLength(5);
      expect(statuses.filter(({ status }) => status === 429)).toHaveLength(19);
    });

    it('a session ended in one is over in the other', async () => {
      const mary = await person();
      const there = createWorld({ ...app, url: await second.getUrl() }).stranger();
      there.cookies.set('__Host-sid', mary.cookies.get('__Host-sid')!);
      expect((await there.get('/session')).status).toBe(200);
      await mary.del('/session');
      expect((await there.get('/session')).status).toBe(401);
    });
  });
});
