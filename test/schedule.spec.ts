import { Schedule } from '../src/history/schedule.js';
import { startApp, type TestApp } from './app.js';
import { credited, registry, sendCsv, type Credited, type Registry } from './world/award.js';
import { ok } from './world/college.js';
import { gateway } from './world/gateway.js';
import { createWorld, type Json, type Member, type World } from './world.js';

/* The ledger held against the student system at set times: its gateway leaves an extract, registrars read what differs. */
let app: TestApp;
let world: World;
let at: Registry;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
});
beforeEach(async () => {
  app.clock.set(new Date('2026-11-20T15:50:00Z')); // a Friday, ten to eleven in New York
  at = await registry(world);
});
afterAll(() => app.stop());

const heading = ['award_id', 'student_id', 'term', 'course', 'credits', 'grade'];
const rowOf = ({ line, learner }: Credited, change: Json = {}) =>
  Object.values({
    award_id: line.publicId,
    student_id: learner.studentId,
    term: line.termCode,
    course: line.courseCode,
    credits: line.credits,
    grade: line.grade,
    ...change,
  }) as string[];
const leave = (who: Pick<Member, 'post'>, rows: string[][]) => sendCsv(who, '/sis-extracts', [heading, ...rows]);
const fridays = { every: 'week', weekday: 5, hour: 11 };
const eleven = new Date('2026-11-20T16:00:30Z');
const noon = new Date('2026-11-20T17:00:30Z');
const run = () => app.app.get(Schedule).run('compareWithSis');
/** The clock of the product itself may have begun the same: both come to their end. */
async function tick(): Promise<void> {
  await run();
  await app.settle();
}
const state = async () => ok(await at.registrar.get('/reconciliation-schedule'));
const runs = async () => ok(await at.registrar.get('/reconciliations')).rows;
/** What was mailed about comparisons to somebody, the newest first. */
async function mailsTo({ email }: Member): Promise<{ subject: string; text: string }[]> {
  await app.settle();
  const { body } = await world.stranger().get(`/dev/mailbox/messages?to=${encodeURIComponent(email)}`);
  const about = /ledger|registro|extract/;
  return (body as unknown as { subject: string; text: string }[]).filter(({ subject }) => about.test(subject));
}

test('on Friday at eleven the extract that was left is compared, once, and registrars get the three lists', async () => {
  const [missing, other, same] = [await credited(world, at), await credited(world, at), await credited(world, at)];
  const spanish = await world.person({ institution: at.institution, roles: ['registrar'] });
  ok(await spanish.patch('/person', { language: 'es' }));
  expect(ok(await at.registrar.put('/reconciliation-schedule', fridays)).schedule).toMatchObject({
    ...fridays,
    alwaysMail: false,
    setByName: 'Rae Registrar',
    nextAt: '2026-11-20T16:00:00.000Z',
  });
  const sis = await gateway(world, at, 'awards:pull');
  const extract = [rowOf(other, { credits: '4' }), rowOf(same), ['', '0099999', '2026FA', 'BUS101', '3.00', 'CR']];
  expect(ok(await leave(sis, extract))).toMatchObject({ rows: 3, leftBy: null });
  await tick();
  expect(await runs()).toEqual([]);

  app.clock.set(eleven);
  await Promise.all([tick(), tick(), tick(), tick()]);
  const [run, ...more] = await runs();
  expect(more).toEqual([]);
  expect(run).toMatchObject({ scheduled: true, runBy: null, matched: 1, awardedNotPosted: 1, differs: 1 });
  expect(await state()).toMatchObject({
    schedule: { nextAt: '2026-11-27T16:00:00.000Z' },
    last: { reconciliationId: run.id, awardedNotPosted: 1, postedNotAwarded: 1, differs: 1 },
    extract: null,
  });
  const [mail, ...others] = await mailsTo(at.registrar);
  expect(others).toEqual([]);
  expect(mail!.subject).toBe('Differences between the ledger and the student system: 3');
  expect(mail!.text).toContain(`Awarded and not posted: 1\n- ${missing.line.publicId}, BUS101, 2026FA\n`);
  expect(mail!.text).toContain('Posted and not awarded: 1\n- #4, BUS101, 2026FA\n');
  expect(mail!.text).toContain(`- ${other.line.publicId}, BUS101, 2026FA: credits 3.00 / 4.00`);
  expect(mail!.text).toContain(`/reconciliations/${run.id}`);
  for (const { name, studentId } of [missing.learner, other.learner]) {
    expect(mail!.text).not.toContain(name);
    expect(mail!.text).not.toContain(studentId);
  }
  expect((await mailsTo(spanish))[0]!.text).toContain('Otorgado y no registrado: 1');
  expect(await mailsTo(at.coordinator)).toEqual([]);
});

test('no mail when nothing differs, unless it is asked for', async () => {
  const one = await credited(world, at);
  ok(await at.registrar.put('/reconciliation-schedule', fridays));
  ok(await leave(at.registrar, [rowOf(one)]));
  app.clock.set(eleven);
  await tick();
  expect(await runs()).toMatchObject([{ matched: 1, differs: 0 }]);
  expect(await mailsTo(at.registrar)).toEqual([]);

  ok(await at.registrar.put('/reconciliation-schedule', { every: 'day', hour: 12, alwaysMail: true }));
  ok(await leave(at.registrar, [rowOf(one)]));
  app.clock.set(noon);
  await tick();
  expect((await mailsTo(at.registrar)).map(({ subject }) => subject)).toEqual([
    'Differences between the ledger and the student system: 0',
  ]);
});

