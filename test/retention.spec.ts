import { RetentionService } from '../src/retention/retention.service.js';
import { system } from '../src/kernel/actor.js';
import { startApp, type TestApp } from './app.js';
import { credited, registry, student, type Credited, type Registry } from './world/award.js';
import { bytesOf } from './world/bytes.js';
import { complete, submit } from './world/claim.js';
import { ok } from './world/college.js';
import { pdfOf } from './world/files.js';
import { replaceFile, upload } from './world/portfolio.js';
import { createWorld, type Json, type Member, type World } from './world.js';

let app: TestApp;
let world: World;
let at: Registry;
let begun: Date;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  at = await registry(world);
  begun = app.clock.now();
});
afterAll(() => app.stop());

/** Does it so many days later, and comes back: sessions do not last for years. */
async function later<T>(days: number, work: (retention: RetentionService) => Promise<T>): Promise<T> {
  app.clock.set(new Date(begun.getTime() + days * 86_400_000));
  try {
    return await work(app.app.get(RetentionService));
  } finally {
    app.clock.set(begun);
  }
}
const night = (days: number) => later(days, (retention) => retention.run());
const stepOf = async (days: number, id: string) => {
  const { rows } = await later(days, (retention) => retention.view(system(at.institution.id)));
  return rows.find((row) => row.id === id)?.step ?? null;
};
const told = async (who: Member, kind: string) =>
  ok(await who.get('/notifications')).rows.filter((one: Json) => one.kind === kind).length as number;
const stored = async (sha256: string) =>
  (await app.owner.query('select from stored_file where sha256 = $1', [sha256])).rowCount;

const year = 365.25;

test('a claim that was never sent goes years after its last change, and its learner is told a month before', async () => {
  const learner = await student(world, at);
  const { id } = ok(await learner.post('/claims', { kind: 'course', courseId: at.courses.BUS101.id }));
  expect(await stepOf(2 * year - 40, id)).toBe(null);
  expect(await stepOf(2 * year - 29, id)).toBe('warn');
  await night(2 * year - 29);
  await night(2 * year - 28);
  expect([await stepOf(2 * year - 28, id), await told(learner, 'draft_goes')]).toEqual(['wait', 1]);
  await night(2 * year);
  expect((await learner.get(`/claims/${id}`)).status).toBe(200);
  await night(2 * year + 2);
  expect((await learner.get(`/claims/${id}`)).status).toBe(404);
  const { rows } = await app.owner.query(`select actor_kind from event where type = 'claim.discarded' and claim_id = $1`, [id]); // prettier-ignore
  expect(rows).toEqual([{ actor_kind: 'system' }]);
});

describe('evidence', () => {
  let rosa: Credited;
  let texts: string[];
  let one: Json;
  let other: Member;
  beforeAll(async () => {
    rosa = await credited(world, at);
    texts = ok(await rosa.learner.get('/evidence')).rows.map(({ id }: Json) => id);
    const content = await pdfOf(['the same']);
    other = await student(world, at);
    ok(await upload(other, content, 'mine.pdf'));
    const learner = await student(world, at);
    const claim = ok(await learner.post('/claims', { kind: 'course', courseId: at.courses.BUS101.id }));
    const [outcome] = (await complete(learner, claim))['outcomes'];
    one = { ...ok(await upload(learner, content, 'plan.pdf')), learner };
    const links = { evidence: [one['id']], experiences: [], attestations: [] };
    ok(await learner.put(`/claims/${claim.id}/outcomes/${outcome.id}`, { statement: outcome.statement, version: outcome.version, ...links })); // prettier-ignore
    await app.settle();
    ok(await submit(learner, ok(await learner.get(`/claims/${claim.id}`))));
    ok(await learner.post(`/claims/${claim.id}/withdrawal`, { reason: 'I changed my mind.' }));
    await app.settle();
  });

  test('a legal hold is set once, with a reason, by the registrar or an admin', async () => {
    const wanted = { learnerId: rosa.learner.id, claimId: rosa.claimId, reason: 'A court asks for it.' };
    expect((await at.coordinator.post('/legal-holds', wanted)).status).toBe(403);
    expect((await at.registrar.post('/legal-holds', { ...wanted, learnerId: other.id })).status).toBe(404);
    ok(await at.registrar.post('/legal-holds', wanted));
    const again = await at.registrar.post('/legal-holds', wanted);
    expect([again.status, again.body['refusals'].map(({ code }: Json) => code)]).toEqual([409, ['held_already']]);
  });

  test('goes years after its claim was closed, its bytes when nobody else has them; what is held stays', async () => {
    expect(await stepOf(3 * year - 10, texts[0]!)).toBe('held');
    await night(3 * year - 10);
    expect([await told(one['learner'], 'evidence_goes') > 0, await told(rosa.learner, 'evidence_goes')]).toEqual([true, 0]); // prettier-ignore
    await night(3 * year + 25);
    await app.settle();
    expect((await one['learner'].get(`/evidence/${one['id']}`)).status).toBe(404);
    expect(await stored(one['sha256'])).toBe(1);
    expect(ok(await rosa.learner.get('/evidence')).rows).toHaveLength(texts.length);
    const [{ id }] = ok(await other.get('/evidence')).rows;
    expect((await other.del(`/evidence/${id}`)).status).toBe(204);
    await app.settle();
    expect(await stored(one['sha256'])).toBe(0);
  });

  test('of a decided claim goes once its hold is lifted and a month is over; what was sent can still be read', async () => {
    const [{ id }] = ok(await at.registrar.get(`/legal-holds?learnerId=${rosa.learner.id}`)).rows;
    expect(ok(await at.registrar.get(`/legal-holds?learnerId=${id}`)).rows).toEqual([]);
    const lifting = { reason: 'The case is closed.' };
    expect(ok(await at.registrar.post(`/legal-holds/${id}/lifting`, lifting))).toMatchObject({ liftedReason: lifting.reason }); // prettier-ignore
    expect((await at.registrar.post(`/legal-holds/${id}/lifting`, lifting)).status).toBe(409);
    await night(3 * year + 60);
    await night(3 * year + 89);
    expect(ok(await rosa.learner.get('/evidence')).rows).toHaveLength(texts.length);
    await night(3 * year + 91);
    await app.settle();
    expect(ok(await rosa.learner.get('/evidence')).rows).toEqual([]);
    const { submissionId } = ok(await rosa.learner.get(`/claims/${rosa.claimId}`));
    const sent = ok(await rosa.learner.get(`/claims/${rosa.claimId}/submissions/${submissionId}`));
    expect(sent.evidence.map((e: Json) => e.id).sort()).toEqual([...texts].sort());
  });
});

