import { startApp, type TestApp } from './app.js';
import { appealed, credited, registry, sendCsv, type Credited, type Registry } from './world/award.js';
import { ok, publishedPolicy } from './world/college.js';
import { codes, createWorld, type Json, type World } from './world.js';

let app: TestApp;
let world: World;
let at: Registry;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  at = await registry(world);
});
afterAll(() => app.stop());

const lines = async (claimId: string) => ok(await at.registrar.get(`/awards?claimId=${claimId}`)).rows;

test('a decision with credit opens one line, with the notation of the policy', async () => {
  const { learner, claimId, line } = await credited(world, at);
  expect(line.publicId).toMatch(/^CR-\d{4}-[2-9A-HJKMNP-Z]{6}$/);
  expect(ok(await at.registrar.get(`/awards/${line.id}`))).toMatchObject({
    kind: 'award',
    claimId,
    learnerId: learner.id,
    studentId: learner.studentId,
    credits: '3.00',
    courseCode: 'BUS101',
    termCode: '2026FA',
    grade: 'CR',
    inGpa: false,
    basis: 'LifeExperience',
    posting: 'waiting',
    moves: { void: [], reissue: [], override: [] },
  });
  const { rows, held } = ok(await learner.get(`/learners/${learner.id}/credits`));
  expect(rows).toMatchObject([{ source: 'award', awardId: line.id, credits: '3.00' }]);
  expect(held).toBe('3.00');
});

test('a block is a line without a course, a denial no line at all', async () => {
  const block = await credited(world, at, { block: { title: 'Elective: kitchen management', credits: '2.50' } });
  expect(block.line).toMatchObject({ courseCode: null, title: 'Elective: kitchen management', credits: '2.50' });
  const denied = await credited(world, at, { decision: { outcome: 'none' } });
  expect(await lines(denied.claimId)).toEqual([]);
});

test('the same event told twice opens no second line', async () => {
  const { claimId } = await credited(world, at);
  const { rows } = await app.owner.query(`select * from event where type = 'claim.decided' and claim_id = $1`, [
    claimId,
  ]);
  await app.owner.query(
    `insert into event (institution_id, type, at, actor_kind, claim_id, data)
     select institution_id, type, at, 'system', claim_id, data from event where id = $1`,
    [rows[0].id],
  );
  await app.settle();
  expect(await lines(claimId)).toHaveLength(1);
});

test('a decision on appeal takes the earlier line back and issues a new one', async () => {
  const reduced = await credited(world, at, { decision: { outcome: 'reduced', credits: '1.00' } });
  const { learner, claimId, line } = reduced;
  await appealed(world, at, reduced);
  const [live, voiding, old] = await lines(claimId);
  expect(old).toMatchObject({ id: line.id, posting: 'dropped', voidedAt: expect.any(String) });
  expect(voiding).toMatchObject({ kind: 'void', credits: '1.00', posting: 'dropped' });
  expect(live).toMatchObject({ kind: 'award', credits: '3.00', posting: 'waiting', voidedAt: null });
  expect(ok(await at.registrar.get(`/awards/${live.id}`))).toMatchObject({ replaces: line.publicId });
  expect(ok(await at.registrar.get(`/awards/${voiding.id}`))).toMatchObject({ voids: line.publicId });
  expect(ok(await learner.get(`/learners/${learner.id}/credits`)).held).toBe('3.00');
});

test('an appeal that is won against a denial opens the first line, one that is lost keeps none', async () => {
  const denied = await credited(world, at, { decision: { outcome: 'none' } });
  await appealed(world, at, denied, { outcome: 'reduced', credits: '2.00' });
  expect(await lines(denied.claimId)).toMatchObject([{ kind: 'award', credits: '2.00' }]);
  const again = await credited(world, at, { decision: { outcome: 'reduced', credits: '2.00' } });
  await appealed(world, at, again, { outcome: 'none' });
  expect((await lines(again.claimId)).map((l: Json) => [l.kind, l.posting])).toEqual([
    ['void', 'dropped'],
    ['award', 'dropped'],
  ]);
  expect(ok(await again.learner.get(`/learners/${again.learner.id}/credits`)).held).toBe('0.00');
});

