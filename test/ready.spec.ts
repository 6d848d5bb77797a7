import { startApp, type TestApp } from './app.js';
import { credited, registry, released, secondRegistrar, sendCsv, student, type Registry } from './world/award.js';
import { ok } from './world/college.js';
import { createWorld, type Json, type World } from './world.js';

let app: TestApp;
let world: World;
let at: Registry;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
});
beforeEach(async () => {
  at = await registry(world);
});
afterAll(() => app.stop());

const ready = async (query = '') => ok(await at.registrar.get(`/ready-awards${query}`));
const desk = async (by = at.registrar) => ok(await by.get('/registrar-desk'));

describe('what is ready to post', () => {
  test('is every line that is in no batch, with its student, its approver and what would hold it back', async () => {
    const learner = await student(world, at, { name: 'Rosa Díaz' });
    const { line } = await credited(world, at, { learner });
    const { line: other } = await credited(world, at, { course: 'BUS240' });
    const edit = await world.person({ institution: at.institution, roles: ['learner'], name: 'No Id' });
    await credited(world, at, { learner: { ...edit, studentId: '' } });

    const all = await ready();
    expect(all.counts).toEqual({ ready: 2, held: 1, creditsReady: '7.00', exact: 0, ambiguous: 0, none: 3 });
    expect(all.rows.map((row: Json) => row.publicId).slice(0, 2)).toEqual([line.publicId, other.publicId]);
    expect(all.rows[0]).toMatchObject({
      studentName: 'Rosa Díaz',
      decidedByName: 'Abe Approver',
      identity: { match: 'none', because: 'No enrollment is on record under this id.' },
      findings: [],
      posting: 'waiting',
    });
    expect(all.prepare).toEqual([]);
    expect((await ready('?check=held')).rows).toMatchObject([{ findings: [{ code: 'no_student_id' }] }]);
    expect((await ready('?search=rosa')).counts).toMatchObject({ ready: 1, held: 0 });
    expect((await ready(`?search=${learner.studentId}`)).rows).toHaveLength(1);
    expect((await ready('?term=2031SP')).rows).toEqual([]);

    const first = await ready('?limit=1&check=ready');
    const second = await ready(`?limit=1&check=ready&after=${first.next}`);
    expect([first.rows[0].id, second.rows[0].id, second.next]).toEqual([line.id, other.id, null]);
  });

  test('matches a student exactly by id and enrollment, and says when a name is borne twice', async () => {
    const learner = await student(world, at, { name: 'Ann Twin' });
    const program = ok(
      await at.institution.admin.post('/programs', {
        code: 'TWIN',
        title: 'Certificate',
        credits: '30',
      }),
    );
    ok(
      await at.registrar.post(`/learners/${learner.id}/enrollments`, {
        programId: program.id,
        startedOn: '2026-01-10',
      }),
    );
    await credited(world, at, { learner });
    expect((await ready()).rows).toMatchObject([{ identity: { match: 'exact', because: null } }]);
    await student(world, at, { name: 'ann twin' });
    expect((await ready('?match=ambiguous')).rows).toHaveLength(1);
  });

  test('is for registrars, coordinators and auditors', async () => {
    for (const path of ['/ready-awards', '/registrar-desk']) {
      expect((await at.coordinator.get(path)).status).toBe(200);
      expect((await at.approver.get(path)).status).toBe(at.institution.admin.id === at.approver.id ? 200 : 403);
      expect((await (await student(world, at)).get(path)).status).toBe(403);
    }
  });
});

test('the desk says which batches wait for whom, what came back and what differs', async () => {
  const { line } = await credited(world, at);
  ok(await at.registrar.post('/batches', {}));
  const second = await secondRegistrar(world, at);
  expect((await desk()).prepared).toMatchObject([{ number: 1, release: [{ code: 'own_batch' }] }]);
  const [batch] = (await desk(second)).prepared;
  expect(batch).toMatchObject({ number: 1, lines: 1, preparedByName: at.registrar.name, release: [] });

  ok(await second.post(`/batches/${batch.id}/release`));
  expect(await desk()).toMatchObject({ prepared: [], unanswered: [{ number: 1, waiting: 1 }], rejected: 0 });
  const answer = [
    ['award_id', 'result', 'reason'],
    [line.publicId, 'rejected', 'No such term'],
  ];
  ok(await sendCsv(second, `/batches/${batch.id}/results`, answer));
  expect(await desk()).toMatchObject({ unanswered: [], rejected: 1, reconciliation: null });

  const extract = [
    ['student_id', 'term', 'course', 'credits', 'grade'],
    ['0099', '2026FA', 'BUS101', '3', 'CR'],
  ];
  const preview = ok(await sendCsv(second, '/reconciliation-preview', extract));
  expect(preview).toMatchObject({ extractRows: 1, awardedNotPosted: 1, postedNotAwarded: 1, problems: [] });
  expect((await desk()).reconciliation).toBeNull();
  const bad = [
    ['student_id', 'term', 'course', 'credits', 'grade'],
    ['', '2026FA', 'BUS101', 'three', 'CR'],
  ];
  expect(ok(await sendCsv(second, '/reconciliation-preview', bad))).toMatchObject({ problemCount: 2 });
  ok(await sendCsv(second, '/reconciliations', extract));
  expect((await desk()).reconciliation).toMatchObject({ awardedNotPosted: 1, postedNotAwarded: 1 });
});

