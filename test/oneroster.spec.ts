import { invitationPurpose } from '../src/account/invitation/invitation.rows.js';
import { Links } from '../src/platform/links.js';
import { startApp, type TestApp } from './app.js';
import { ok } from './world/claim.js';
import { zipOf } from './world/files.js';
import { manifestOf, rosterCsv, rosterOf, rosterZip, type Roster } from './world/roster.js';
import { createWorld, goodPassword, type Agent, type College, type Json, type World } from './world.js';

const { org, person, role, course } = rosterOf;

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

const send = (body: Buffer | string, query = '', by: Agent = here.admin, more: Record<string, string> = {}) =>
  by.post(`/roster/import${query}`, body, {
    'content-type': typeof body === 'string' ? 'text/csv' : 'application/zip',
    ...more,
  });
const dry = async (body: Buffer | string) => ok(await send(body, '?dryRun=true'));
const places = (list: Json) =>
  list.map(({ file, line, column, code }: Json) => [file, line, column, code].filter((part) => part !== '').join(' '));
const invitations = async () => (await here.admin.get('/invitations?status=open')).body['rows'] as Json[];
const courseOf = async (code: string) => {
  const { rows } = (await here.admin.get(`/courses?search=${code}&active=all`)).body as Json;
  return (await here.admin.get(`/courses/${rows[0].id}`)).body as Json;
};

/** Ann learns, Tom teaches, Pat is a principal, Gus is gone. */
const roster: Roster = {
  orgs: [org],
  users: [
    person('ann', 'Ann', { identifier: '0042' }),
    person('tom', 'Tom', { identifier: 'staff-1' }),
    person('pat', 'Pat'),
    person('gus', 'Gus', { enabledUser: 'false' }),
  ],
  roles: [role('ann', 'student'), role('tom', 'teacher'), role('pat', 'principal'), role('gus', 'student')],
  courses: [
    course('c1', 'BUS101', 'Business', { subjects: 'Business', subjectCodes: '12001,12002' }),
    course('c2', 'CIT110', 'Computing'),
  ],
};

test('a roster is tried out, then brings people and courses in; the same again changes nothing', async () => {
  const zip = await rosterZip(roster, { 'classes.csv': 'sourcedId' });
  const planned = await dry(zip);
  expect(planned).toMatchObject({
    dryRun: true,
    people: { strangers: 2, invited: 0, changed: 0, inactive: 1, leftOut: 1 },
    courses: { created: 2, changed: 0, unchanged: 0, subjects: 2 },
    roles: [
      { role: 'principal', people: 1, becomes: null },
      { role: 'student', people: 2, becomes: 'learner' },
      { role: 'teacher', people: 1, becomes: 'reviewer' },
    ],
    ignored: ['classes.csv'],
    problems: [],
  });
  expect(places(planned['remarks'])).toEqual(['users.csv 4 no_role_here']);
  expect(await invitations()).toEqual([]);

  expect(ok(await send(zip, '?invite=true'))).toMatchObject({ people: { invited: 2 }, courses: { created: 2 } });
  expect((await invitations()).map(({ name, roles, studentId }) => [name, roles, studentId]).sort()).toEqual([
    ['Ann Lee', ['learner'], '0042'],
    ['Tom Lee', ['reviewer'], null],
  ]);
  expect(await courseOf('BUS101')).toMatchObject({
    title: 'Business',
    subjectCode: '12001',
    credits: '0.00',
    active: false,
  });
  expect(await courseOf('CIT110')).toMatchObject({ subjectCode: 'CIT' });
  expect(ok(await send(zip, '?invite=true'))).toMatchObject({
    people: { strangers: 0, invited: 0, changed: 0, unchanged: 2 },
    courses: { created: 0, changed: 0, unchanged: 2, subjects: 0 },
  });
  const { rows } = await app.owner.query(
    `select type, data - 'sha256' as data from event where type like '%.imported' and institution_id = $1 order by type`,
    [here.id],
  );
  expect(rows).toEqual([
    { type: 'catalog.imported', data: { kind: 'course', created: 2, changed: 0, unchanged: 0 } },
    { type: 'people.imported', data: { created: 2, changed: 0, unchanged: 0 } },
  ]);
});

