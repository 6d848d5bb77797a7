import { createHash } from 'node:crypto';
import { documented } from '../src/award/profile/presets/documented.js';
import { namesOf } from '../src/award/profile/row.rules.js';
import { csvRecords } from '../src/kernel/csv.js';
import { startApp, type TestApp } from './app.js';
import { credited, registry, released, secondRegistrar, sendCsv, student, type Registry } from './world/award.js';
import { ok } from './world/college.js';
import { codes, createWorld, type Json, type Member, type World } from './world.js';

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

const columns = namesOf(documented);
const preview = async () => ok(await at.registrar.get('/batch-preview'));
const heldBack = async () =>
  Object.fromEntries(
    (await preview()).heldBack.map((held: Json) => [held.publicId, held.findings.map((f: Json) => f.code)]),
  );
const prepare = async (by: Member = at.coordinator, wanted: Json = {}) => ok(await by.post('/batches', wanted));
const line = async (id: string) => ok(await at.registrar.get(`/awards/${id}`));
const answers = (batchId: string, rows: string[][], query = '') =>
  sendCsv(at.registrar, `/batches/${batchId}/results${query}`, [
    ['award_id', 'result', 'reason', 'posted_on'],
    ...rows,
  ]);
const file = async (batchId: string, by: Pick<Member, 'get'> = at.registrar) => {
  const answer = await by.get(`/batches/${batchId}/file`);
  expect(answer.status).toBe(200);
  return { text: answer.body['text'] as string, headers: answer.headers };
};

