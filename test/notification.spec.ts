import { simpleParser, type ParsedMail } from 'mailparser';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { SMTPServer } from 'smtp-server';
import { DeliveryService } from '../src/notification/mail/delivery.service.js';
import { startApp, type TestApp } from './app.js';
import { createWorld, type College, type Member, type World } from './world.js';

const minutes = (n: number) => n * 60_000;

/** Changes somebody's roles `times` times: news that goes by mail at once unless they chose otherwise. */
async function news(app: TestApp, college: College, member: Member, times: number): Promise<void> {
  for (let n = 0; n < times; n++) {
    const { body } = await college.admin.get(`/members/${member.id}`);
    const roles = body['roles'].includes('auditor') ? ['learner'] : ['learner', 'auditor'];
    await college.admin.patch(`/members/${member.id}`, { version: body['version'], roles });
  }
  await app.settle();
}

async function deliver(app: TestApp): Promise<void> {
  await app.app.get(DeliveryService).deliverDue();
  await app.settle();
}

describe('with the built-in mailbox', () => {
  let app: TestApp;
  let world: World;
  let college: College;
  beforeAll(async () => {
    app = await startApp();
    world = createWorld(app);
    college = await world.institution({ name: 'Riverside Community College' });
  });
  afterAll(() => app.stop());
  afterEach(() => app.clock.set(new Date()));

  const learner = (name?: string) =>
    world.person({ institution: college, roles: ['learner'], ...(name ? { name } : {}) });
  const signInAgain = (member: Member) => world.signIn(member.email);
  const mails = async (to: string, subject = 'News from Riverside Community College') => {
    const { body } = await world.stranger().get(`/dev/mailbox/messages?to=${encodeURIComponent(to)}`);
    return (body as unknown as { subject: string; text: string }[]).filter((mail) => mail.subject === subject);
  };

  test('many events for one person become one mail at once and one some minutes later', async () => {
    const mary = await learner();
    await news(app, college, mary, 1);
    expect(await mails(mary.email)).toHaveLength(1);
    await news(app, college, mary, 6);
    await deliver(app);
    expect(await mails(mary.email)).toHaveLength(1);
    app.clock.advance(minutes(10));
    await deliver(app);
    expect(await mails(mary.email)).toHaveLength(2);
    const inbox = await (await signInAgain(mary)).get('/notifications');
    expect([inbox.body['rows'].length, inbox.body['unread']]).toEqual([7, 7]);
  });

  test('a mail says that there is news and where, and nothing of it', async () => {
    const mary = await learner('Mary Secret-Name');
    await news(app, college, mary, 1);
    const [mail] = await mails(mary.email);
    expect(mail!.text).toContain('- Your roles changed.\n  http://credence.test/account');
    expect(mail!.text).not.toMatch(/auditor|Mary|Secret/);
  });

  test('what was read in the inbox before the mail goes is not mailed', async () => {
    const mary = await learner();
    await news(app, college, mary, 2);
    const sent = (await mails(mary.email)).length;
    const agent = await signInAgain(mary);
    const { body } = await agent.get('/notifications');
    expect((await agent.put('/notifications/read-mark', { upTo: body['rows'][0].id })).body).toEqual({ unread: 0 });
    app.clock.advance(minutes(11));
    await deliver(app);
    expect(await mails(mary.email)).toHaveLength(sent);
  });

  test('one mail a day, at eight in the morning of the college, for who wants it so', async () => {
    const mary = await learner();
    const agent = await signInAgain(mary);
    expect((await agent.put('/notification-preferences/roles_changed', { way: 'daily' })).status).toBe(200);
    app.clock.set(new Date('2027-01-12T17:00:00Z'));
    const admin = await world.signIn(college.admin.email);
    await news(app, { ...college, admin: { ...college.admin, ...admin } }, mary, 4);
    app.clock.set(new Date('2027-01-13T12:59:00Z'));
    await deliver(app);
    expect(await mails(mary.email, 'Your day at Riverside Community College')).toHaveLength(0);
    app.clock.set(new Date('2027-01-13T13:00:01Z'));
    await deliver(app);
    expect(await mails(mary.email, 'Your day at Riverside Community College')).toHaveLength(1);
  });

  test('people choose how they hear of what; the essential reaches the inbox at least', async () => {
    const mary = await learner();
    const { body } = await mary.get('/notification-preferences');
    const kinds = body as unknown as { kind: string; ways: string[] }[];
    expect(kinds.find(({ kind }) => kind === 'roles_changed')!.ways).toEqual(['now', 'daily', 'inbox']);
    expect(kinds.find(({ kind }) => kind === 'member_joined')).toBeUndefined();
    expect((await mary.put('/notification-preferences/roles_changed', { way: 'off' })).status).toBe(422);
    expect((await mary.put('/notification-preferences/nonsense', { way: 'now' })).status).toBe(404);
    await mary.put('/notification-preferences/roles_changed', { way: 'inbox' });
    await news(app, college, mary, 1);
    expect(await mails(mary.email)).toHaveLength(0);
    expect((await (await signInAgain(mary)).get('/notifications')).body['unread']).toBe(1);
  });

  test('an inbox is read page by page, by its owner alone', async () => {
    const mary = await learner();
    await news(app, college, mary, 3);
    const agent = await signInAgain(mary);
    const first = await agent.get('/notifications?limit=2');
    const second = await agent.get(`/notifications?limit=2&after=${first.body['next']}`);
    expect([first.body['rows'].length, second.body['rows'].length, second.body['next']]).toEqual([2, 1, null]);
    const { id } = first.body['rows'][0];
    expect((await (await learner()).patch(`/notifications/${id}`, { read: true })).status).toBe(404);
    expect((await agent.patch(`/notifications/${id}`, { read: true })).body).toEqual({ unread: 2 });
    expect((await agent.get('/notifications?unread=true')).body['rows']).toHaveLength(2);
    expect((await agent.patch(`/notifications/${id}`, { read: false })).body).toEqual({ unread: 3 });
  });

  test('who invited somebody hears in the inbox that they joined', async () => {
    await learner('Newcomer');
    await app.settle();
    const { body } = await college.admin.get('/notifications');
    expect(body['rows'].map(({ text }: { text: string }) => text)).toContain('Newcomer accepted your invitation.');
  });

  test('no secret link lies in the tables of the product', async () => {
    const mary = await learner();
    await world.stranger().post('/password-reset', { email: mary.email });
    await app.settle();
    const [mail] = await mails(mary.email, 'Choose a new password');
    const token = /#\S+\.(\S+)/.exec(mail!.text)![1]!;
    for (const table of ['mail', 'event', 'password_reset', 'idempotency']) {
      const { rows } = await app.owner.query(`select count(*)::int as n from ${table} t where t::text like $1`, [
        `%${token}%`,
      ]);
      expect([table, rows[0].n]).toEqual([table, 0]);
    }
  });

  test('the mailbox page shows what was mailed, and runs nothing that is in it', async () => {
    const { body: invited } = await college.admin.post('/invitations', {
      email: 'x@college.test',
      name: '<script>',
      roles: ['learner'],
    });
    expect(invited['name']).toBe('<script>');
    await app.settle();
    const { status, headers, body } = await world.stranger().get('/dev/mailbox');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(body['text']).toContain('<a href="http://credence.test/invitation#');
    expect(body['text']).not.toContain('<script>');
  });
});