test('voiding takes the registrar and a reason, happens once, and frees the credit', async () => {
  const { learner, line } = await credited(world, at);
  const path = `/awards/${line.id}/voiding`;
  expect((await at.registrar.post(path, {})).status).toBe(422);
  for (const other of [at.approver, at.coordinator, at.institution.admin, learner]) {
    expect((await other.post(path, { reason: 'I would like to.' })).status).toBe(403);
  }
  const voiding = ok(await at.registrar.post(path, { reason: 'Entered for the wrong learner.' }));
  expect(voiding).toMatchObject({ kind: 'void', voids: line.publicId, reason: 'Entered for the wrong learner.' });
  expect(codes(await at.registrar.post(path, { reason: 'Once more.' }))).toEqual(['voided']);
  expect(codes(await at.registrar.post(`/awards/${voiding.id}/voiding`, { reason: 'And back.' }))).toEqual(['is_void']);
  expect(ok(await at.registrar.get(`/awards/${line.id}`)).moves.void).toMatchObject([{ code: 'voided' }]);
  expect(ok(await learner.get(`/learners/${learner.id}/credits`)).held).toBe('0.00');
});

test('two registrars who void at once make one void', async () => {
  const { claimId, line } = await credited(world, at);
  const answers = await Promise.all(
    ['one', 'two', 'three'].map((who) => at.registrar.post(`/awards/${line.id}/voiding`, { reason: `Reason ${who}` })),
  );
  expect(answers.map((a) => a.status).sort()).toEqual([201, 409, 409]);
  expect(await lines(claimId)).toHaveLength(2);
});

test('the same command with the same key happens once', async () => {
  const { claimId, line } = await credited(world, at);
  const key = { 'idempotency-key': 'reissue-of-today' };
  const first = ok(await at.registrar.post(`/awards/${line.id}/reissue`, { reason: 'A new title.' }, key));
  const again = ok(await at.registrar.post(`/awards/${line.id}/reissue`, { reason: 'A new title.' }, key));
  expect(again.id).toBe(first.id);
  expect(await lines(claimId)).toHaveLength(3);
});

test('a line is corrected by issuing it again: under the notation, the title and the term of today', async () => {
  const { claimId, line } = await credited(world, at);
  const { admin } = at.institution;
  ok(
    await admin.post('/terms', { code: '2027SP', title: 'Spring 2027', startsOn: '2027-01-11', endsOn: '2027-05-14' }),
  );
  const unknown = await at.registrar.post(`/awards/${line.id}/reissue`, { reason: 'Spring.', term: '1999FA' });
  expect([unknown.status, codes(unknown)]).toEqual([422, ['unknown_term']]);
  const anew = ok(await at.registrar.post(`/awards/${line.id}/reissue`, { reason: 'In spring.', term: '2027sp' }));
  expect(anew).toMatchObject({ termCode: '2027SP', credits: '3.00', replaces: line.publicId, reason: 'In spring.' });
  expect((await lines(claimId)).filter((l: Json) => l.kind === 'award' && l.voidedAt === null)).toHaveLength(1);
});

test('the database lets nobody change, delete or double a line', async () => {
  const { line } = await credited(world, at);
  const change = (sql: string) => app.owner.query(sql, [line.id]);
  await expect(change(`update award set credits = 4 where id = $1`)).rejects.toThrow(/never changes/);
  await expect(change(`update award set learner_id = learner_id, grade = 'A' where id = $1`)).rejects.toThrow(
    /never changes/,
  );
  await expect(change(`delete from award where id = $1`)).rejects.toThrow(/never changes/);
  const copy = (
    what: string,
  ) => `insert into award (id, institution_id, public_id, kind, voids_id, reason, claim_id, decision_id,
      learner_id, credits, method, title, term_code, grade, grade_mode, in_gpa, resident, transcript_comment, basis, awarded_on,
      opened_at) select gen_random_uuid(), institution_id, 'CR-2026-222222', ${what}, claim_id, decision_id, learner_id,
      credits + 1, method, title, term_code, grade, grade_mode, in_gpa, resident, transcript_comment, basis, awarded_on,
      opened_at from award where id = $1`;
  await expect(change(copy(`'award', null, null`))).rejects.toThrow(/award_live_once/);
  await expect(change(copy(`'void', id, 'takes back more'`))).rejects.toThrow(/foreign key/);
  ok(await at.registrar.post(`/awards/${line.id}/voiding`, { reason: 'For the test.' }));
  await expect(change(`update award set voided_at = null where id = $1`)).rejects.toThrow(/never changes/);
});

test('learners see their own lines, staff all of the college, others none', async () => {
  const [mine, other] = await Promise.all([credited(world, at), credited(world, at)]);
  expect(ok(await mine.learner.get('/awards')).rows.map((l: Json) => l.id)).toEqual([mine.line.id]);
  expect((await mine.learner.get(`/awards/${other.line.id}`)).status).toBe(404);
  for (const staff of [at.registrar, at.coordinator, at.approver, at.institution.admin]) {
    expect((await staff.get(`/awards/${other.line.id}`)).status).toBe(200);
  }
  expect((await at.reviewers[0]!.get('/awards')).status).toBe(403);
  const elsewhere = await registry(world);
  expect(ok(await elsewhere.registrar.get('/awards')).rows).toEqual([]);
  expect((await elsewhere.registrar.get(`/awards/${mine.line.id}`)).status).toBe(404);
  expect((await elsewhere.registrar.post(`/awards/${mine.line.id}/voiding`, { reason: 'Not mine.' })).status).toBe(404);
});