test('nobody is mailed unless whoever imports says so', async () => {
  const zip = await rosterZip(roster);
  expect(ok(await send(zip))).toMatchObject({ people: { strangers: 2, invited: 0 }, courses: { created: 2 } });
  expect(await invitations()).toEqual([]);
});

test('who is known by sourcedId stays the same under another name, address or code', async () => {
  await send(await rosterZip(roster), '?invite=true');
  const { version } = await courseOf('BUS101');
  const later: Roster = {
    ...roster,
    users: [person('ann', 'Anne', { identifier: '0042' }), person('tom', 'Tom', { email: 'thomas@roster.test' })],
    roles: [role('ann', 'student'), role('tom', 'teacher')],
    courses: [course('c1', 'CIT110', 'Business again'), course('c2', 'BUS101', 'Computing')],
  };
  const changed = ok(await send(await rosterZip(later), '?invite=true'));
  expect(changed).toMatchObject({ people: { invited: 1, changed: 1 }, courses: { created: 0, changed: 2 } });
  expect((await invitations()).map(({ name, email }) => [name, email]).sort()).toEqual([
    ['Anne Lee', 'ann@roster.test'],
    ['Tom Lee', 'thomas@roster.test'],
  ]);
  expect(await courseOf('CIT110')).toMatchObject({ title: 'Business again', subjectCode: '12001' });
  expect((await courseOf('CIT110')).version).toBeGreaterThan(version);
});

test('members get roles and lose none; nobody rises, returns or is ended by a roster', async () => {
  const rita = await world.person({ institution: here, roles: ['approver'] });
  const ed = await world.person({ institution: here, roles: ['learner'] });
  await here.admin.del(`/members/${ed.id}`);
  const gone = await world.person({ institution: here, roles: ['learner'] });
  const zip = await rosterZip({
    users: [
      person('r', 'Rita', { email: rita.email }),
      person('e', 'Ed', { email: ed.email }),
      person('g', 'Gone', { email: gone.email, status: 'tobedeleted' }),
      person('me', 'Ada', { email: here.admin.email }),
    ],
    roles: [role('r', 'teacher'), role('r', 'systemAdministrator'), role('e', 'student'), role('me', 'student')],
  });
  const view = ok(await send(zip, '?invite=true'));
  expect(view).toMatchObject({ people: { strangers: 0, changed: 2, inactive: 1, leftOut: 1 }, courses: null });
  expect(places(view['remarks'])).toEqual(
    expect.arrayContaining([
      'users.csv 3 left_before',
      'users.csv 4 status gone_in_roster',
      'users.csv 2 theirs_to_change',
    ]),
  );
  const memberOf = async (id: string) => (await here.admin.get(`/members/${id}`)).body as Json;
  expect((await memberOf(rita.id)).roles).toEqual(['reviewer', 'approver']);
  expect((await memberOf(here.admin.id)).roles).toEqual(['admin']);
  expect([(await memberOf(ed.id)).status, (await memberOf(gone.id)).status]).toEqual(['ended', 'active']);
  // Found again by id after they gave themselves another address.
  await app.owner.query('update person set email = $2 where id = $1', [rita.id, `new-${rita.email}`]);
  expect(ok(await send(zip, '?invite=true'))).toMatchObject({ people: { strangers: 0, changed: 0, unchanged: 2 } });
});

test('an invitation that a roster caused makes a member whom it finds again', async () => {
  await send(await rosterZip(roster), '?invite=true');
  const tom = (await invitations()).find(({ name }) => name === 'Tom Lee')!;
  const key = app.app.get(Links).key(invitationPurpose(1), here.id, tom['id']);
  expect((await world.stranger().post('/invitation/acceptance', { key, password: goodPassword })).status).toBe(201);
  const zip = await rosterZip({ users: [person('tom', 'Tom', { email: '' })], roles: [role('tom', 'teacher')] });
  expect(await dry(zip)).toMatchObject({ people: { changed: 0, unchanged: 1, leftOut: 0 } });
});

