import { system } from '../src/kernel/actor.js';
import { newId } from '../src/kernel/id.js';
import { creditHeldBy, hold, objectionsTo, release, type CreditTarget } from '../src/enrollment/credit/credit.query.js';
import { defaultKnobs } from '../src/policy/default.rules.js';
import type { Tx } from '../src/platform/database/database.js';
import { startApp, type TestApp } from './app.js';
import { college, ok, type WorkingCollege } from './world/college.js';
import { createWorld, type Agent, type Answer, type Json, type Member, type World } from './world.js';

let app: TestApp;
let world: World;
let riverside: WorkingCollege;
let mary: Member;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
});
beforeEach(async () => {
  riverside = await college(world);
  mary = await world.person({ institution: riverside.institution, roles: ['learner'], studentId: '0042' });
});
afterAll(async () => {
  await app.settle();
  await app.stop();
});

const send = (file: string, query = '', by: Agent = riverside.registrar): Promise<Answer> =>
  by.post(`/credits/import${query}`, file, { 'content-type': 'text/csv' });
const creditsOf = async (learner: Member) => ok(await learner.get(`/learners/${learner.id}/credits`));
const codes = (list: Json[]) => list.map((entry) => entry['code']);
const enroll = (programId: string, change: Json = {}) =>
  riverside.registrar.post(`/learners/${mary.id}/enrollments`, { programId, startedOn: '2025-09-01', ...change });

describe('enrollment', () => {
  test('a learner is enrolled once in a program, until it ends', async () => {
    const enrolled = ok(await enroll(riverside.certificate['id'], { graduatesOn: '2027-06-01' }));
    expect(enrolled).toMatchObject({
      programCode: 'CERT',
      programCredits: '30.00',
      graduatesOn: '2027-06-01',
      endedOn: null,
    });
    expect(codes((await enroll(riverside.certificate['id'])).body['refusals'])).toEqual(['enrolled']);
    const path = `/enrollments/${enrolled['id']}`;
    expect((await riverside.registrar.patch(path, { endedOn: '2025-08-31' })).status).toBe(422);
    expect(ok(await riverside.registrar.patch(path, { endedOn: '2026-06-01' }))).toMatchObject({
      endedOn: '2026-06-01',
    });
    expect(codes((await riverside.registrar.patch(path, { endedOn: '2026-07-01' })).body['refusals'])).toEqual([
      'ended',
    ]);
    ok(await enroll(riverside.certificate['id'], { startedOn: '2026-09-01' }));
    expect(ok(await mary.get(`/learners/${mary.id}/enrollments`))['rows'].map((e: Json) => e['endedOn'])).toEqual([
      null,
      '2026-06-01',
    ]);
  });

  test('comes from a file of the SIS: begun, changed and ended', async () => {
    const take = async (rows: string) =>
      ok(
        await riverside.registrar.post(
          '/enrollments/import',
          `student_id,program_code,started_on,graduates_on,ended_on\n${rows}\n`,
          { 'content-type': 'text/csv' },
        ),
      );
    const begun = '0042,cert,2025-09-01,2027-06-01,\n0042,AS,2026-01-15,,';
    expect(await take(begun)).toMatchObject({ created: 2, changed: 0, unchanged: 0 });
    expect(await take(begun)).toMatchObject({ created: 0, changed: 0, unchanged: 2 });
    const ended = '0042,CERT,2025-09-01,,2026-06-01';
    expect(await take(ended)).toMatchObject({ created: 0, changed: 1 });
    expect(await take(ended)).toMatchObject({ created: 0, changed: 0, unchanged: 1 });
    const programs = ok(await mary.get(`/learners/${mary.id}/enrollments`))['rows'];
    expect(programs.map((e: Json) => [e['programCode'], e['graduatesOn'], e['endedOn']])).toEqual([
      ['AS', null, null],
      ['CERT', '2027-06-01', '2026-06-01'],
    ]);
  });

  test('is for the learner and staff to see, and for staff to change', async () => {
    ok(await enroll(riverside.degree['id']));
    const other = await world.person({ institution: riverside.institution, roles: ['learner'] });
    expect((await other.get(`/learners/${mary.id}/enrollments`)).status).toBe(404);
    expect((await other.get(`/learners/${mary.id}/credits`)).status).toBe(404);
    const body = { programId: riverside.degree['id'], startedOn: '2025-09-01' };
    expect((await mary.post(`/learners/${mary.id}/enrollments`, body)).status).toBe(403);
    const lakeside = await college(world);
    expect((await lakeside.registrar.get(`/learners/${mary.id}/credits`)).status).toBe(404);
    expect((await lakeside.registrar.post(`/learners/${mary.id}/enrollments`, body)).status).toBe(404);
  });
});

