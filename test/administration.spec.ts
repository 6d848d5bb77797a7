import { noCodes } from '../src/account/institution/college-codes.rules.js';
import { roles } from '../src/kernel/actor.js';
import { Relay } from '../src/history/relay.js';
import { Queues } from '../src/platform/queue/queues.js';
import { startApp, type TestApp } from './app.js';
import { claimIn, ok } from './world/claim.js';
import { createWorld, type Agent, type College, type Json, type World } from './world.js';

let app: TestApp;
let world: World;
let here: College;
beforeAll(async () => {
  app = await startApp({}, { worker: false });
  world = createWorld(app);
});
beforeEach(async () => {
  here = await world.institution();
});
afterAll(() => app.stop());

const csv = { 'content-type': 'text/csv' };
const codesOf = (list: Json) => list.map((one: { code: string }) => one.code);

describe('a file of people', () => {
  const send = (file: string, query = '') => here.admin.post(`/members/import${query}`, file, csv);
  const header = 'Name,E-mail,Roles,Student number';

  test('invites strangers and gives members their roles; the same file again changes nothing', async () => {
    const rita = await world.person({ institution: here, roles: ['reviewer'] });
    const file = `${header}\nAnn Lee,ann@c.test,"coordinator, approver",\nBo,bo@c.test,learner,0042\nRita,${rita.email},reviewer approver,\n`;
    const planned = (await send(file, '?dryRun=true')).body;
    expect(planned).toMatchObject({ dryRun: true, created: 2, changed: 1, unchanged: 0, alongside: { mails: 2 } });
    expect((await here.admin.get('/invitations?status=open')).body['rows']).toEqual([]);

    expect((await send(file)).body).toMatchObject({ dryRun: false, created: 2, changed: 1 });
    const { body } = await here.admin.get('/invitations?status=open&search=bo%40');
    expect(body['rows']).toEqual([
      expect.objectContaining({ email: 'bo@c.test', roles: ['learner'], studentId: '0042', expired: false }),
    ]);
    expect((await here.admin.get(`/members/${rita.id}`)).body['roles']).toEqual(['reviewer', 'approver']);
    expect((await rita.get('/session')).status).toBe(401);
    expect((await send(file)).body).toMatchObject({ created: 0, changed: 0, unchanged: 3 });
    const { rows } = await app.owner.query(
      `select data from event where type = 'people.imported' and institution_id = $1`,
      [here.id],
    );
    expect(rows).toEqual([{ data: { sha256: expect.any(String), created: 2, changed: 1, unchanged: 0 } }]);
  });

  test('with bad rows does nothing, and says each by its line', async () => {
    const sam = await world.person({ institution: here, roles: ['learner'], studentId: '7' });
    const file = `${header}\nAnn,ann,learner,\nBo,bo@c.test,dean,\nCy,cy@c.test,learner,7\n`;
    const refused = await send(file);
    expect(refused.status).toBe(422);
    expect(refused.body['refusals'].map((r: Json) => [r.about, r.code])).toEqual([
      ['2.email', 'no_email'],
      ['3.roles', 'unknown_role'],
    ]);
    const taken = (await send(`${header}\nCy,cy@c.test,learner,7\nSam,${sam.email},learner,7\n`, '?dryRun=true')).body;
    expect(codesOf(taken['problems'])).toContain('twice');
    const alone = (await send(`${header}\nCy,cy@c.test,learner,7\n`, '?dryRun=true')).body;
    expect(alone['problems']).toEqual([expect.objectContaining({ line: 2, code: 'student_id_taken' })]);
    expect((await here.admin.get('/invitations')).body['rows'].every((r: Json) => r.status === 'accepted')).toBe(true);
  });

  test('never changes the roles of whoever sends it', async () => {
    const own = await send(`${header}\nAda,${here.admin.email},learner,\n`);
    expect(codesOf(own.body['refusals'])).toEqual(['own_roles']);
  });
});

test('a member’s page says what can be done, and why the last administrator stays', async () => {
  const { body } = await here.admin.get(`/members/${here.admin.id}`);
  expect(codesOf(body['moves'].end)).toEqual(['last_admin']);
  expect(codesOf(body['moves'].takeAdmin)).toEqual(['last_admin']);
  const rita = await world.person({ institution: here, roles: ['reviewer'] });
  expect((await here.admin.get(`/members/${rita.id}`)).body['moves']).toMatchObject({ end: [], takeAdmin: [] });
});