describe('what is wrong', () => {
  test('is said by file, line and column, and nothing is written', async () => {
    const zip = await rosterZip({
      orgs: [org],
      users: [
        person('a', 'A', { email: 'no address' }),
        person('b', ''),
        person('c', 'C', { primaryOrgSourcedId: 'o9' }),
        person('d', 'D'),
        person('d', 'D', { email: 'D@roster.test' }),
      ],
      roles: [role('zoe', 'student'), role('d', 'dean'), role('d', 'student', { orgSourcedId: 'o9', endDate: 'soon' })],
      courses: [course('c1', 'X1', ''), course('c2', 'X2', 'Fine', { orgSourcedId: 'o9' })],
    });
    expect(places((await dry(zip))['problems'])).toEqual([
      'users.csv 2 email no_email',
      'users.csv 3 givenName empty',
      'users.csv 4 primaryOrgSourcedId unknown_org',
      'users.csv 6 sourcedId twice',
      'users.csv 6 email twice',
      'roles.csv 2 userSourcedId unknown_user',
      'roles.csv 3 role unknown_role',
      'roles.csv 4 endDate no_date',
      'roles.csv 4 orgSourcedId unknown_org',
      'courses.csv 2 title empty',
      'courses.csv 3 orgSourcedId unknown_org',
    ]);
    const refused = await send(zip, '?invite=true');
    expect(refused.status).toBe(422);
    expect(refused.body['refusals'][0]).toMatchObject({
      about: 'users.csv:2.email',
      detail: expect.stringMatching(/^users\.csv, line 2, email: /),
    });
    expect(await invitations()).toEqual([]);
  });

  const users = rosterCsv('users', [person('ann', 'Ann')]);
  const announced = (parts: Record<string, string>, said = 'bulk') => ({
    'manifest.csv': manifestOf({ 'file.users': said }),
    ...parts,
  });
  const reordered = users.replace('sourcedId,status', 'status,sourcedId');
  const widened = users.replace('pronouns', 'pronouns,metadata.x,shoe');
  const older = manifestOf({ 'oneroster.version': '1.1' });
  test.each([
    ['no manifest', { 'users.csv': users }, 'manifest.csv 1 no_manifest'],
    ['a manifest in a folder', { 'out/manifest.csv': older }, 'manifest.csv 1 no_manifest'],
    ['changes only', announced({ 'users.csv': users }, 'delta'), 'manifest.csv 4 file.users delta'],
    ['an older version', { 'manifest.csv': older }, 'manifest.csv 3 oneroster.version other_version'],
    ['a file that does not come', announced({}), 'manifest.csv 4 file.users missing_file'],
    [
      'one that nobody announced',
      announced({ 'roles.csv': '' }, 'absent'),
      'manifest.csv 1 file.roles unannounced_file',
    ],
    ['columns in another order', announced({ 'users.csv': reordered }), 'users.csv 1 sourcedId wrong_header'],
    ['a column of somebody’s own', announced({ 'users.csv': widened }), 'users.csv 1 shoe wrong_header'],
  ])('%s is refused with what to do', async (_, parts, expected) => {
    const { problems } = await dry(await zipOf(parts as Record<string, string>));
    expect(places(problems)).toEqual([expected]);
  });

  test.each([
    [
      'a bomb',
      () => zipOf({ 'manifest.csv': manifestOf({}), 'users.csv': Buffer.alloc(40 * 1024 * 1024, 32) }),
      'zip_bomb',
    ],
    ['half a ZIP', async () => (await rosterZip(roster)).subarray(0, 300), 'zip_damaged'],
    ['something else', async () => 'code,title\nA,B\n', 'no_roster'],
    ['roles alone', async () => rosterCsv('roles', []), 'no_roster'],
  ])('%s is no roster', async (_, make, code) => {
    const { status, body } = await send(await make(), '?dryRun=true');
    expect([status, body['refusals'].map((refusal: Json) => refusal.code)]).toEqual([422, [code]]);
  });

  test('one address for two people who stand in the file is not guessed at', async () => {
    const rita = await world.person({ institution: here, roles: ['reviewer'] });
    await send(await rosterZip({ users: [person('r', 'Rita', { email: rita.email })], roles: [] }));
    const both = { users: [person('r', 'Rita', { email: '' }), person('s', 'Sol', { email: rita.email })], roles: [] };
    expect(places((await dry(await rosterZip(both)))['problems'])).toEqual(['users.csv 3 email email_taken']);
    const renumbered = { users: [person('s', 'Rita', { email: rita.email })], roles: [] };
    expect(ok(await send(await rosterZip(renumbered)))).toMatchObject({ people: { changed: 1 } });
  });

  test('a code that another course has is not taken from it', async () => {
    await send(rosterCsv('courses', [course('c1', 'A1', 'One'), course('c2', 'A2', 'Two')]));
    const { problems } = await dry(rosterCsv('courses', [course('c1', 'A2', 'One')]));
    expect(places(problems)).toEqual(['courses.csv 2 courseCode course_code_taken']);
    const exchanged = rosterCsv('courses', [course('c1', 'A2', 'One'), course('c2', 'A1', 'Two')]);
    expect(await dry(exchanged)).toMatchObject({ courses: { changed: 2 } });
  });
});