describe('with an SMTP server', () => {
  let app: TestApp;
  let world: World;
  let college: College;
  let server: SMTPServer;
  let received: ParsedMail[];
  const receive = async (stream: Readable, done: () => void): Promise<void> => {
    received.push(await simpleParser(stream));
    done();
  };
  /** What the server answers to a recipient; null takes the mail. */
  let answer: number | null = null;

  beforeAll(async () => {
    received = [];
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: (_address, _session, done) =>
        answer === null ? done() : done(Object.assign(new Error('not now'), { responseCode: answer })),
      onData: (stream, _session, done) => {
        void receive(stream, done);
      },
    });
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    const { port } = server.server.address() as AddressInfo;
    app = await startApp({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Riverside <pla@riverside.test>' });
    world = createWorld(app);
    college = await world.institution();
    await app.settle();
  });
  afterAll(async () => {
    await app.stop();
    await new Promise<void>((resolve) => server.close(resolve));
  });
  beforeEach(async () => {
    answer = null;
    await app.settle();
    received = [];
  });
  afterEach(() => app.clock.set(new Date()));

  const invite = async (email: string) => {
    await college.admin.post('/invitations', { email, name: 'Somebody', roles: ['learner'] });
    await app.settle();
  };
  const stateOf = async (email: string) =>
    (await college.admin.get('/mails?limit=200')).body['rows'].find(({ to }: { to: string }) => to === email);

  test('a mail goes out once, as plain text, marked as sent by a machine, under an id of its own', async () => {
    await invite('one@college.test');
    await deliver(app);
    expect(received).toHaveLength(1);
    const [mail] = received;
    const row = await stateOf('one@college.test');
    expect(mail!.messageId).toBe(`<${row.id}@credence.test>`);
    expect(mail!.from!.text).toBe('"Riverside" <pla@riverside.test>');
    expect(mail!.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail!.text).toContain('http://credence.test/invitation#');
    expect(row).toMatchObject({ state: 'sent', attempts: 1, lastError: null });
    expect((await world.stranger().get('/dev/mailbox')).status).toBe(404);
  });

  test('a server that is busy is asked again later, under the same id', async () => {
    answer = 451;
    await invite('busy@college.test');
    expect(await stateOf('busy@college.test')).toMatchObject({
      state: 'queued',
      attempts: 1,
      lastError: expect.stringContaining('451'),
    });
    await deliver(app);
    expect((await stateOf('busy@college.test')).attempts).toBe(1);
    answer = null;
    app.clock.advance(minutes(1.1));
    await deliver(app);
    const row = await stateOf('busy@college.test');
    expect(row).toMatchObject({ state: 'sent', attempts: 2 });
    expect(received.map(({ messageId }) => messageId)).toEqual([`<${row.id}@credence.test>`]);
  });

  test('an address that is refused for good is set aside, told to coordinators, and sent again on demand', async () => {
    const coordinator = await world.person({ institution: college, roles: ['coordinator'] });
    await app.settle();
    answer = 550;
    await invite('gone@college.test');
    const failed = await coordinator.get('/mails?state=failed');
    expect(failed.body['rows']).toMatchObject([{ to: 'gone@college.test', attempts: 1 }]);
    expect((await coordinator.get('/notifications')).body['rows'][0].kind).toBe('mail_failed');
    answer = null;
    expect((await coordinator.post(`/mails/${failed.body['rows'][0].id}/redelivery`)).status).toBe(201);
    await app.settle();
    expect(await stateOf('gone@college.test')).toMatchObject({ state: 'sent' });
    expect((await coordinator.post(`/mails/${failed.body['rows'][0].id}/redelivery`)).status).toBe(409);
    const learner = await world.person({ institution: college, roles: ['learner'] });
    expect((await learner.get('/mails')).status).toBe(403);
  });

  test('a server that stays away uses up the tries, and then the mail is set aside', async () => {
    answer = 421;
    await invite('away@college.test');
    for (let n = 0; n < 8; n++) {
      app.clock.advance(minutes(241));
      await deliver(app);
    }
    const fresh = await world.signIn(college.admin.email);
    const { body } = await fresh.get('/mails?state=failed');
    expect(body['rows'][0]).toMatchObject({ to: 'away@college.test', attempts: 8 });
  });

  test('a mail that a dead process left half sent is sent again under the same id, and says so', async () => {
    await invite('half@college.test');
    const { id } = await stateOf('half@college.test');
    await app.owner.query(`update mail set state = 'sending', sent_at = null, sending_since = $2 where id = $1`, [
      id,
      app.clock.now(),
    ]);
    await deliver(app);
    expect(received).toHaveLength(1);
    app.clock.advance(minutes(6));
    await deliver(app);
    expect(received.map(({ messageId }) => messageId)).toEqual([`<${id}@credence.test>`, `<${id}@credence.test>`]);
    const row = await stateOf('half@college.test');
    expect(row).toMatchObject({ state: 'sent', attempts: 2, lastError: expect.stringContaining('same Message-ID') });
  });

  test('several workers at once send each mail once', async () => {
    answer = 451;
    for (let n = 0; n < 5; n++) await invite(`crowd${n}@college.test`);
    answer = null;
    app.clock.advance(minutes(2));
    await Promise.all([deliver(app), deliver(app), deliver(app), deliver(app)]);
    expect(received).toHaveLength(5);
  });
});