test('when no extract came since the last time, registrars are told so, and nothing is compared', async () => {
  ok(await at.registrar.put('/reconciliation-schedule', fridays));
  app.clock.set(eleven);
  await tick();
  await tick();
  expect(await runs()).toEqual([]);
  expect(await state()).toMatchObject({ last: { reconciliationId: null }, extract: null });
  const [mail, ...more] = await mailsTo(at.registrar);
  expect(more).toEqual([]);
  expect(mail!.text).toContain('on 2026-11-20 the ledger of');
});

test('the newest extract counts; the same again changes nothing; one that cannot be read is refused', async () => {
  const one = await credited(world, at);
  ok(await at.registrar.put('/reconciliation-schedule', fridays));
  const sis = await gateway(world, at, 'awards:pull');
  const first = ok(await leave(sis, [rowOf(one)]));
  app.clock.advance(60_000);
  expect(ok(await leave(sis, [rowOf(one)]))).toEqual(first);
  const second = ok(await leave(sis, [rowOf(one), rowOf(one)]));
  expect(second).toMatchObject({ rows: 2 });
  expect((await leave(sis, [rowOf(one, { credits: 'three' })])).body['refusals']).toMatchObject([
    { about: '2.credits' },
  ]);
  expect((await state()).extract).toEqual(second);
  const trail = ok(await at.institution.admin.get(`/audit/events?actorId=${sis.id}`)).rows;
  expect(trail.map((event: Json) => event.type)).toEqual(['extract.left', 'extract.left']);
  const json = [{ student_id: '1', term: '2026FA', course: 'BUS101', credits: '3', grade: 'CR' }];
  expect(ok(await sis.post('/sis-extracts?term=2026FA', json))).toMatchObject({ rows: 1, termCode: '2026FA' });
  expect(ok(await sis.post('/reconciliations', json))).toMatchObject({ extractRows: 1, scheduled: false });
});

test('a worker that dies in the middle leaves nothing behind, and the next one does it', async () => {
  const one = await credited(world, at);
  ok(await at.registrar.put('/reconciliation-schedule', fridays));
  ok(await leave(at.registrar, [rowOf(one, { grade: 'P' })]));
  await app.owner.query('begin; lock table reconciliation_finding in access exclusive mode');
  app.clock.set(eleven);
  const dying = run().then(
    () => 'done',
    () => 'dead',
  );
  // Whoever comes to the table dies there, in whichever college.
  const blocked = `select pid from pg_locks where relation = 'reconciliation_finding'::regclass and not granted`;
  const kill = () => app.owner.query(`select pg_terminate_backend(pid) from (${blocked}) waiting`);
  const killing = setInterval(() => void kill(), 50);
  expect(await dying.finally(() => clearInterval(killing))).toBe('dead');
  await app.owner.query('rollback');
  expect(await state()).toMatchObject({ last: null, extract: { rows: 1 } });
  await Promise.all([tick(), tick()]);
  expect(await runs()).toHaveLength(1);
  expect(await mailsTo(at.registrar)).toHaveLength(1);
});

test('registrars set it, others of the college may look, and nobody else', async () => {
  for (const who of [at.coordinator, at.institution.admin]) {
    expect((await who.get('/reconciliation-schedule')).status).toBe(200);
    expect((await who.put('/reconciliation-schedule', fridays)).status).toBe(403);
  }
  expect((await at.reviewers[0]!.get('/reconciliation-schedule')).status).toBe(403);
  const stranger = await gateway(world, at, 'awards:read');
  expect((await leave(stranger, [])).status).toBe(403);
  expect((await leave(at.coordinator, [])).status).toBe(403);
  const odd = await at.registrar.put('/reconciliation-schedule', { every: 'week', hour: 6 });
  expect(odd.body['refusals']).toMatchObject([{ code: 'odd_weekday' }]);
  expect((await at.registrar.put('/reconciliation-schedule', { ...fridays, hour: 24 })).status).toBe(422);

  ok(await at.registrar.put('/reconciliation-schedule', fridays));
  ok(await leave(at.registrar, []));
  const elsewhere = await registry(world);
  expect((await leave(elsewhere.registrar, [])).body['refusals']).toMatchObject([{ code: 'no_schedule' }]);
  ok(await elsewhere.registrar.put('/reconciliation-schedule', fridays));
  ok(await leave(elsewhere.registrar, []));
  expect(ok(await elsewhere.registrar.del('/reconciliation-schedule'))).toEqual({
    schedule: null,
    last: null,
    extract: null,
  });
  expect(await state()).toMatchObject({ schedule: fridays, extract: { rows: 0 } });
  expect(ok(await at.registrar.del('/reconciliation-schedule'))).toMatchObject({ schedule: null, extract: null });
  ok(await at.registrar.del('/reconciliation-schedule'));
  app.clock.set(eleven);
  await tick();
  expect(await mailsTo(at.registrar)).toEqual([]);
});

test('a college in which it fails keeps it from none behind it', async () => {
  const [first, second] = [at, await registry(world)];
  for (const { registrar } of [first, second]) ok(await registrar.put('/reconciliation-schedule', fridays));
  const failing = `create function fails_there() returns trigger language plpgsql as $$
    begin
      if old.institution_id = '${first.institution.id}' then raise exception 'broken there'; end if;
      return new;
    end $$;
    create trigger fails_there before update on reconciliation_schedule for each row execute function fails_there()`;
  await app.owner.query(failing);
  app.clock.set(eleven);
  await expect(run()).rejects.toThrow('broken there');
  await app.settle();
  expect(await state()).toMatchObject({ last: null });
  at = second;
  expect(await state()).toMatchObject({ last: { reconciliationId: null } });
  await app.owner.query('drop function fails_there() cascade');
});