describe('a batch', () => {
  test('goes from waiting lines through two people to a file, and back with the answers', async () => {
    const [first, second] = await Promise.all([credited(world, at), credited(world, at, { course: 'BUS240' })]);
    expect(await preview()).toMatchObject({ lines: 2, awards: 2, voids: 0, creditsAwarded: '7.00', heldBack: [] });

    const batch = await prepare();
    expect(batch).toMatchObject({ number: 1, status: 'prepared', lines: 2, heldBack: [] });
    expect(await line(first.line.id)).toMatchObject({ posting: 'batched', batch: { number: 1 } });
    expect(codes(await at.registrar.get(`/batches/${batch.id}/file`))).toEqual(['not_released']);
    expect(codes(await at.registrar.get(`/batches/${batch.id}/manifest`))).toEqual(['not_released']);
    expect(codes(await at.registrar.post('/batches', {}))).toEqual(['nothing_waits']);

    expect(ok(await at.registrar.post(`/batches/${batch.id}/release`))).toMatchObject({
      status: 'released',
      waiting: 2,
    });
    expect(await line(first.line.id)).toMatchObject({ posting: 'sent' });

    const result = ok(
      await answers(batch.id, [
        [first.line.publicId, 'accepted', '', '2026-11-01'],
        [second.line.publicId, 'rejected', 'No such student', ''],
      ]),
    );
    expect(result).toMatchObject({ changed: 2, unchanged: 0, alongside: { accepted: 1, rejected: 1 } });
    expect(await line(first.line.id)).toMatchObject({ posting: 'posted', postedOn: '2026-11-01' });
    expect(await line(second.line.id)).toMatchObject({ posting: 'rejected', batch: { reason: 'No such student' } });
    expect(ok(await at.registrar.get(`/batches/${batch.id}`))).toMatchObject({
      status: 'reconciled',
      waiting: 0,
      accepted: 1,
      rejected: 1,
    });
    expect(ok(await at.registrar.get('/awards?state=posted')).rows).toHaveLength(1);
    expect(ok(await at.registrar.get('/awards?state=rejected')).rows).toHaveLength(1);
  });

  test('is never released by who prepared it, and only by a registrar', async () => {
    await credited(world, at);
    const batch = await prepare(at.registrar);
    const release = `/batches/${batch.id}/release`;
    expect(codes(await at.registrar.post(release))).toEqual(['own_batch']);
    expect((await at.coordinator.post(release)).status).toBe(403);
    expect((await at.institution.admin.post(release)).status).toBe(403);
    await expect(
      app.owner.query(
        `update batch set status = 'released', released_by = prepared_by, released_at = now() where id = $1`,
        [batch.id],
      ),
    ).rejects.toThrow(/batch_two_people/);
    const second = await secondRegistrar(world, at);
    expect(ok(await second.post(release))).toMatchObject({ status: 'released', releasedByName: 'Rita Registrar' });
    expect(codes(await second.post(release))).toEqual(['wrong_state']);
  });

  test('is discarded with a reason, and its lines wait again', async () => {
    const { line: waiting } = await credited(world, at);
    const batch = await prepare();
    expect((await at.coordinator.post(`/batches/${batch.id}/discard`, {})).status).toBe(422);
    ok(await at.coordinator.post(`/batches/${batch.id}/discard`, { reason: 'Too early in the term.' }));
    expect(await line(waiting.id)).toMatchObject({ posting: 'waiting' });
    expect(codes(await at.registrar.post(`/batches/${batch.id}/release`))).toEqual(['wrong_state']);
    expect(codes(await answers(batch.id, [[waiting.publicId, 'accepted']]))).toEqual(['not_released']);
    expect(await prepare()).toMatchObject({ number: 2, lines: 1 });
  });

  test('can hold chosen lines, or those of a term', async () => {
    const [first] = await Promise.all([credited(world, at), credited(world, at)]);
    expect(await prepare(at.coordinator, { awardIds: [first.line.id] })).toMatchObject({ lines: 1 });
    expect(codes(await at.registrar.post('/batches', { term: '2031SP' }))).toEqual(['nothing_waits']);
    expect(await prepare(at.coordinator, { term: '2026FA' })).toMatchObject({ lines: 1 });
  });

  test('takes a line once, whoever prepares at the same moment', async () => {
    await Promise.all([credited(world, at), credited(world, at)]);
    const answers = await Promise.all(Array.from({ length: 4 }, () => at.coordinator.post('/batches', {})));
    expect(answers.map((a) => a.status).sort()).toEqual([201, 409, 409, 409]);
    expect(ok(await at.registrar.get('/batches')).rows).toMatchObject([{ number: 1, lines: 2 }]);
  });

  test('is not released when a line was voided or its student changed since', async () => {
    const [first, second] = await Promise.all([credited(world, at), credited(world, at)]);
    const batch = await prepare();
    const { admin } = at.institution;
    const { version } = ok(await admin.get(`/members/${second.learner.id}`));
    ok(await admin.patch(`/members/${second.learner.id}`, { studentId: '0099999', version }));
    const changed = await at.registrar.post(`/batches/${batch.id}/release`);
    expect(codes(changed)).toEqual(['changed_since']);
    ok(await at.registrar.post(`/awards/${first.line.id}/voiding`, { reason: 'Wrong learner.' }));
    expect(codes(await at.registrar.post(`/batches/${batch.id}/release`)).sort()).toEqual(['changed_since', 'voided']);
    ok(await at.coordinator.post(`/batches/${batch.id}/discard`, { reason: 'One line was voided.' }));
    expect(await line(first.line.id)).toMatchObject({ posting: 'dropped' });
    expect(await prepare()).toMatchObject({ lines: 1, voids: 0 });
  });

  test('is not there for another college, nor its file for those who may not take records out', async () => {
    await credited(world, at);
    const batch = await released(at);
    const elsewhere = await registry(world);
    for (const path of ['', '/lines', '/manifest', '/file', '/results']) {
      const answer = await elsewhere.registrar.get(`/batches/${batch.id}${path}`);
      expect([path, answer.status]).toEqual([path, 404]);
    }
    expect((await elsewhere.registrar.post(`/batches/${batch.id}/discard`, { reason: 'Not mine.' })).status).toBe(404);
    for (const other of [at.coordinator, at.approver, at.institution.admin]) {
      expect((await other.get(`/batches/${batch.id}/file`)).status).toBe(403);
    }
  });
});