test('the ledger is listed by state, term and student, page by page, newest first', async () => {
  const here = await registry(world);
  const made = await Promise.all([1, 2, 3].map(() => credited(world, here)));
  const [first, second, third] = made.sort((a, b) => (a.line.id < b.line.id ? -1 : 1)) as [
    Credited,
    Credited,
    Credited,
  ];
  ok(await here.registrar.post(`/awards/${first.line.id}/voiding`, { reason: 'For the list.' }));
  const ids = async (query: string) => ok(await here.registrar.get(`/awards?${query}`)).rows.map((l: Json) => l.id);
  expect(await ids('state=waiting')).toEqual([third.line.id, second.line.id]);
  expect(await ids('state=void')).toHaveLength(2);
  expect(await ids('term=1999FA')).toEqual([]);
  expect(await ids(`studentId=${second.learner.studentId}`)).toEqual([second.line.id]);
  const page = ok(await here.registrar.get('/awards?limit=3'));
  const rest = ok(await here.registrar.get(`/awards?limit=3&after=${page.next}`));
  expect([page.rows.length, rest.rows.map((l: Json) => l.id), rest.next]).toEqual([3, [first.line.id], null]);
  expect((await here.registrar.get('/awards?state=lost')).status).toBe(422);
});

test('what was voided after the SIS took it travels there as a void', async () => {
  const { claimId, line, learner } = await credited(world, at);
  const released = async (awardIds: string[]) => {
    const { id } = ok(await at.coordinator.post('/batches', { awardIds }));
    return ok(await at.registrar.post(`/batches/${id}/release`));
  };
  const batch = await released([line.id]);
  await sendCsv(at.registrar, `/batches/${batch.id}/results`, [
    ['award_id', 'result'],
    [line.publicId, 'accepted'],
  ]);
  ok(await at.registrar.post(`/awards/${line.id}/reissue`, { reason: 'Wrong title.' }));
  const waiting = (await lines(claimId)).filter((l: Json) => l.posting === 'waiting');
  const second = await released(waiting.map((l: Json) => l.id));
  expect(second).toMatchObject({ lines: 2, awards: 1, voids: 1, creditsAwarded: '3.00', creditsVoided: '3.00' });
  const { rows } = ok(await at.registrar.get(`/batches/${second.id}/lines`));
  expect(rows.map((row: Json) => row.kind).sort()).toEqual(['award', 'void']);
  const row = rows.find((each: Json) => each.kind === 'void').row;
  expect(row).toContain(`"void","${line.publicId}"`);
  expect(row).toContain(`"${learner.studentId}"`);
  expect((await lines(claimId)).map((l: Json) => l.posting)).toEqual(['sent', 'sent', 'posted']);
});

test('everything that happened to a claim’s credit stands in its timeline', async () => {
  const { claimId, line } = await credited(world, at);
  ok(await at.registrar.post(`/awards/${line.id}/overrides`, { codes: ['cap'], reason: 'Agreed by the dean.' }));
  ok(await at.registrar.post(`/awards/${line.id}/voiding`, { reason: 'For the test.' }));
  const { rows } = await app.owner.query('select type, data::text from event where claim_id = $1 order by id', [
    claimId,
  ]);
  // The letter about the decision is written meanwhile.
  const types = rows.map((event) => event.type).filter((type) => type !== 'letter.written');
  expect(types.slice(types.indexOf('claim.decided'))).toEqual([
    'claim.decided',
    'award.opened',
    'award.overridden',
    'award.voided',
  ]);
  expect(rows.map((event) => event.data).join()).not.toMatch(/Lena|dean|test/);
});

test('the policy of today gives a new line its notation', async () => {
  const { line } = await credited(world, at);
  app.clock.advance(24 * 3_600_000);
  const admin = { ...at.institution.admin, ...(await world.signIn(at.institution.admin.email)) };
  const registrar = await world.signIn(at.registrar.email);
  const usual = at.policy.knobs.notation;
  const notation = { ...usual, portfolio: { ...usual.portfolio, grade: 'P' } };
  await publishedPolicy(world, { ...at.institution, admin }, { notation });
  expect(ok(await registrar.post(`/awards/${line.id}/reissue`, { reason: 'Grade P now.' }))).toMatchObject({
    grade: 'P',
  });
});
