import { startApp, type TestApp } from './app.js';
import {
  answerBatch,
  heldBackIn,
  lineOf,
  credited,
  registry,
  released,
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

const preview = async () => ok(await at.registrar.get('/batch-preview'));
const file = async (batchId: string, by: Pick<Member, 'get'> = at.registrar) => {
  const answer = await by.get(`/batches/${batchId}/file`);
  expect(answer.status).toBe(200);
  return { text: answer.body['text'] as string, headers: answer.headers };
};

describe('the SIS’s answers', () => {
  test('are judged without a trace in a dry run, and change nothing the second time', async () => {
    const { line: sent } = await credited(world, at);
    const batch = await released(at);
    const rows = [[sent.publicId, 'accepted', '', '2026-11-01']];
    expect(ok(await answerBatch(at, batch.id, rows, '?dryRun=true'))).toMatchObject({
      dryRun: true,
      changed: 1,
      problems: [],
    });
    expect(await lineOf(at, sent.id)).toMatchObject({ posting: 'sent' });
    ok(await answerBatch(at, batch.id, rows));
    expect(ok(await answerBatch(at, batch.id, rows))).toMatchObject({ changed: 0, unchanged: 1 });
    expect(ok(await at.registrar.get(`/batches/${batch.id}/results`)).rows).toMatchObject([
      { accepted: 1, rejected: 0 },
    ]);
  });

  test('are all or nothing, with every problem by line and column', async () => {
    const [first, second] = await Promise.all([credited(world, at), credited(world, at)]);
    const batch = await released(at);
    const refused = await answerBatch(at, batch.id, [
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
    expect(await lineOf(at, first.line.id)).toMatchObject({ posting: 'sent' });
    const elsewhere = await registry(world);
    const { line: foreign } = await credited(world, elsewhere);
    expect(codes(await answerBatch(at, batch.id, [[foreign.publicId, 'accepted']]))).toEqual(['unknown_id']);
  });

  test('may come in parts, and are never overwritten by others', async () => {
    const [first, second] = await Promise.all([credited(world, at), credited(world, at)]);
    const batch = await released(at);
    ok(await answerBatch(at, batch.id, [[first.line.publicId, 'accepted']]));
    expect(ok(await at.registrar.get(`/batches/${batch.id}`))).toMatchObject({ status: 'released', waiting: 1 });
    const later = await answerBatch(at, batch.id, [
      [first.line.publicId, 'rejected', 'Removed'],
      [second.line.publicId, 'accepted'],
    ]);
    expect([later.status, codes(later)]).toEqual([422, ['contradicts']]);
    expect(later.body['detail']).toContain('void the line');
    expect(await lineOf(at, second.line.id)).toMatchObject({ posting: 'sent' });
    ok(await answerBatch(at, batch.id, [[second.line.publicId, 'accepted']]));
    expect(ok(await at.registrar.get(`/batches/${batch.id}`))).toMatchObject({ status: 'reconciled' });
  });

  test('a rejected line goes again once what the SIS named is mended, or with a reason', async () => {
    const learner = await student(world, at, { studentId: '0012' });
    const [first, second] = await Promise.all([credited(world, at, { learner }), credited(world, at)]);
    const batch = await released(at);
    ok(
      await answerBatch(at, batch.id, [
        [first.line.publicId, 'rejected', 'No such student'],
        [second.line.publicId, 'rejected', 'Student not term activated'],
      ]),
    );
    expect(await heldBackIn(at)).toEqual({
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
      await answerBatch(at, next.id, [
        [first.line.publicId, 'accepted'],
        [second.line.publicId, 'accepted'],
      ]),
    );
    expect(ok(await at.registrar.get('/awards?state=posted')).rows).toHaveLength(2);
    const late = await answerBatch(at, batch.id, [[first.line.publicId, 'accepted']]);
    expect(codes(late)).toEqual(['contradicts']);
  });

  test('wait for a void, and for what is sent instead, until the SIS has the line that goes', async () => {
    const [first, second] = await Promise.all([credited(world, at), credited(world, at)]);
    const batch = await released(at);
    const reason = 'Decided in error.';
    const reissued = ok(await at.registrar.post(`/awards/${first.line.id}/reissue`, { reason }));
    ok(await at.registrar.post(`/awards/${second.line.id}/voiding`, { reason }));
    const { [reissued.publicId]: instead, ...voids } = await heldBackIn(at);
    expect(instead).toEqual(['replaced_unanswered']);
    expect(Object.values(voids)).toEqual([['award_unanswered'], ['award_unanswered']]);
    ok(
      await answerBatch(at, batch.id, [
        [first.line.publicId, 'accepted'],
        [second.line.publicId, 'rejected', 'No such term'],
      ]),
    );
    expect(await preview()).toMatchObject({ lines: 2, awards: 1, voids: 1, creditsVoided: '3.00', heldBack: [] });
    expect(await lineOf(at, second.line.id)).toMatchObject({ posting: 'dropped' });
  });
});