test('what a learner removes, replaces or writes anew under a legal hold is kept as it was, until the hold is lifted', async () => {
  const learner = await student(world, at);
  const [plan, first, second] = await Promise.all([pdfOf(['plan']), pdfOf(['first']), pdfOf(['second'])]);
  const removed = ok(await upload(learner, plan, 'plan.pdf'));
  const replaced = ok(await upload(learner, first, 'first.pdf'));
  const written = ok(await learner.post('/evidence', { kind: 'text', title: 'A text', body: 'As it was.' }));
  await app.settle();
  const hold = ok(await at.registrar.post('/legal-holds', { learnerId: learner.id, reason: 'A court asks for it.' }));

  expect((await learner.del(`/evidence/${removed.id}`)).status).toBe(204);
  ok(await replaceFile(learner, replaced.id, second, 'second.pdf'));
  const anew = { title: 'A text', body: 'As it is.', version: written.version };
  ok(await learner.put(`/evidence/${written.id}`, anew));
  await app.settle();
  expect((await learner.get(`/evidence/${removed.id}`)).status).toBe(404);
  const { rows } = ok(await at.registrar.get(`/legal-holds/${hold.id}/kept`));
  expect(rows.map(({ fileName, body }: Json) => fileName ?? body).sort()).toEqual([
    'As it was.',
    'first.pdf',
    'plan.pdf',
  ]);
  expect(ok(await at.registrar.get('/legal-holds')).rows[0]).toMatchObject({ id: hold.id, kept: 3 });
  const path = ({ id }: Json) => `/legal-holds/${hold.id}/kept/${id}/content`;
  const kept = rows.find(({ fileName }: Json) => fileName === 'plan.pdf');
  const { bytes, headers } = await bytesOf(app, at.registrar, path(kept));
  expect([bytes.equals(plan), headers.get('content-disposition')]).toEqual([
    true,
    expect.stringMatching(/^attachment/),
  ]);
  for (const nobody of [at.coordinator, learner]) expect((await nobody.get(path(kept))).status).toBe(403);
  expect((await at.coordinator.get(`/legal-holds/${hold.id}/kept`)).status).toBe(403);

  await night(1);
  expect(await stored(removed.sha256)).toBe(1);
  ok(await at.registrar.post(`/legal-holds/${hold.id}/lifting`, { reason: 'The case is closed.' }));
  await night(2);
  await app.settle();
  expect([await stored(removed.sha256), await stored(replaced.sha256)]).toEqual([0, 0]);
  expect(ok(await at.registrar.get(`/legal-holds/${hold.id}/kept`)).rows).toEqual([]);
});

test('the rehearsal is for the staff, and changes nothing', async () => {
  const { rows } = ok(await at.coordinator.get('/retention'));
  expect(rows).toEqual([]);
  expect((await other().get('/retention')).status).toBe(403);
});

const other = () => at.reviewers[0]!;