test('a line’s trail tells who stands behind it, what was read, where it was and what the SIS says', async () => {
  const { line, learner } = await credited(world, at);
  const trail = async () => ok(await at.registrar.get(`/awards/${line.id}/trail`));
  const before = await trail();
  expect(before.approvals.map((step: Json) => [step.act, step.byName])).toEqual([
    ['submitted', learner.name],
    ['scored', expect.stringMatching(/Reader$/)],
    ['decided', 'Abe Approver'],
  ]);
  expect(before.submissionSha256).toMatch(/^[0-9a-f]{64}$/);
  expect(before.evidence).not.toEqual([]);
  expect(before).toMatchObject({ findings: [], postings: [], difference: null });
  expect(before.corrections).toMatchObject([{ publicId: line.publicId, openedByName: null }]);

  const batch = await released(at);
  const answer = [
    ['award_id', 'result', 'reason'],
    [line.publicId, 'rejected', 'No such term'],
  ];
  ok(await sendCsv(at.registrar, `/batches/${batch.id}/results`, answer));
  const extract = [
    ['award_id', 'student_id', 'term', 'course', 'credits', 'grade'],
    [line.publicId, learner.studentId, line.termCode, line.courseCode, '9', line.grade],
  ];
  ok(await sendCsv(at.registrar, '/reconciliations', extract));
  const after = await trail();
  expect(after.findings).toMatchObject([{ code: 'rejected_before', override: 'rejected_before' }]);
  expect(after.postings).toMatchObject([
    {
      number: 1,
      posting: 'rejected',
      reason: 'No such term',
      preparedByName: at.coordinator.name,
      releasedByName: at.registrar.name,
    },
  ]);
  expect(after.difference).toMatchObject({ finding: { list: 'differs', fields: ['credits'] } });
  ok(
    await at.registrar.post(`/awards/${line.id}/overrides`, {
      codes: ['rejected_before'],
      reason: 'The term is there now.',
    }),
  );
  expect(await trail()).toMatchObject({ findings: [], award: { overrides: [{ byName: at.registrar.name }] } });
  ok(await at.registrar.post(`/awards/${line.id}/reissue`, { reason: 'Another term.' }));
  expect((await trail()).corrections.map((one: Json) => one.kind)).toEqual(['award', 'void', 'award']);
  expect((await learner.get(`/awards/${line.id}/trail`)).status).toBe(403);
});

test('a prepared batch says what stands against its release, and that no line goes twice', async () => {
  const { learner } = await credited(world, at);
  const batch = ok(await at.registrar.post('/batches', {}));
  const view = async () => ok(await at.registrar.get(`/batches/${batch.id}`));
  expect(await view()).toMatchObject({ once: { inOtherBatches: 0, postedBefore: 0 }, otherRegistrars: [] });
  expect((await view()).columns[0]).toBe('award_id');
  const against = async () => ok(await at.registrar.get(`/batches/${batch.id}/release-preview`)).against;
  expect(await against()).toEqual([]);
  const { version } = ok(await at.registrar.get(`/learners/${learner.id}`));
  ok(await at.registrar.put(`/members/${learner.id}/student-id`, { version, studentId: '0099999' }));
  expect(await against()).toMatchObject([{ findings: [{ code: 'changed_since' }] }]);
  const [line] = ok(await at.registrar.get(`/batches/${batch.id}/lines?posting=waiting`)).rows;
  expect(line.values).toHaveLength((await view()).columns.length);
  expect(ok(await at.registrar.get(`/batches/${batch.id}/lines?posting=rejected`)).rows).toEqual([]);
});
