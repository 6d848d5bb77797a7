import { startApp, type TestApp } from './app.js';
import { createWorld, goodPassword, type College, type World } from './world.js';

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

const days = (n: number) => n * 24 * 3_600_000;
const codes = (body: { refusals?: { code: string }[] }) => body.refusals?.map((r) => r.code);

/** The key in the newest mail to this address, as somebody finds it who clicks. */
async function mailedKey(email: string): Promise<string> {
  await app.settle();
  const { body } = await world.stranger().get(`/dev/mailbox/messages?to=${encodeURIComponent(email)}`);
  return /#(\S+)/.exec(body[0].text)![1]!;
}

async function invite(wanted: { email?: string; roles?: string[]; studentId?: string } = {}) {
  const email = wanted.email ?? `new.${Math.random().toString(36).slice(2)}@college.test`;
  const { status, body } = await college.admin.post('/invitations', {
    name: 'New Person',
    roles: ['learner'],
    ...wanted,
    email,
  });
  return { status, body, email, id: body['id'] as string };
}

describe('an invitation', () => {
  it('arrives by mail, shows what it is for, and makes the person a member', async () => {
    const { email } = await invite({ roles: ['reviewer', 'learner', 'reviewer'], studentId: '00042' });
    const key = await mailedKey(email);
    const browser = world.stranger();
    const preview = await browser.post('/invitation/preview', { key });
    expect(preview.body).toMatchObject({
      institution: college.name,
      email,
      roles: ['learner', 'reviewer'],
      hasAccount: false,
    });
    const { status, body } = await browser.post('/invitation/acceptance', {
      key,
      name: 'Mary Jones',
      password: goodPassword,
    });
    expect([status, body['signedIn']]).toEqual([201, true]);
    expect((await browser.get('/session')).body).toMatchObject({
      roles: ['learner', 'reviewer'],
      person: { email, name: 'Mary Jones' },
    });
    const member = await college.admin.get(`/members/${body['personId']}`);
    expect(member.body).toMatchObject({ studentId: '00042', status: 'active' });
    expect((await browser.post('/invitation/acceptance', { key, password: goodPassword })).status).toBe(409);
  });

  it('is not used up by programs that open its link', async () => {
    const { email } = await invite();
    const key = await mailedKey(email);
    for (let n = 0; n < 100; n++)
      expect((await world.stranger().post('/invitation/preview', { key })).status).toBe(200);
    expect((await world.stranger().post('/invitation/acceptance', { key, password: goodPassword })).status).toBe(201);
  });

  it('sent again works by its newest link alone', async () => {
    const { email, id } = await invite();
    const first = await mailedKey(email);
    expect((await college.admin.post(`/invitations/${id}/renewal`)).status).toBe(201);
    const second = await mailedKey(email);
    expect((await world.stranger().post('/invitation/preview', { key: first })).status).toBe(404);
    expect((await world.stranger().post('/invitation/preview', { key: second })).status).toBe(200);
  });

  it('to the same address replaces the one before', async () => {
    const { email } = await invite();
    const first = await mailedKey(email);
    await invite({ email: email.toUpperCase(), roles: ['registrar'] });
    expect((await world.stranger().post('/invitation/preview', { key: first })).status).toBe(409);
    const { body } = await college.admin.get('/invitations?status=open&limit=200');
    expect(body['rows'].filter((row: { email: string }) => row.email === email)).toHaveLength(1);
  });

  it('can be revoked, expires, and cannot be forged', async () => {
    const revoked = await invite();
    const key = await mailedKey(revoked.email);
    expect((await college.admin.del(`/invitations/${revoked.id}`)).body['status']).toBe('revoked');
    expect((await world.stranger().post('/invitation/preview', { key })).status).toBe(409);
    const other = await invite();
    const otherKey = await mailedKey(other.email);
    app.clock.advance(days(14));
    const expired = await world.stranger().post('/invitation/acceptance', { key: otherKey, password: goodPassword });
    expect([expired.status, codes(expired.body)]).toEqual([409, ['expired']]);
    const forged = `${otherKey.slice(0, -43)}${key.slice(-43)}`;
    expect((await world.stranger().post('/invitation/preview', { key: forged })).status).toBe(404);
    expect((await world.stranger().post('/invitation/preview', { key: 'nonsense' })).status).toBe(404);
  });

  it('lets nobody in with a weak password, and says why', async () => {
    const { email } = await invite();
    const key = await mailedKey(email);
    for (const [password, code] of [
      ['Tr0ub4dor&3', 'password_short'],
      ['passwordpassword', 'password_common'],
      [college.name.repeat(2), 'password_guessable'],
    ]) {
      const { status, body } = await world.stranger().post('/invitation/acceptance', { key, password });
      expect([status, codes(body)]).toEqual([422, [code]]);
    }
  });

  it('to somebody with an account adds the membership and leaves the password alone', async () => {
    const mary = await world.person({ institution: college, roles: ['learner'] });
    const { email } = await invite({ email: mary.email.toUpperCase(), roles: ['coordinator'] });
    const key = await mailedKey(email.toLowerCase());
    const browser = world.stranger();
    const { body } = await browser.post('/invitation/acceptance', { key, password: 'an intruder picks another one' });
    expect(body).toMatchObject({ personId: mary.id, signedIn: false });
    expect((await browser.get('/session')).status).toBe(401);
    expect((await (await world.signIn(mary.email)).get('/session')).body['roles']).toEqual(['learner', 'coordinator']);
  });

  it('accepted twice at one moment makes one person', async () => {
    const { email } = await invite();
    const key = await mailedKey(email);
    const answers = await Promise.all(
      [1, 2, 3].map(() => world.stranger().post('/invitation/acceptance', { key, password: goodPassword })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });
});

describe('members', () => {
  it('are found by name, address, student id and role, page by page', async () => {
    const here = await world.institution();
    for (const name of ['Zoe Ames', 'Ann Lee', 'Bob Lee']) {
      await world.person({
        institution: here,
        roles: name === 'Bob Lee' ? ['reviewer'] : ['learner'],
        name,
        studentId: `007-${name[0]}`,
      });
    }
    const names = async (query: string) =>
      (await here.admin.get(`/members?${query}`)).body['rows'].map((row: { name: string }) => row.name);
    expect(await names('search=lee')).toEqual(['Ann Lee', 'Bob Lee']);
    expect(await names('search=007-Z')).toEqual(['Zoe Ames']);
    expect(await names('search=%25')).toEqual([]);
    expect(await names('role=reviewer')).toEqual(['Bob Lee']);
    const first = await here.admin.get('/members?limit=2');
    expect(first.body['rows']).toHaveLength(2);
    expect(await names(`limit=2&after=${first.body['next']}`)).toEqual(['Bob Lee', 'Zoe Ames']);
  });

  it('get and lose roles at once; their sessions here end, so that the new ones begin with a new token', async () => {
    const mary = await world.person({ institution: college, roles: ['learner'] });
    const { body: before } = await college.admin.get(`/members/${mary.id}`);
    const { body } = await college.admin.patch(`/members/${mary.id}`, {
      version: before['version'],
      roles: ['registrar'],
    });
    expect(body['roles']).toEqual(['registrar']);
    expect((await mary.get('/session')).status).toBe(401);
    expect((await (await world.signIn(mary.email)).get('/session')).body['roles']).toEqual(['registrar']);
    const stale = await college.admin.patch(
      `/members/${mary.id}`,
      { roles: ['admin'] },
      { 'if-match': `"${before['version']}"` },
    );
    expect([stale.status, stale.body['current'].roles]).toEqual([409, ['registrar']]);
  });

  it('who leave are out at once, and come back with what they had', async () => {
    const mary = await world.person({ institution: college, roles: ['reviewer'] });
    expect((await college.admin.del(`/members/${mary.id}`)).body['status']).toBe('ended');
    expect((await mary.get('/session')).status).toBe(401);
    const outside = await world.signIn(mary.email);
    expect((await outside.get('/session')).body).toMatchObject({ institution: null, roles: [], institutions: [] });
    expect((await outside.get('/institution')).status).toBe(403);
    expect((await college.admin.post(`/members/${mary.id}/resumption`)).body).toMatchObject({
      status: 'active',
      roles: ['reviewer'],
    });
    expect((await (await world.signIn(mary.email)).get('/institution')).status).toBe(200);
  });

  it('never lose their last administrator, not even when two remove each other at one moment', async () => {
    const here = await world.institution();
    const alone = await here.admin.del(`/members/${here.admin.id}`);
    expect([alone.status, codes(alone.body)]).toEqual([409, ['last_admin']]);
    const second = await world.person({ institution: here, roles: ['admin'] });
    const answers = await Promise.all([
      here.admin.del(`/members/${second.id}`),
      second.del(`/members/${here.admin.id}`),
    ]);
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
  });

  it('have a student id of their own, leading zeros and all', async () => {
    const mary = await world.person({ institution: college, roles: ['learner'], studentId: '000123' });
    expect((await invite({ studentId: '000123' })).status).toBe(422);
    expect((await invite({ email: mary.email, studentId: '000123' })).status).toBe(201);
    expect((await invite({ studentId: '123' })).status).toBe(201);
  });

  it('of another college are not there', async () => {
    const other = await world.institution();
    const mary = await world.person({ institution: college, roles: ['learner'] });
    const { id } = await invite();
    const answers = [
      await other.admin.get(`/members/${mary.id}`),
      await other.admin.patch(`/members/${mary.id}`, { version: 1, roles: ['admin'] }),
      await other.admin.del(`/members/${mary.id}`),
      await other.admin.post(`/members/${mary.id}/resumption`),
      await other.admin.post(`/invitations/${id}/renewal`),
      await other.admin.del(`/invitations/${id}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    expect((await other.admin.get(`/members?search=${mary.email}`)).body['rows']).toEqual([]);
  });

  it('are managed by administrators alone', async () => {
    for (const role of ['learner', 'reviewer', 'coordinator', 'approver', 'registrar', 'auditor'] as const) {
      const member = await world.person({ institution: college, roles: [role] });
      expect((await member.post('/invitations', { email: 'x@y.test', name: 'X', roles: ['admin'] })).status).toBe(403);
      expect((await member.patch(`/members/${member.id}`, { version: 1, roles: ['admin'] })).status).toBe(403);
      expect((await member.get('/members')).status).toBe(['coordinator', 'auditor'].includes(role) ? 200 : 403);
    }
  });
});

describe('a forgotten password', () => {
  it('is replaced once by a mailed link, which ends every session and makes the browser known', async () => {
    const mary = await world.person({ institution: college, roles: ['learner'] });
    expect((await world.stranger().post('/password-reset', { email: mary.email })).status).toBe(202);
    const key = await mailedKey(mary.email);
    const browser = world.stranger();
    expect((await browser.put('/password-reset', { key, password: 'too short' })).status).toBe(422);
    expect((await browser.put('/password-reset', { key, password: 'violet engines hum softly' })).status).toBe(204);
    expect(browser.cookies.has('__Host-device')).toBe(true);
    expect((await browser.put('/password-reset', { key, password: goodPassword })).status).toBe(404);
    expect((await mary.get('/session')).status).toBe(401);
    expect((await browser.post('/session', { email: mary.email, password: goodPassword })).status).toBe(401);
    expect((await browser.post('/session', { email: mary.email, password: 'violet engines hum softly' })).status).toBe(
      201,
    );
    await app.settle();
    const { body } = await browser.get(`/dev/mailbox/messages?to=${encodeURIComponent(mary.email)}`);
    expect(body[0].subject).toBe('Your password was changed');
  });

  it('of an unknown address gets the same answer and no mail', async () => {
    const { status, body } = await world.stranger().post('/password-reset', { email: 'nobody@nowhere.test' });
    expect([status, body]).toEqual([202, { text: '' }]);
    await app.settle();
    expect((await world.stranger().get('/dev/mailbox/messages?to=nobody@nowhere.test')).body).toEqual([]);
  });

  it('mails at most three links an hour, which hold for that hour', async () => {
    const mary = await world.person({ institution: college, roles: ['learner'] });
    for (let n = 0; n < 3; n++) await world.stranger().post('/password-reset', { email: mary.email });
    expect((await world.stranger().post('/password-reset', { email: mary.email })).status).toBe(429);
    const key = await mailedKey(mary.email);
    app.clock.advance(60 * 60_000);
    expect((await world.stranger().put('/password-reset', { key, password: goodPassword })).status).toBe(404);
  });

  it('is changed with the current one, and ends the other sessions', async () => {
    const mary = await world.person({ institution: college, roles: ['learner'] });
    const phone = await world.signIn(mary.email);
    const change = { current: goodPassword, password: 'violet engines hum softly' };
    expect((await mary.put('/person/password', { ...change, current: 'wrong' })).status).toBe(422);
    const before = mary.cookies.get('__Host-sid');
    expect((await mary.put('/person/password', change)).status).toBe(204);
    expect(mary.cookies.get('__Host-sid')).not.toBe(before);
    expect((await mary.get('/session')).status).toBe(200);
    expect((await phone.get('/session')).status).toBe(401);
  });
});

test('what happened is on record, without names or addresses', async () => {
  await app.settle();
  const { rows } = await app.owner.query('select distinct type from event');
  expect(rows.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['institution.opened', 'invitation.sent', 'invitation.accepted', 'session.started']),
  );
  const { rows: leaks } = await app.owner.query(
    `select data from event where data::text like '%@%' or data::text like '%Person%'`,
  );
  expect(leaks).toEqual([]);
});