test('users.csv and courses.csv come alone too, with a byte order mark', async () => {
  const courses = await dry(`\ufeff${rosterCsv('courses', [course('c1', 'BUS101', 'Business')])}`);
  expect(courses).toMatchObject({ people: null, courses: { created: 1 } });
  const people = await dry(`\ufeff${rosterCsv('users', [person('ann', 'Ann')])}`);
  expect(people).toMatchObject({ people: { strangers: 0, leftOut: 1 }, courses: null });
});

test('five thousand people are taken at once and invited a thousand at a time', async () => {
  const ids = Array.from({ length: 5000 }, (_, i) => `p${i}`);
  const zip = await rosterZip({
    orgs: [org],
    users: ids.map((id) => person(id, 'Person', { identifier: id })),
    roles: ids.map((id) => role(id, 'student')),
    courses: ids.map((id) => course(id, `C${id}`, `Course ${id}`)),
  });
  expect(ok(await send(zip, '?invite=true'))).toMatchObject({
    people: { strangers: 5000, invited: 1000 },
    courses: { created: 5000 },
  });
  expect(await dry(zip)).toMatchObject({ people: { strangers: 4000, unchanged: 1000 }, courses: { unchanged: 5000 } });
});

test('twice with one key is one import; others may not', async () => {
  const zip = await rosterZip(roster);
  const once = { 'idempotency-key': 'roster-1' };
  const [first, second] = [
    await send(zip, '?invite=true', here.admin, once),
    await send(zip, '?invite=true', here.admin, once),
  ];
  expect([first.status, second.body]).toEqual([200, first.body]);
  for (const kind of ['coordinator', 'registrar', 'auditor', 'learner'] as const) {
    const other = await world.person({ institution: here, roles: [kind] });
    expect((await send(zip, '', other)).status).toBe(403);
  }
});

test('the example that is offered can be imported as it is', async () => {
  const cookie = [...here.admin.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await fetch(`${app.url}/api/roster/example`, { headers: { cookie } });
  const example = Buffer.from(await response.arrayBuffer());
  expect((await dry(example)).roles.map((one: Json) => one.becomes)).toEqual(['learner', 'reviewer']);
  const { people, courses } = ok(await send(example, '?invite=true'));
  expect([people.invited, courses.created]).toEqual([2, 2]);
});