describe('academic history', () => {
  const header = 'student_id,course_code,title,credits,method,term_code';

  test('comes from a file, linked to the catalogue; the same file again changes nothing', async () => {
    const file = `${header}\n0042,bus101,,3,course,2024FA\n0042,,Basic training,2.5,military,\n0042,ENG 101,Writing,3.0,transfer,2019SP\n`;
    expect(ok(await send(file, '?dryRun=true'))).toMatchObject({ dryRun: true, created: 3 });
    expect((await creditsOf(mary))['rows']).toEqual([]);
    expect(ok(await send(file))).toMatchObject({ created: 3, changed: 0, unchanged: 0 });
    expect(ok(await send(file))).toMatchObject({ created: 0, changed: 0, unchanged: 3 });
    const { rows, ...sums } = await creditsOf(mary);
    expect(sums).toEqual({ held: '8.50', heldByPriorLearning: '2.50' });
    expect(rows.find((r: Json) => r['courseCode'] === 'bus101')).toMatchObject({
      title: 'Introduction to Business',
      courseId: riverside.courses.BUS101['id'],
      resident: true,
      source: 'transcript',
    });
    expect(ok(await send(`${header}\n0042,BUS101,,4,course,2024FA\n`))).toMatchObject({ created: 0, changed: 1 });
    expect((await creditsOf(mary))['held']).toBe('9.50');
  });

  test('with unknown students is refused whole, or taken without them when asked', async () => {
    const file = `${header}\n0042,BUS101,,3,course,2024FA\n9999,BUS101,,3,course,2024FA\n`;
    const refused = await send(file);
    expect(refused).toMatchObject({
      status: 422,
      body: { refusals: [{ code: 'unknown_student', about: '3.student_id' }] },
    });
    expect((await creditsOf(mary))['rows']).toEqual([]);
    expect(ok(await send(file, '?unknownStudents=skip'))).toMatchObject({ created: 1, skipped: 1, unchanged: 0 });
  });

  test('with bad rows says where', async () => {
    const file = `${header},program\n0042,,,3,course,2024FA,\n0042,A,,x,course,,\n0042,B,,3,magic,,\n0042,C,,3,,,\n0042,c,,3,,,\n`;
    expect(
      ok(await send(file, '?dryRun=true'))['problems'].map((p: Json) => [p['line'], p['column'], p['code']]),
    ).toEqual([
      [2, 'course_code', 'empty'],
      [3, 'credits', 'no_credits'],
      [4, 'method', 'unknown_word'],
      [6, 'course_code', 'twice'],
    ]);
    const program = `${header},program\n0042,A,,3,course,,NONE\n`;
    expect(codes(ok(await send(program, '?dryRun=true'))['problems'])).toEqual(['unknown_program']);
  });

  test('comes from the SIS by a token of that scope, and from no other', async () => {
    const tokenOf = async (...scopes: string[]) => {
      const { secret } = ok(await riverside.institution.admin.post('/api-tokens', { name: 'SIS', scopes }));
      return { authorization: `Bearer ${secret}`, 'content-type': 'text/csv' };
    };
    const file = `${header}\n0042,BUS101,,3,course,2024FA\n`;
    const stranger = world.stranger();
    expect((await stranger.post('/credits/import', file, await tokenOf('awards:read'))).status).toBe(403);
    expect(ok(await stranger.post('/credits/import', file, await tokenOf('enrollment:write')))).toMatchObject({
      created: 1,
    });
    expect((await send(file, '', mary)).status).toBe(403);
  });

  test('a line is ended with a reason; then the same credit may come again', async () => {
    const file = `${header}\n0042,BUS101,,3,course,2024FA\n`;
    await send(file);
    const [line] = (await creditsOf(mary))['rows'];
    expect((await riverside.registrar.del(`/credits/${line.id}`, { reason: 'Repeated' })).status).toBe(204);
    expect(codes((await riverside.registrar.del(`/credits/${line.id}`, { reason: 'x' })).body['refusals'])).toEqual([
      'ended',
    ]);
    expect(await creditsOf(mary)).toMatchObject({ held: '0.00', rows: [{ endedReason: 'Repeated' }] });
    expect(ok(await send(file))).toMatchObject({ created: 1 });
  });

  test('10,000 lines come in at once', async () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => `0042,C${i},Course ${i},3,transfer,2020FA`);
    expect(ok(await send(`${header}\n${lines.join('\n')}\n`))).toMatchObject({ created: 10_000 });
  });
});

