import { startApp, type TestApp } from './app.js';
import { credited, registry, released, student, type Credited, type Registry } from './world/award.js';
import { complete, submit } from './world/claim.js';
import { ok } from './world/college.js';
import { keyFrom, mailsTo, openForm, requestAttestation } from './world/portfolio.js';
import { createWorld, type Json, type Member, type World } from './world.js';

let app: TestApp;
let world: World;
let at: Registry;
let auditor: Member;
let rosa: Credited;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  at = await registry(world);
  auditor = await world.person({ institution: at.institution, roles: ['auditor'], name: 'Otto Auditor' });
  rosa = await credited(world, at, { learner: await student(world, at, { name: 'Rosa Díaz' }) });
});
afterAll(() => app.stop());

const log = async (query = '', by: Member = auditor): Promise<Json[]> =>
  ok(await by.get(`/disclosures?limit=200${query}`)).rows;
const ofRosa = (query = '') => log(`&learnerId=${rosa.learner.id}${query}`);
const brief = (rows: Json[]) => rows.map((row) => [row.record, row.readerName, row.basis]);

test('reading a learner’s record leaves a row: who, what, when and in what capacity', async () => {
  const before = (await ofRosa()).length;
  ok(await at.registrar.get(`/claims/${rosa.claimId}`));
  ok(await at.registrar.get(`/claims/${rosa.claimId}/decisions`));
  ok(await at.registrar.get(`/awards/${rosa.line.id}/trail`));
  ok(await at.registrar.get(`/learners/${rosa.learner.id}`));
  const rows = await ofRosa();
  expect(rows).toHaveLength(before + 4);
  expect(rows[0].id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(brief(rows.slice(0, 4))).toEqual([
    ['studies', at.registrar.name, 'registrar'],
    ['award', at.registrar.name, 'registrar'],
    ['decision', at.registrar.name, 'registrar'],
    ['claim', at.registrar.name, 'registrar'],
  ]);
  expect(rows[3]).toMatchObject({
    learnerName: 'Rosa Díaz',
    studentId: rosa.learner.studentId,
    claimReference: rosa.line.claimReference,
    readerKind: 'person',
  });
});

test('learners leave no row in their own record, and what was refused leaves none', async () => {
  const before = (await ofRosa()).length;
  ok(await rosa.learner.get(`/claims/${rosa.claimId}`));
  ok(await rosa.learner.get(`/awards/${rosa.line.id}`));
  const stranger = await student(world, at);
  expect((await stranger.get(`/claims/${rosa.claimId}`)).status).toBe(404);
  expect((await stranger.get(`/awards/${rosa.line.id}/trail`)).status).toBe(403);
  expect(await ofRosa()).toHaveLength(before);
});

test('reviewers leave a row as reviewers, and the learner does not learn their names', async () => {
  const claim = ok(await rosa.learner.post('/claims', { kind: 'course', courseId: at.courses.BUS240.id }));
  ok(await submit(rosa.learner, await complete(rosa.learner, claim)));
  ok(await at.coordinator.post(`/claims/${claim.id}/acceptance`));
  await app.settle();
  for (const reviewer of at.reviewers) {
    const { rows } = ok(await reviewer.get('/assignments?limit=200'));
    const seat = rows.find((row: Json) => row.claimId === claim.id);
    if (seat) ok(await reviewer.get(`/assignments/${seat.id}/submission`));
  }
  expect(await ofRosa('&basis=reviewer')).toMatchObject([{ record: 'submission', claimId: claim.id }]);
  const { rows } = ok(await rosa.learner.get('/record/disclosures?limit=200'));
  const asReviewer = rows.filter((row: Json) => row.basis === 'reviewer');
  expect(asReviewer.map((row: Json) => row.readerName)).toEqual(asReviewer.map(() => null));
  expect(rows.map((row: Json) => row.readerName)).toContain(at.registrar.name);
  expect(JSON.stringify(rows)).not.toContain('Reader');
  expect(rows.every((row: Json) => !('learnerId' in row) && !('readerId' in row))).toBe(true);
});

test('a batch file names everybody in it, and a page of lines only whom it shows', async () => {
  const nora = await credited(world, at, { learner: await student(world, at, { name: 'Nora Ng' }) });
  const batch = await released(at);
  ok(await auditor.get(`/batches/${batch.id}/lines?limit=1`));
  const shown = (await log('&record=batch')).map((row) => row.learnerId);
  expect(shown).toHaveLength(1);
  expect((await at.registrar.get(`/batches/${batch.id}/file`)).status).toBe(200);
  const left = await log('&record=batch_file');
  expect(left.map((row) => row.learnerName).sort()).toEqual(['Nora Ng', 'Rosa Díaz']);
  expect(left.map((row) => row.title)).toEqual(['Batch 1', 'Batch 1']);
  expect([rosa.learner.id, nora.learner.id]).toContain(shown[0]);
});

test('a program that lists records is in the log, a person’s list is not', async () => {
  const before = (await log('&record=award')).length;
  ok(await at.registrar.get('/awards'));
  expect(await log('&record=award')).toHaveLength(before);
  const { secret } = ok(await at.institution.admin.post('/api-tokens', { name: 'Banner', scopes: ['awards:read'] }));
  ok(await world.stranger().get('/awards', { authorization: `Bearer ${secret}` }));
  expect(brief(await log('&record=award&basis=integration'))).toContainEqual(['award', 'Banner', 'integration']);
});

test('a supervisor who opens the form is in the log by the learner’s consent', async () => {
  const email = 'grace@harbor.example';
  await requestAttestation(rosa.learner, { attestorEmail: email });
  await app.settle();
  const supervisor = world.stranger('10.3.3.3');
  await openForm(app, supervisor, keyFrom(await mailsTo(app, email)), email);
  await app.settle();
  expect(brief(await ofRosa('&basis=consent'))).toEqual([['attestation', 'Grace Boss', 'consent']]);
});

test('the log is found by name, by day and by reader, page after page, and leaves as a file', async () => {
  const all = await ofRosa();
  const yesterday = new Date(Date.parse(all[0]!.at) - 86_400_000).toISOString().slice(0, 10);
  expect(await log(`&search=rosa&from=${yesterday}`)).toHaveLength(all.length);
  expect(await log('&until=2000-01-01')).toEqual([]);
  expect((await log(`&readerId=${auditor.id}`)).every((row) => row.readerName === 'Otto Auditor')).toBe(true);
  const first = ok(await auditor.get(`/disclosures?learnerId=${rosa.learner.id}&limit=3`));
  const second = ok(await auditor.get(`/disclosures?learnerId=${rosa.learner.id}&limit=3&after=${first.next}`));
  expect([...first.rows, ...second.rows]).toEqual(all.slice(0, 6));
  const file = await auditor.get('/disclosures/file?search=Rosa');
  expect(file.body['text']).toContain('"Rosa Díaz"');
  const { rows } = ok(await auditor.get('/audit/events?type=disclosure.downloaded'));
  expect(rows).toMatchObject([{ actorName: 'Otto Auditor' }]);
});

test('the log is for registrars and auditors, and nobody can change it', async () => {
  for (const member of [at.coordinator, at.approver, rosa.learner, at.reviewers[0]!]) {
    expect((await member.get('/disclosures')).status).toBe(403);
  }
  for (const sql of [
    'update disclosure set basis = $1 where institution_id = $2',
    'delete from disclosure where basis = $1 and institution_id = $2',
  ]) {
    await expect(
      app.database.inInstitution({ institutionId: at.institution.id, personId: null }, (tx) =>
        tx.query(sql, ['admin', at.institution.id]),
      ),
    ).rejects.toThrow(/permission denied/);
  }
});

test('the same reading within an hour is one row, and the next hour has its own', async () => {
  const read = () => at.coordinator.get(`/claims/${rosa.claimId}/timeline`).then(ok);
  // Not at the end of an hour: none begins while it is read.
  const minutes = app.clock.now().getUTCMinutes();
  if (minutes > 50) app.clock.advance((65 - minutes) * 60_000);
  await Promise.all([read(), read(), read()]);
  expect(await ofRosa('&record=timeline')).toHaveLength(1);
  for (let half = 0; half < 4; half += 1) {
    app.clock.advance(25 * 60_000);
    await read();
    await ofRosa();
  }
  const hours = (await ofRosa('&record=timeline')).map((row) => row.at.slice(0, 13));
  expect(hours.length).toBeGreaterThan(1);
  expect(new Set(hours).size).toBe(hours.length);
});
