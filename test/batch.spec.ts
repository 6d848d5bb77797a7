import { createHash } from 'node:crypto';
import { documented } from '../src/award/profile/presets/documented.js';
import { namesOf } from '../src/award/profile/row.rules.js';
import { csvRecords } from '../src/kernel/csv.js';
import { startApp, type TestApp } from './app.js';
import {
  answerBatch,
  lineOf,
  credited,
  registry,
  released,
  secondRegistrar,
  sendCsv,
  student,
  type Registry,
} from './world/award.js';
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
const prepare = async (by: Member = at.coordinator, wanted: Json = {}) => ok(await by.post('/batches', wanted));
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
    expect(await lineOf(at, first.line.id)).toMatchObject({ posting: 'batched', batch: { number: 1 } });
    expect(codes(await at.registrar.get(`/batches/${batch.id}/file`))).toEqual(['not_released']);
    expect(codes(await at.registrar.get(`/batches/${batch.id}/manifest`))).toEqual(['not_released']);
    expect(codes(await at.registrar.post('/batches', {}))).toEqual(['nothing_waits']);

    expect(ok(await at.registrar.post(`/batches/${batch.id}/release`))).toMatchObject({
      status: 'released',
      waiting: 2,
    });
    expect(await lineOf(at, first.line.id)).toMatchObject({ posting: 'sent' });

    const result = ok(
      await answerBatch(at, batch.id, [
        [first.line.publicId, 'accepted', '', '2026-11-01'],
        [second.line.publicId, 'rejected', 'No such student', ''],
      ]),
    );
    expect(result).toMatchObject({ changed: 2, unchanged: 0, alongside: { accepted: 1, rejected: 1 } });
    expect(await lineOf(at, first.line.id)).toMatchObject({ posting: 'posted', postedOn: '2026-11-01' });
    expect(await lineOf(at, second.line.id)).toMatchObject({
      posting: 'rejected',
      batch: { reason: 'No such student' },
    });
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
    expect(await lineOf(at, waiting.id)).toMatchObject({ posting: 'waiting' });
    expect(codes(await at.registrar.post(`/batches/${batch.id}/release`))).toEqual(['wrong_state']);
    expect(codes(await answerBatch(at, batch.id, [[waiting.publicId, 'accepted']]))).toEqual(['not_released']);
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
    expect(await lineOf(at, first.line.id)).toMatchObject({ posting: 'dropped' });
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
      await answerBatch(at, batch.id, [
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