describe('objections to credit', () => {
  const target = (change: Partial<CreditTarget> = {}): CreditTarget => ({
    learnerId: mary.id,
    programId: riverside.certificate['id'],
    courseId: riverside.courses.BUS101['id'],
    courseCode: 'BUS101',
    subjectCode: 'BUS',
    title: 'Introduction to Business',
    credits: 300,
    method: 'portfolio',
    ...change,
  });
  /** What `work` sees; nothing of it stays, since only the ledger gives credit for good. */
  const supposing = async (work: (tx: Tx) => Promise<void>) => {
    const undone = new Error('undone');
    const run = app.database.inInstitution(system(riverside.institution.id), async (tx) => {
      await work(tx);
      throw undone;
    });
    await expect(run).rejects.toBe(undone);
  };
  const objections = async (tx: Tx, change: Partial<CreditTarget> = {}) =>
    (await objectionsTo(tx, target(change), defaultKnobs)).map((refusal) => refusal.code);
  const award = (credits: number, course: Json) => ({
    institutionId: riverside.institution.id,
    learnerId: mary.id,
    awardId: newId(),
    courseId: course['id'],
    courseCode: course['code'],
    subjectId: riverside.subjects.business['id'],
    title: course['title'],
    credits,
    method: 'portfolio',
    resident: false,
    programId: riverside.certificate['id'],
    termCode: null,
  });

  test('come from what the learner holds: the limit and the same course', () =>
    supposing(async (tx) => {
      expect(await objections(tx)).toEqual([]);
      await hold(tx, award(450, riverside.courses.BUS240));
      expect(await objections(tx)).toEqual([]);
      expect(await objections(tx, { credits: 301 })).toEqual(['over_limit']);
      expect(await objections(tx, { programId: riverside.degree['id'], credits: 3000 })).toEqual([]);
      const same = { courseId: riverside.courses.BUS240['id'], courseCode: 'BUS240' };
      expect(await objections(tx, same)).toEqual(['already_earned']);
    }));

  test('do not count credit that the new line takes the place of, nor credit that was released', () =>
    supposing(async (tx) => {
      const held = award(600, riverside.courses.BUS101);
      await hold(tx, held);
      await hold(tx, held);
      expect((await creditHeldBy(tx, [mary.id])).get(mary.id)).toHaveLength(1);
      expect(await objections(tx)).toEqual(['over_limit', 'already_earned']);
      expect(await objections(tx, { instead: [held.awardId] })).toEqual([]);
      await release(tx, held.awardId, app.clock.now(), 'void');
      expect(await objections(tx)).toEqual([]);
    }));

  test('see a course of the imported history by its code', async () => {
    await send('student_id,course_code,title,credits\n0042,bus 101,Old Business,3\n');
    await supposing(async (tx) => expect(await objections(tx)).toEqual(['already_earned']));
  });

  test('awarded credit is never edited, not even in the database', async () => {
    const edited = app.database.inInstitution(system(riverside.institution.id), async (tx) => {
      const held = award(300, riverside.courses.BUS101);
      await hold(tx, held);
      await tx.query('update earned_credit set credits = 9 where award_id = $1', [held.awardId]);
    });
    await expect(edited).rejects.toThrow('never changed');
  });
});
