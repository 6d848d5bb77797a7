import { startApp, type TestApp } from './app.js';
import { credited, leaveBy, registry, released, sendCsv, type Credited, type Registry } from './world/award.js';
import { ok } from './world/college.js';
import { gateway, type Gateway } from './world/gateway.js';
import { createWorld, type Json, type World } from './world.js';

/* What the programmer of a student information system does with a token: docs/sis-gateway.md quotes these calls. */
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

const numbersOf = ({ rows }: Json): string[] => rows.map((row: Json) => row.publicId);
const list = async (sis: Gateway, status: string, more = '') =>
  ok(await sis.get(`/awards?postedStatus=${status}${more}`)) as Json;
const stateOf = async ({ line }: Credited) => {
  const { posting, postedOn, batch } = ok(await at.registrar.get(`/awards/${line.id}`));
  return { posting, postedOn, reason: batch.reason, reference: batch.reference };
};

test('a line is fetched with its row as the profile has it, and with plain facts', async () => {
  await leaveBy(at, 'colleague');
  const { line, learner } = await credited(world, at);
  const sis = await gateway(world, at, 'awards:pull');
  ok(await at.coordinator.post('/batches', {}));
  expect(numbersOf(await list(sis, 'sent'))).toEqual([]);
  const [batch] = ok(await at.registrar.get('/batches')).rows;
  ok(await at.registrar.post(`/batches/${batch.id}/release`));

  const { rows, next } = await list(sis, 'sent');
  expect(next).toBeNull();
  expect(rows).toMatchObject([{ id: line.id, publicId: line.publicId, kind: 'award', posting: 'sent' }]);
  const { sent } = rows[0];
  expect(sent).toMatchObject({ batchId: batch.id, batchNumber: 1, position: 1, answer: 'waiting', profile: 'Ours 1' });
  expect(sent.fields).toMatchObject({ award_id: line.publicId, student_id: learner.studentId, credits: '3.00' });
  const { columns } = ok(await at.registrar.get(`/batches/${batch.id}`));
  const [inBatch] = ok(await at.registrar.get(`/batches/${batch.id}/lines`)).rows;
  expect(sent.columns.map((column: Json) => column.name)).toEqual(columns);
  expect(sent.columns.map((column: Json) => column.value)).toEqual(inBatch.values);
  expect([sent.row, sent.rowSha256]).toEqual([inBatch.row, inBatch.rowSha256]);
});

test('pages come in the order of the batches and hold still while lines are acknowledged', async () => {
  const lines = [await credited(world, at), await credited(world, at)];
  await released(at);
  lines.push(await credited(world, at));
  await released(at);
  const wanted = lines.map(({ line }) => line.publicId);
  const sis = await gateway(world, at, 'awards:pull');
  const seen: string[] = [];
  for (let after = ''; ;) {
    const { rows, next } = await list(sis, 'sent', `&limit=1${after}`);
    seen.push(...rows.map((row: Json) => row.publicId));
    ok(await sis.post(`/awards/${rows[0].id}/acknowledgement`, { result: 'posted' }));
    if (next === null) break;
    after = `&after=${next}`;
  }
  expect(seen).toEqual(wanted);
  expect(numbersOf(await list(sis, 'posted'))).toEqual(wanted);
  expect(numbersOf(await list(sis, 'sent'))).toEqual([]);
  expect((await sis.get('/awards?postedStatus=sent&after=bm9uc2Vuc2U')).status).toBe(422);
  expect(numbersOf(await list(sis, 'posted', `&studentId=${lines[1]!.learner.studentId}`))).toEqual([wanted[1]]);
});

test('an acknowledgement goes the way of a result file: the line, its batch, the learner and the trail', async () => {
  const one = await credited(world, at);
  const batch = await released(at);
  const sis = await gateway(world, at, 'awards:pull');
  const said = { result: 'posted', postedOn: '2026-01-02', reference: 'SHRTRCE-4711', batchId: batch.id };
  expect(ok(await sis.post(`/awards/${one.line.publicId}/acknowledgement`, said))).toMatchObject({
    awardId: one.line.id,
    result: 'posted',
    reference: 'SHRTRCE-4711',
  });
  expect(await stateOf(one)).toEqual({
    posting: 'posted',
    postedOn: '2026-01-02',
    reason: null,
    reference: 'SHRTRCE-4711',
  });
  expect(ok(await at.registrar.get(`/batches/${batch.id}`))).toMatchObject({ status: 'reconciled', accepted: 1 });
  expect(ok(await at.registrar.get(`/batches/${batch.id}/results`))).toMatchObject({
    rows: [],
    acknowledged: { accepted: 1, rejected: 0 },
  });
  await app.settle();
  const told = ok(await one.learner.get('/notifications')).rows.filter((n: Json) => n.kind === 'credit_posted');
  expect(told).toHaveLength(1);
  const trail = ok(await at.institution.admin.get(`/audit/events?actorId=${sis.id}`)).rows;
  expect(trail.map((event: Json) => [event.type, event.actorKind]).sort()).toEqual([
    ['award.posted', 'token'],
    ['batch.answered', 'token'],
    ['batch.reconciled', 'token'],
  ]);
});

