import { request } from 'node:http';
import { startApp, type TestApp } from './app.js';
import { complete, draft, submit } from './world/claim.js';
import { addBusiness, business } from './world/college.js';
import { createWorld, type Answer, type College, type World } from './world.js';

let app: TestApp;
let world: World;
let riverside: College;
let subjectId: string;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
});
beforeEach(async () => {
  riverside = await world.institution();
  subjectId = (await riverside.admin.post('/subjects', { code: 'BUS', title: 'Business' })).body['id'];
});
afterAll(async () => {
  await app.settle();
  await app.stop();
});

const send = (file: string, query = '', type = 'text/csv'): Promise<Answer> =>
  riverside.admin.post(`/courses/import${query}`, file, { 'content-type': type });
const codes = async (query = '') =>
  (await riverside.admin.get(`/courses?limit=200${query}`)).body['rows'].map((c: { code: string }) => c.code);

test('a course has credits, outcomes in order, and a code that no other has', async () => {
  const course = await addBusiness(riverside.admin, subjectId, { creditsMin: '1.5' });
  expect(course).toMatchObject({
    code: 'BUS101',
    subjectCode: 'BUS',
    creditsMin: '1.50',
    credits: '3.00',
    active: true,
    version: 1,
    outcomes: [
      { code: 'a', position: 1, title: 'Explains markets', required: true },
      { code: 'b', position: 2, required: false },
    ],
  });
  expect((await riverside.admin.post('/courses', business(subjectId, { code: 'bus101' }))).body['refusals']).toEqual([
    expect.objectContaining({ code: 'code_taken' }),
  ]);
  const wrong = await riverside.admin.post(
    '/courses',
    business(subjectId, { code: 'X', credits: '1', creditsMin: '2' }),
  );
  expect(wrong).toMatchObject({ status: 422, body: { refusals: [{ code: 'credits_reversed' }] } });
});

test('an edit replaces it, keeps the identity of its outcomes, and is refused when stale', async () => {
  const course = await addBusiness(riverside.admin, subjectId);
  const edit = {
    ...business(subjectId, { title: 'Business', active: true, version: 1 }),
    outcomes: [
      { code: 'c', title: 'Writes a plan' },
      { code: 'a', title: 'Explains markets and prices' },
    ],
  };
  const { body } = await riverside.admin.put(`/courses/${course['id']}`, edit);
  expect(body).toMatchObject({ title: 'Business', version: 2 });
  expect(body['outcomes'].map((o: { code: string }) => o.code)).toEqual(['c', 'a']);
  expect(body['outcomes'][1].id).toBe(course['outcomes'][0].id);
  const { rows } = await app.owner.query('select active from outcome where id = $1', [course['outcomes'][1].id]);
  expect(rows).toEqual([{ active: false }]);
  const stale = await riverside.admin.put(`/courses/${course['id']}`, edit);
  expect(stale).toMatchObject({ status: 409, body: { current: { version: 2, title: 'Business' } } });
});

test('a deactivated course leaves the list but stays to be read', async () => {
  const { id } = await addBusiness(riverside.admin, subjectId);
  await riverside.admin.put(`/courses/${id}`, { ...business(subjectId), active: false, version: 1 });
  expect(await codes()).toEqual([]);
  expect(await codes('&active=all')).toEqual(['BUS101']);
  expect((await riverside.admin.get(`/courses/${id}`)).body).toMatchObject({ active: false });
});

test('deactivating a course, or taking an outcome from it, never breaks an open claim', async () => {
  const begun = await draft(world);
  const { course, learner, claim: empty, college } = begun;
  const claim = await complete(learner, empty);
  const edit = { subjectId: course.subjectId, code: 'GONE1', title: 'Gone', credits: '1', outcomes: [] };
  const edited = await college.admin.put(`/courses/${course.id}`, { ...edit, active: false, version: course.version });
  expect(edited.body).toMatchObject({ active: false, outcomes: [] });

  const sent = await submit(learner, claim);
  expect(sent.status).toBeLessThan(300);
  const after = (await learner.get(`/claims/${claim.id}`)).body;
  expect(after).toMatchObject({ status: 'submitted', target: claim.target });
  expect(after['outcomes'].map((o: { title: string }) => o.title)).toEqual(
    claim.outcomes.map((o: { title: string }) => o.title),
  );
  const other = await world.person({ institution: college, roles: ['learner'] });
  expect((await other.post('/claims', { kind: 'course', courseId: course.id })).body['refusals']).toContainEqual(
    expect.objectContaining({ code: 'inactive_course' }),
  );
});