describe('the file', () => {
  test('is the bytes of its manifest, the same at every download, and each download is on record', async () => {
    await credited(world, at, { learner: await student(world, at, { name: 'Žofie O’Brien, “Zoe”' }) });
    await credited(world, at, { block: { title: 'Elective: “kitchens”, part 1', credits: '1.50' } });
    const batch = await released(at);
    const manifest = ok(await at.registrar.get(`/batches/${batch.id}/manifest`));
    const [first, second] = [await file(batch.id), await file(batch.id)];
    expect(second.text).toBe(first.text);
    expect(createHash('sha256').update(first.text).digest('hex')).toBe(manifest.sha256);
    expect(first.headers.get('content-length')).toBe(String(manifest.bytes));
    expect(first.headers.get('repr-digest')).toBe(
      `sha-256=:${Buffer.from(manifest.sha256, 'hex').toString('base64')}:`,
    );
    expect(first.headers.get('content-disposition')).toContain(manifest.fileName);
    expect(first.headers.get('cache-control')).toBe('no-store');
    expect(manifest).toMatchObject({
      lines: 2,
      awards: 2,
      voids: 0,
      creditsAwarded: '4.50',
      profile: 'credence-award-1',
    });
    const sent = csvRecords(first.text).slice(1);
    expect(sent.map((row) => row[columns.indexOf('credits')])).toEqual(['3.00', '1.50']);
    const { rows } = await app.owner.query(
      `select actor_id from event where type = 'batch.downloaded' and data ->> 'batchId' = $1`,
      [batch.id],
    );
    expect(rows.map((event) => event.actor_id)).toEqual([at.registrar.id, at.registrar.id]);
  });

  test('keeps leading zeros and other scripts, without a byte order mark, with CRLF', async () => {
    const { learner } = await credited(world, at, {
      learner: await student(world, at, { studentId: '0007', name: '李小龙' }),
    });
    const { text } = await file((await released(at)).id);
    expect(text.startsWith('"award_id"')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(3);
    const [heading, row] = csvRecords(text);
    expect(heading).toEqual(columns);
    expect([row![columns.indexOf('student_id')], row![columns.indexOf('student_name')]]).toEqual([
      learner.studentId,
      '李小龙',
    ]);
  });

  test('can be fetched by the SIS’s token, which can also answer and no more', async () => {
    const { line: sent } = await credited(world, at);
    const { id } = await released(at);
    const { secret } = ok(
      await at.institution.admin.post('/api-tokens', { name: 'SIS', scopes: ['awards:read', 'postings:write'] }),
    );
    const bearer = { authorization: `Bearer ${secret}` };
    const sis = world.stranger();
    expect((await sis.get(`/batches/${id}/file`, bearer)).body['text']).toContain(sent.publicId);
    expect(ok(await sis.get('/awards', bearer)).rows).toMatchObject([{ studentId: expect.stringMatching(/^00/) }]);
    expect((await sis.post('/batches', {}, bearer)).status).toBe(403);
    const answered = await sendCsv(
      sis,
      `/batches/${id}/results`,
      [
        ['award_id', 'result'],
        [sent.publicId, 'accepted'],
      ],
      bearer,
    );
    expect(ok(answered)).toMatchObject({ changed: 1 });
  });

  test('cannot be changed, not even by hand in the database', async () => {
    await credited(world, at);
    const { id } = await released(at);
    await expect(app.owner.query(`update batch_line set row = row || ' ' where batch_id = $1`, [id])).rejects.toThrow(
      /frozen/,
    );
    await expect(app.owner.query(`delete from batch_line where batch_id = $1`, [id])).rejects.toThrow(/frozen/);
    await expect(app.owner.query(`update batch set sha256 = repeat('0', 64) where id = $1`, [id])).rejects.toThrow(
      /frozen/,
    );
  });
});

describe('the preflight', () => {
  const courseOf = async (code: string, title: string) =>
    ok(
      await at.institution.admin.post('/courses', {
        subjectId: at.subjects.business.id,
        code,
        title,
        credits: '3',
        outcomes: [{ code: '1', title: 'Does it' }],
      }),
    );

  test('finds what an SIS would refuse, line by line with the fix, and lets the others go', async () => {
    const { admin } = at.institution;
    const nameless = await world.person({ institution: at.institution, roles: ['learner'] });
    const missing = await credited(world, at, { learner: { ...nameless, studentId: '' } });
    const odd = await credited(world, at, { learner: await student(world, at, { studentId: '12 34' }) });
    const formula = await credited(world, at, { block: { title: '=1+1 kitchen', credits: '1' } });
    const long = await credited(world, at, { courseId: (await courseOf('LNG1', 'Elective '.repeat(9))).id });
    const fine = await credited(world, at, { course: 'BUS210' });
    const inactive = await credited(world, at, { course: 'CIT110' });
    const { id, ...course } = ok(await admin.get(`/courses/${at.courses.CIT110.id}`));
    const outcomes = course.outcomes.map(({ code, title, required }: Json) => ({ code, title, required }));
    const { subjectId, code, title, credits, version } = course;
    ok(await admin.put(`/courses/${id}`, { subjectId, code, title, credits, version, outcomes, active: false }));

    expect(await heldBack()).toEqual({
      [missing.line.publicId]: ['no_student_id'],
      [odd.line.publicId]: ['odd_student_id'],
      [formula.line.publicId]: ['formula'],
      [long.line.publicId]: ['long_title'],
      [inactive.line.publicId]: ['inactive_course'],
    });
    const batch = await prepare();
    expect(batch).toMatchObject({ lines: 1 });
    expect(batch.heldBack).toHaveLength(5);
    expect(await line(fine.line.id)).toMatchObject({ posting: 'batched' });
  });

  test('asks again about a name that does not fit the student id', async () => {
    const learner = await student(world, at, { name: 'Mary Jones' });
    const { line: first } = await credited(world, at, { learner });
    const batch = await released(at);
    ok(await answers(batch.id, [[first.publicId, 'accepted']]));
    ok(await learner.patch('/person', { name: 'Mary Smith' }));
    const { line: second } = await credited(world, at, { learner, course: 'BUS240' });
    expect(await heldBack()).toEqual({ [second.publicId]: ['name_differs'] });
    const path = `/awards/${second.id}/overrides`;
    ok(await at.registrar.post(path, { codes: ['name_differs'], reason: 'Married; seen the certificate.' }));
    expect(await heldBack()).toEqual({});
    expect((await line(second.id)).overrides).toMatchObject([{ code: 'name_differs', byId: at.registrar.id }]);
  });

  test('holds back what goes beyond a limit or counts twice by now, unless the registrar says why not', async () => {
    const learner = await student(world, at);
    const programId = at.certificate.id;
    const first = await credited(world, at, { learner, programId });
    const second = await credited(world, at, { learner, programId, course: 'BUS210' });
    expect(await heldBack()).toEqual({});
    const exam = [
      'student_id,course_code,title,credits,method,term_code',
      `${learner.studentId},BUS101,Intro,3,standard_exam,2026SU`,
    ];
    ok(await at.registrar.post('/credits/import', exam.join('\n'), { 'content-type': 'text/csv' }));
    expect(await heldBack()).toEqual({
      [first.line.publicId]: ['over_limit', 'already_earned'],
      [second.line.publicId]: ['over_limit'],
    });
    expect(codes(await at.coordinator.post('/batches', { awardIds: [first.line.id] }))).toEqual([
      'over_limit',
      'already_earned',
    ]);
    const override = (codes: string[]) => ({ codes, reason: 'The dean agreed on 12 November.' });
    const path = `/awards/${first.line.id}/overrides`;
    expect((await at.coordinator.post(path, override(['cap']))).status).toBe(403);
    expect((await at.registrar.post(path, override(['voided']))).status).toBe(422);
    ok(await at.registrar.post(path, override(['cap'])));
    expect((await heldBack())[first.line.publicId]).toEqual(['already_earned']);
    ok(await at.registrar.post(path, override(['cap', 'duplicate'])));
    expect((await heldBack())[first.line.publicId]).toBeUndefined();
  });

  test('does not ask again about a limit that the decision itself set aside with a reason', async () => {
    const learner = await student(world, at);
    const programId = at.certificate.id;
    for (const course of ['BUS101', 'BUS210'] as const) await credited(world, at, { learner, programId, course });
    const decision = { overrideReason: 'Agreed by the dean.' };
    const third = await credited(world, at, { learner, programId, course: 'BUS240', decision });
    expect((await heldBack())[third.line.publicId]).toBeUndefined();
  });
});

describe('the people concerned', () => {
  const inbox = async (member: Pick<Member, 'get'>) => {
    await app.settle();
    const { rows } = ok(await member.get('/notifications'));
    return rows.map((row: Json) => [row.kind, row.text]);
  };

  test('hear of a batch to release, of lines that were refused, and of credit on their record', async () => {
    const [first, second] = await Promise.all([credited(world, at), credited(world, at)]);
    const other = await secondRegistrar(world, at);
    const batch = await prepare(at.registrar);
    expect(await inbox(other)).toEqual([
      ['batch_prepared', 'Batch 1 with 2 lines of credit waits for somebody to release it.'],
    ]);
    expect(await inbox(at.registrar)).toEqual([]);
    ok(await other.post(`/batches/${batch.id}/release`));
    ok(
      await answers(batch.id, [
        [first.line.publicId, 'accepted'],
        [second.line.publicId, 'rejected', 'No such term'],
      ]),
    );
    expect((await inbox(at.registrar)).map(([kind]: [string]) => kind)).toEqual(['lines_rejected']);
    expect((await inbox(first.learner))[0]).toEqual([
      'credit_posted',
      '3.00 credits for Introduction to Business are on your academic record now.',
    ]);
    ok(await at.registrar.post(`/awards/${first.line.id}/reissue`, { reason: 'A typing mistake.' }));
    ok(await at.registrar.post(`/awards/${second.line.id}/voiding`, { reason: 'Decided in error.' }));
    expect((await inbox(first.learner)).map(([kind]: [string]) => kind)).not.toContain('credit_voided');
    expect((await inbox(second.learner)).map(([kind]: [string]) => kind)).toContain('credit_voided');
  });
});

describe('the SIS’s answers', () => {
  test('are judged without a trace in a dry run, and change nothing the second time', async () => {
    const { line: sent } = await credited(world, at);
    const batch = await released(at);
    const rows = [[sent.publicId, 'accepted', '', '2026-11-01']];
    expect(ok(await answers(batch.id, rows, '?dryRun=true'))).toMatchObject({ dryRun: true, changed: 1, problems: [] });
    expect(await line(sent.id)).toMatchObject({ posting: 'sent' });
    ok(await answers(batch.id, rows));
    expect(ok(await answers(batch.id, rows))).toMatchObject({ changed: 0, unchanged: 1 });
    expect(ok(await at.registrar.get(`/batches/${batch.id}/results`)).rows).toMatchObject([
      { accepted: 1, rejected: 0 },
    ]);
  });

  test('are all or nothing, with every problem by line and column', async () => {
    const [first, second] = await Promise.all([credited(world, at), credited(world, at)]);
    const batch = await released(at);
    const refused = await answers(batch.id, [
      [first.line.publicId, 'accepted', '', ''],
      [second.line.publicId, 'rejected', '', ''],
      ['CR-2026-222222', 'accepted', '', ''],
      [first.line.publicId, 'accepted', '', '31.12.2025'],
    ]);
    expect(refused.status).toBe(422);
    expect(refused.body['refusals'].map((r: Json) => [r.about, r.code])).toEqual([
      ['3.reason', 'no_reason'],
      ['4.award_id', 'mistyped_id'],
      ['5.award_id', 'id_twice'],
      ['5.posted_on', 'not_a_day'],
    ]);
    expect(await line(first.line.id)).toMatchObject({ posting: 'sent' });
    const elsewhere = await registry(world);
    const { line: foreign } = await credited(world, elsewhere);
    expect(codes(await answers(batch.id, [[foreign.publicId, 'accepted']]))).toEqual(['unknown_id']);
  });

  test('may come in parts, and are never overwritten by others', async () => {
    const [first, second] = await Promise.all([credited(world, at), credited(world, at)]);
    const batch = await released(at);
    ok(await answers(batch.id, [[first.line.publicId, 'accepted']]));
    expect(ok(await at.registrar.get(`/batches/${batch.id}`))).toMatchObject({ status: 'released', waiting: 1 });
    const later = await answers(batch.id, [
      [first.line.publicId, 'rejected', 'Removed'],
      [second.line.publicId, 'accepted'],
    ]);
    expect([later.status, codes(later)]).toEqual([422, ['contradicts']]);
    expect(later.body['detail']).toContain('void the line');
    expect(await line(second.line.id)).toMatchObject({ posting: 'sent' });
    ok(await answers(batch.id, [[second.line.publicId, 'accepted']]));
    expect(ok(await at.registrar.get(`/batches/${batch.id}`))).toMatchObject({ status: 'reconciled' });
  });

  test('a rejected line goes again once what the SIS named is mended, or with a reason', async () => {
    const learner = await student(world, at, { studentId: '0012' });
    const [first, second] = await Promise.all([credited(world, at, { learner }), credited(world, at)]);
    const batch = await released(at);
    ok(
      await answers(batch.id, [
        [first.line.publicId, 'rejected', 'No such student'],
        [second.line.publicId, 'rejected', 'Student not term activated'],
      ]),
    );
    expect(await heldBack()).toEqual({
      [first.line.publicId]: ['rejected_before'],
      [second.line.publicId]: ['rejected_before'],
    });
    const { admin } = at.institution;
    const { version } = ok(await admin.get(`/members/${learner.id}`));
    ok(await admin.patch(`/members/${learner.id}`, { studentId: '00123', version }));
    const activated = { codes: ['rejected_before'], reason: 'Activated in the SIS this morning.' };
    ok(await at.registrar.post(`/awards/${second.line.id}/overrides`, activated));
    const next = await released(at);
    expect(next).toMatchObject({ number: 2, lines: 2 });
    expect((await file(next.id)).text).toContain('"00123"');
    ok(
      await answers(next.id, [
        [first.line.publicId, 'accepted'],
        [second.line.publicId, 'accepted'],
      ]),
    );
    expect(ok(await at.registrar.get('/awards?state=posted')).rows).toHaveLength(2);
    const late = await answers(batch.id, [[first.line.publicId, 'accepted']]);
    expect(codes(late)).toEqual(['contradicts']);
  });

  test('wait for a void, and for what is sent instead, until the SIS has the line that goes', async () => {
    const [first, second] = await Promise.all([credited(world, at), credited(world, at)]);
    const batch = await released(at);
    const reason = 'Decided in error.';
    const reissued = ok(await at.registrar.post(`/awards/${first.line.id}/reissue`, { reason }));
    ok(await at.registrar.post(`/awards/${second.line.id}/voiding`, { reason }));
    const { [reissued.publicId]: instead, ...voids } = await heldBack();
    expect(instead).toEqual(['replaced_unanswered']);
    expect(Object.values(voids)).toEqual([['award_unanswered'], ['award_unanswered']]);
    ok(
      await answers(batch.id, [
        [first.line.publicId, 'accepted'],
        [second.line.publicId, 'rejected', 'No such term'],
      ]),
    );
    expect(await preview()).toMatchObject({ lines: 2, awards: 1, voids: 1, creditsVoided: '3.00', heldBack: [] });
    expect(await line(second.line.id)).toMatchObject({ posting: 'dropped' });
  });
});