test('the same again is the same answer; another one is refused and says what stands', async () => {
  const [one, other] = [await credited(world, at), await credited(world, at)];
  await released(at);
  const sis = await gateway(world, at, 'awards:pull');
  const path = `/awards/${one.line.id}/acknowledgement`;
  const said = { result: 'posted', reference: 'A1' };
  const answers = await Promise.all([1, 2, 3, 4].map(() => sis.post(path, said)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  const { rows } = await app.owner.query(`select count(*)::int as n from posting_file where institution_id = $1`, [
    at.institution.id,
  ]);
  expect(rows).toEqual([{ n: 1 }]);

  const against = await sis.post(path, { result: 'rejected', reason: 'Student inactive' });
  expect(against.status).toBe(409);
  expect(against.body['refusals']).toMatchObject([{ code: 'contradicts', about: one.line.publicId }]);
  expect(against.body['refusals'][0].detail).toContain('recorded as accepted as A1');
  expect((await stateOf(one)).posting).toBe('posted');

  const no = { result: 'rejected', reason: 'Student inactive', reference: 'E-17' };
  ok(await sis.post(`/awards/${other.line.id}/acknowledgement`, no));
  expect(await stateOf(other)).toMatchObject({ posting: 'rejected', reason: 'Student inactive', reference: 'E-17' });
  expect(numbersOf(await list(sis, 'rejected'))).toEqual([other.line.publicId]);
  await app.settle();
  const told = ok(await at.registrar.get('/notifications')).rows.map((n: Json) => n.kind);
  expect(told.filter((kind: string) => kind === 'lines_rejected')).toHaveLength(1);
});

test('lines that are refused one by one are one notice, until somebody has read it', async () => {
  const lines = [await credited(world, at), await credited(world, at), await credited(world, at)];
  await released(at);
  await app.settle();
  const sis = await gateway(world, at, 'awards:pull');
  const refuse = async ({ line }: Credited) => {
    ok(await sis.post(`/awards/${line.id}/acknowledgement`, { result: 'rejected', reason: 'Student inactive' }));
    await app.settle();
  };
  const told = async () =>
    ok(await at.registrar.get('/notifications')).rows.filter((n: Json) => n.kind === 'lines_rejected');
  for (const line of lines.slice(0, 2)) await refuse(line);
  const [first, ...others] = await told();
  expect([first.params.rejected, others]).toEqual([2, []]);
  ok(await at.registrar.patch(`/notifications/${first.id}`, { read: true }));
  await refuse(lines[2]!);
  expect((await told()).map((n: Json) => n.params.rejected)).toEqual([1, 2]);
});

test('many in one call: each line is taken or refused for itself', async () => {
  const lines = [await credited(world, at), await credited(world, at)];
  const first = await released(at);
  lines.push(await credited(world, at));
  await released(at);
  const waiting = await credited(world, at);
  const sis = await gateway(world, at, 'awards:pull');
  const [a, b, c] = lines.map(({ line }) => line.publicId);
  const call = {
    lines: [
      { award: a, result: 'posted', reference: '1' },
      { award: b, result: 'rejected' },
      { award: c, result: 'rejected', reason: 'No such term' },
      { award: a, result: 'posted' },
      { award: waiting.line.id, result: 'posted' },
      { award: 'CR-2026-222222', result: 'posted' },
      { award: c, result: 'posted', batchId: first.id },
    ],
  };
  const outcome = ok(await sis.post('/award-acknowledgements', call)).lines;
  expect(outcome.map((one: Json) => [one.status, one.refusals.map((r: Json) => r.code)])).toEqual([
    [200, []],
    [422, ['no_reason']],
    [200, []],
    [422, ['id_twice']],
    [409, ['not_sent']],
    [404, ['unknown_id']],
    [422, ['id_twice']],
  ]);
  expect(outcome[0].stands).toMatchObject({ result: 'posted', reference: '1', batchId: first.id });
  expect(outcome[1].stands).toMatchObject({ result: 'waiting' });
  const again = ok(await sis.post('/award-acknowledgements', call)).lines;
  expect(again).toEqual(outcome);
  expect((await sis.post('/award-acknowledgements', { lines: [] })).status).toBe(422);
  ok(await sis.post('/award-acknowledgements', { lines: [{ award: b, result: 'posted' }] }));
  expect(ok(await at.registrar.get(`/batches/${first.id}`)).status).toBe('reconciled');
  expect(ok(await at.registrar.get(`/batches/${first.id}/results`)).acknowledged).toMatchObject({ accepted: 2 });
});

test('a correction travels as a void and a new line, and a late repetition never answers a later sending', async () => {
  const one = await credited(world, at);
  const first = await released(at);
  const sis = await gateway(world, at, 'awards:pull');
  const path = `/awards/${one.line.id}/acknowledgement`;
  const no = { result: 'rejected', reason: 'No such term', batchId: first.id };
  ok(await sis.post(path, no));
  const mended = { codes: ['rejected_before'], reason: 'The SIS has the term now.' };
  ok(await at.registrar.post(`/awards/${one.line.id}/overrides`, mended));
  const second = await released(at);
  expect(ok(await sis.post(path, no))).toMatchObject({ result: 'rejected', batchId: first.id });
  expect(numbersOf(await list(sis, 'sent'))).toEqual([one.line.publicId]);
  expect(numbersOf(await list(sis, 'rejected'))).toEqual([]);
  ok(await sis.post(path, { result: 'posted', batchId: second.id }));

  ok(await at.registrar.post(`/awards/${one.line.id}/reissue`, { reason: 'The title was wrong.' }));
  const corrected: Json[] = [];
  for (let batches = 0; batches < 2; batches++) {
    const prepared = await at.coordinator.post('/batches', {});
    if (prepared.status >= 400) break;
    ok(await at.registrar.post(`/batches/${prepared.body['id']}/release`));
    for (const row of (await list(sis, 'sent')).rows) {
      corrected.push(row);
      ok(await sis.post(`/awards/${row.id}/acknowledgement`, { result: 'posted' }));
    }
  }
  const [taken, fresh] = corrected;
  expect(corrected.map((row) => row.kind)).toEqual(['void', 'award']);
  expect(taken.sent).toMatchObject({ voids: one.line.publicId, replaces: null, fields: { action: 'void' } });
  expect(fresh.sent).toMatchObject({ voids: null, replaces: one.line.publicId });
});

test('a result file and acknowledgements say the same thing to each other', async () => {
  const [one, other] = [await credited(world, at), await credited(world, at)];
  const batch = await released(at);
  const sis = await gateway(world, at, 'postings:write');
  ok(await sis.post(`/awards/${one.line.id}/acknowledgement`, { result: 'posted', reference: '77' }));
  const file = [
    ['award_id', 'result', 'reason', 'sis_reference'],
    [one.line.publicId, 'accepted', '', '77'],
    [other.line.publicId, 'rejected', 'Student inactive', '78'],
  ];
  expect(ok(await sendCsv(at.registrar, `/batches/${batch.id}/results`, file))).toMatchObject({
    changed: 1,
    unchanged: 1,
  });
  const no = { result: 'rejected', reason: 'Student inactive', reference: '78' };
  expect(ok(await sis.post(`/awards/${other.line.id}/acknowledgement`, no))).toMatchObject({ reference: '78' });
  expect((await sis.post(`/awards/${other.line.id}/acknowledgement`, { result: 'posted' })).status).toBe(409);
});

test('nobody else: other scopes, other roles, other colleges, and what is too much', async () => {
  const one = await credited(world, at);
  await released(at);
  const ack = `/awards/${one.line.id}/acknowledgement`;
  const reader = await gateway(world, at, 'awards:read');
  expect(numbersOf(await list(reader, 'sent'))).toEqual([one.line.publicId]);
  expect((await reader.post(ack, { result: 'posted' })).status).toBe(403);
  const stranger = await gateway(world, at, 'claims:read', 'catalog:write', 'batches:write');
  expect((await stranger.get('/awards?postedStatus=sent')).status).toBe(403);
  expect((await stranger.post(ack, { result: 'posted' })).status).toBe(403);

  const sis = await gateway(world, at, 'awards:pull');
  expect((await sis.get('/awards')).body['refusals']).toMatchObject([{ code: 'no_posted_status' }]);
  for (const path of [`/awards/${one.line.id}`, '/batches', '/claims', '/reconciliations']) {
    expect([path, (await sis.get(path)).status]).toEqual([path, 403]);
  }
  for (const person of [at.coordinator, at.approver, one.learner, at.reviewers[0]!]) {
    expect((await person.post(ack, { result: 'posted' })).status).toBe(403);
  }
  expect((await at.registrar.get('/awards?postedStatus=sent')).body['refusals']).toMatchObject([
    { code: 'only_programs' },
  ]);

  const elsewhere = await registry(world);
  const theirs = await gateway(world, elsewhere, 'awards:pull');
  expect(numbersOf(await list(theirs, 'sent'))).toEqual([]);
  expect((await theirs.post(ack, { result: 'posted' })).status).toBe(404);
  expect((await theirs.post(`/awards/${one.line.publicId}/acknowledgement`, { result: 'posted' })).status).toBe(404);
  expect((await sis.post(ack, { result: 'perhaps' })).status).toBe(422);
  expect((await sis.post(ack, { result: 'posted', postedOn: '2999-01-01' })).status).toBe(422);
  expect((await stateOf(one)).posting).toBe('sent');
  ok(await at.institution.admin.del(`/api-tokens/${sis.id}`));
  expect((await sis.get('/awards?postedStatus=sent')).status).toBe(401);
});

test('what was fetched stands in the log of disclosures under the token', async () => {
  const one = await credited(world, at);
  await released(at);
  const sis = await gateway(world, at, 'awards:pull');
  await list(sis, 'sent');
  const { rows } = await app.owner.query(
    `select record, learner_id from disclosure where institution_id = $1 and record = 'award' and learner_id = $2`,
    [at.institution.id, one.learner.id],
  );
  expect(rows).toEqual([{ record: 'award', learner_id: one.learner.id }]);
});