test('the list is searched by words and read page by page', async () => {
  for (const [code, title] of [
    ['BUS300', '100% Finance'],
    ['BUS200', 'Trade_law'],
    ['ACC100', 'Accounts'],
  ]) {
    await addBusiness(riverside.admin, subjectId, { code, title });
  }
  expect(await codes('&search=account')).toEqual(['ACC100']);
  expect(await codes(`&search=${encodeURIComponent('100%')}`)).toEqual(['BUS300']);
  expect(await codes('&search=_')).toEqual(['BUS200']);
  const first = (await riverside.admin.get('/courses?limit=2')).body;
  const second = (await riverside.admin.get(`/courses?limit=2&after=${first['next']}`)).body;
  expect([...first['rows'], ...second['rows']].map((c) => c.code)).toEqual(['ACC100', 'BUS200', 'BUS300']);
  expect(second['next']).toBeNull();
});

test('subjects, programs and terms are kept the same way', async () => {
  const { admin } = riverside;
  const program = await admin.post('/programs', { code: 'AA', title: 'Associate in Arts', credits: '60' });
  expect(program.body).toMatchObject({ credits: '60.00', version: 1 });
  expect((await admin.post('/programs', { code: 'NO', title: 'Nothing', credits: '0' })).status).toBe(422);
  expect((await admin.get('/programs?after=WyJhIiwiYiJd')).status).toBe(422);
  const term = { code: '2027SP', title: 'Spring 2027', startsOn: '2027-01-20', endsOn: '2027-05-15' };
  expect((await admin.post('/terms', term)).body).toMatchObject({ startsOn: '2027-01-20', active: true });
  expect((await admin.post('/terms', { ...term, code: 'X', endsOn: '2027-01-01' })).status).toBe(422);
  const subject = await admin.put(`/subjects/${subjectId}`, {
    code: 'BUS',
    title: 'Commerce',
    active: true,
    version: 1,
  });
  expect(subject.body).toMatchObject({ title: 'Commerce', version: 2 });
  expect((await admin.get('/subjects')).body['rows']).toHaveLength(1);
  expect((await admin.get('/programs?search=arts')).body['rows']).toHaveLength(1);
  expect((await admin.get('/terms?active=false')).body['rows']).toEqual([]);
});

test('subjects, programs and terms come from files too', async () => {
  const take = async (noun: string, file: string) =>
    (await riverside.admin.post(`/${noun}/import`, file, { 'content-type': 'text/csv' })).body;
  const programs = 'code,title,credits\nAA,Associate in Arts,60\nCERT,Certificate,30\n';
  expect(await take('programs', programs)).toMatchObject({ created: 2, changed: 0 });
  expect(await take('programs', programs)).toMatchObject({ created: 0, unchanged: 2 });
  expect(await take('programs', programs.replace(',30', ',24'))).toMatchObject({ changed: 1, unchanged: 1 });
  expect(await take('subjects', 'code;title\nbus;Commerce\n')).toMatchObject({ created: 0, changed: 1 });
  const terms =
    'code,title,start,end\n2027SP,Spring,2027-01-20,2027-05-15\n2027FA,Fall,2027-09-01,2027-02-30\nX,Y,2027-09-01,2027-08-01\n';
  expect(
    (await take('terms', terms))['refusals'].map((r: { about: string; code: string }) => [r.about, r.code]),
  ).toEqual([
    ['3.ends_on', 'no_date'],
    ['4.ends_on', 'ends_before_start'],
  ]);
});

test('a file that breaks off half way leaves nothing', async () => {
  const { hostname, port } = new URL(app.url);
  const body = `code,title,subject,credits\n${Array.from({ length: 500 }, (_, i) => `Z${i},Title,BUS,3`).join('\n')}\n`;
  const cookie = [...riverside.admin.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = {
    cookie,
    origin: app.config.publicUrl,
    'content-type': 'text/csv',
    'content-length': body.length * 2,
  };
  await new Promise<void>((resolve) => {
    const call = request({ hostname, port, path: '/api/courses/import', method: 'POST', headers }, () => undefined);
    call.on('error', () => resolve());
    call.write(body, () => setTimeout(() => call.destroy(), 50));
    call.on('close', () => resolve());
  });
  expect(await codes('&search=Z')).toEqual([]);
  expect((await send('code,title,subject,credits\nZ1,One,BUS,3\n')).body).toMatchObject({ created: 1 });
});

test('members read the catalogue; only an admin writes it, and only the own one', async () => {
  const { id } = await addBusiness(riverside.admin, subjectId);
  const learner = await world.person({ institution: riverside, roles: ['learner'] });
  expect((await learner.get(`/courses/${id}`)).status).toBe(200);
  expect((await learner.post('/courses', business(subjectId, { code: 'X' }))).status).toBe(403);
  expect((await learner.post('/courses/import', 'x', { 'content-type': 'text/csv' })).status).toBe(403);
  const lakeside = await world.institution();
  expect((await lakeside.admin.get(`/courses/${id}`)).status).toBe(404);
  expect(
    (await lakeside.admin.put(`/courses/${id}`, { ...business(subjectId), active: true, version: 1 })).status,
  ).toBe(404);
  expect((await lakeside.admin.post('/courses', business(subjectId))).body['refusals']).toEqual([
    expect.objectContaining({ code: 'unknown_subject' }),
  ]);
});