describe('how a college looks', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const put = (bytes: Buffer, agent: Agent = here.admin) =>
    fetch(`${app.url}/api/institution/logo`, {
      method: 'PUT',
      headers: {
        origin: app.config.publicUrl,
        cookie: [...agent.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'content-type': 'image/png',
      },
      body: new Uint8Array(bytes),
    });
  const chooses = async (accent: string | null) => {
    const { version } = (await here.admin.get('/institution')).body as Json;
    return here.admin.patch('/institution', { version, accent });
  };

  test('its colour is held against the paper before it is taken, and reaches every session', async () => {
    const pale = (await here.admin.get('/institution/accent?colour=%23F2C14E')).body;
    expect(codesOf(pale['refusals'])).toEqual(['low_contrast_on_paper', 'low_contrast_under_ink']);
    expect((await chooses('#f2c14e')).status).toBe(422);
    expect((await chooses(pale['nearest'])).status).toBe(200);
    const { institution } = (await here.admin.get('/session')).body as Json;
    expect(institution.branding).toMatchObject({ accent: { light: { colour: pale['nearest'] } }, logo: null });
    expect(institution.branding.accent.dark.onPaper).toBeGreaterThanOrEqual(4.5);
    await chooses(null);
    expect(((await here.admin.get('/session')).body as Json).institution.branding.accent).toBeNull();
  });

  test('its logo is there for anybody, under an address that changes with it', async () => {
    expect((await put(png)).status).toBe(200);
    const { branding } = (await world.stranger().get(`/institutions/${here.code}`)).body as Json;
    const answer = await fetch(`${app.url}${branding.logo}`);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(png);
    expect((await here.admin.del('/institution/logo')).status).toBe(204);
    expect((await fetch(`${app.url}${branding.logo}`)).status).toBe(404);
  });

  test.each([
    ['a drawing that could run programs', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'type_not_taken'],
    ['more than 200 kB', Buffer.concat([png, Buffer.alloc(210_000)]), 'too_large'],
  ])('%s is no logo', async (_, bytes, code) => {
    const answer = await put(bytes);
    expect([answer.status, codesOf(((await answer.json()) as Json).refusals)]).toEqual([422, [code]]);
  });
});

describe('the official codes of a college', () => {
  const codes = { opeid: '99999900', fice: '999999', ipeds: '999999', atp: '9999', act: null };
  const gives = async (change: Json = {}, agent: Agent = here.admin) => {
    const { version } = (await here.admin.get('/institution')).body as Json;
    return agent.put('/institution/codes', { version, ...codes, ...change });
  };

  test('are given by its administrator alone, and that is on record with them', async () => {
    expect(ok(await here.admin.get('/institution')).codes).toEqual(noCodes);
    const registrar = await world.person({ institution: here, roles: ['registrar'] });
    expect((await gives({}, registrar)).status).toBe(403);
    expect(ok(await gives({ fice: ' 999999 ' })).codes).toEqual(codes);
    expect(ok(await registrar.get('/institution')).codes).toEqual(codes);
    expect(ok(await gives({ opeid: null })).codes.opeid).toBeNull();
    const { rows } = await app.owner.query(
      `select data from event where type = 'institution.codes_changed' and institution_id = $1 order by id`,
      [here.id],
    );
    expect(rows.map(({ data }) => data)).toEqual([codes, { ...codes, opeid: null }]);
    const other = await world.institution();
    expect(ok(await other.admin.get('/institution')).codes).toEqual(noCodes);
  });

  test('are refused one by one where they are none, and never written over a newer version', async () => {
    const refused = await gives({ opeid: '999999', fice: '99-999', atp: '99999' });
    expect([refused.status, refused.body['refusals'].map((r: Json) => [r.about, r.code])]).toEqual([
      422,
      [
        ['opeid', 'opeid_without_place'],
        ['fice', 'fice_digits'],
        ['atp', 'atp_digits'],
      ],
    ]);
    expect((await here.admin.put('/institution/codes', { version: 0, ...codes })).status).toBe(409);
    expect((await here.admin.put('/institution/codes', { version: 1, fice: '999999' })).status).toBe(422);
    expect(ok(await here.admin.get('/institution')).codes).toEqual(noCodes);
    await expect(app.owner.query(`update institution set fice = '1' where id = $1`, [here.id])).rejects.toThrow(
      /check/,
    );
  });
});

test('a draft of a policy says what it would change for open claims', async () => {
  const sent = await claimIn(world, 'submitted');
  const { admin } = sent.college;
  const { id } = ok(
    await admin.post('/policies', { inForceFrom: '2099-01-01', knobs: { reviewers: 2, sampleSecondPercent: 0 } }),
  );
  expect((await admin.get(`/policies/${id}/impact`)).body).toMatchObject({
    replaces: { versionNo: 1 },
    knobs: [
      { knob: 'reviewers', reach: 'sending' },
      { knob: 'sampleSecondPercent', reach: 'sending' },
    ],
    pinned: [{ versionNo: 1, claims: 1 }],
    unsent: [],
    stoppedCount: 0,
  });
  expect((await here.admin.get(`/policies/${id}/impact`)).status).toBe(404);
});

test('a draft of a policy names the claims that could not be sent any more', async () => {
  const { college: at, learner, claim: drafted } = await claimIn(world, 'draft');
  const { id } = ok(await at.admin.post('/policies', { inForceFrom: '2099-01-01', knobs: { proposalRequired: true } }));
  const { body } = await at.admin.get(`/policies/${id}/impact`);
  expect(body).toMatchObject({ unsent: [{ status: 'draft', claims: 1 }], stoppedCount: 1 });
  expect(body['stopped']).toEqual([expect.objectContaining({ claimId: drafted.id, status: 'draft' })]);
  expect((await learner.get(`/policies/${id}/impact`)).status).toBe(403);
});

test('a new college is told what it has yet to set up, and a step is done when it is', async () => {
  const setup = async () => (await here.admin.get('/reports/setup')).body['steps'] as Json[];
  expect((await setup()).filter(({ done }) => done)).toEqual([]);
  ok(await here.admin.post('/subjects', { code: 'BUS', title: 'Business' }));
  const subjects = (await setup()).find(({ code }) => code === 'subjects')!;
  expect(subjects).toMatchObject({ done: true, count: 1 });
});

describe('the work behind the requests', () => {
  const health = async () => (await here.admin.get('/queues')).body as Json;

  test('is shown with what waits and what the clock starts', async () => {
    ok(await here.admin.post('/invitations', { email: 'late@c.test', name: 'Late', roles: ['learner'] }));
    const before = await health();
    expect(before.queues.map(({ name }: Json) => name)).toEqual(['reactions', 'schedule']);
    expect(before.relay.waiting).toBeGreaterThan(0);
    await app.app.get(Relay).drain();
    expect((await health()).relay).toMatchObject({ waiting: 0 });
  });

  test('that the queue lost is tried again by hand; what will be tried anyway is not', async () => {
    const invited = ok(await here.admin.post('/invitations', { email: 'x@c.test', name: 'X', roles: ['learner'] }));
    await app.app.get(Relay).drain();
    const { rows } = await app.owner.query(
      `select id from event where type = 'invitation.sent' and data ->> 'invitationId' = $1`,
      [invited.id],
    );
    const retrial = `/queues/reactions/${rows[0].id}-mailInvitation/retrial`;
    expect(codesOf((await here.admin.post(retrial)).body['refusals'])).toEqual(['will_be_tried']);
    await app.app.get(Queues).queue('reactions').obliterate({ force: true });
    expect((await here.admin.post(retrial)).body).toMatchObject({ state: 'waiting', reaction: 'mailInvitation' });

    const elsewhere = await world.institution();
    expect((await elsewhere.admin.post(retrial)).status).toBe(404);
  });
});

test('none of this is for other roles', async () => {
  const others = await world.person({ institution: here, roles: roles.filter((role) => role !== 'admin') });
  const answers = [
    await others.post('/members/import', 'x', csv),
    await others.get('/institution/accent?colour=%231a5c44'),
    await others.del('/institution/logo'),
    await others.get('/queues'),
    await others.post('/queues/reactions/1-x/retrial'),
  ];
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
});

describe('a college', () => {
  it('has its time zone, its word for a claim and its holidays', async () => {
    const here = await world.institution();
    const { body: before } = await here.admin.get('/institution');
    const edit = { version: before['version'], timeZone: 'America/Chicago', claimLabel: 'petition' };
    expect((await here.admin.patch('/institution', edit)).body).toMatchObject({
      timeZone: 'America/Chicago',
      claimLabel: 'petition',
    });
    expect((await here.admin.patch('/institution', edit)).status).toBe(409);
    expect((await here.admin.patch('/institution', { version: 2, timeZone: 'Mars/Olympus' })).status).toBe(422);
    const holidays = [
      { on: '2026-12-25', name: 'Christmas Day' },
      { on: '2026-11-26', name: 'Thanksgiving' },
    ];
    expect((await here.admin.put('/institution/holidays', { holidays })).body['holidays']).toEqual(
      holidays.toReversed(),
    );
    expect(
      (await here.admin.put('/institution/holidays', { holidays: [{ on: '2026-02-30', name: 'No day' }] })).status,
    ).toBe(422);
    const learner = await world.person({ institution: here, roles: ['learner'] });
    expect((await learner.get('/institution')).body['holidays']).toHaveLength(2);
    expect((await learner.patch('/institution', { version: 2, name: 'Mine' })).status).toBe(403);
  });
});
