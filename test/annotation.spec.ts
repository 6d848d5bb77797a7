import { holdsAfterEach, startApp, type TestApp } from './app.js';
import { codes, createWorld, type Json, type Member, type World } from './world.js';
import { ok } from './world/claim.js';
import { decide, evaluate, inReview, readersOf, reviewCampus, statusOf } from './world/review.js';

let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
});
afterAll(() => app.stop());
holdsAfterEach(() => app);

/** A claim in its readers' hands, the seats of the first two, and a passage of what was sent. */
async function desk(knobs: Json = {}, reviewers = 1) {
  const on = await inReview(world, await reviewCampus(world, { knobs: { reviewers, ...knobs }, reviewers }));
  const [one, two] = (await readersOf(on)) as [{ reader: Member; seat: Json }, { reader: Member; seat: Json }];
  const { evidence, outcomes } = ok(await one.reader.get(`/assignments/${one.seat.id}/submission`));
  const passage = {
    evidenceId: evidence[0].id,
    page: 1,
    quote: { exact: 'the words that count', prefix: 'with ', suffix: '.' },
    criterionId: 'learning',
    comment: 'Shows that you know why.',
  };
  const path = `/assignments/${one.seat.id}/annotations`;
  return { on, one, two, reader: one.reader, seat: one.seat, evidence, outcomes, passage, path };
}

describe('a mark', () => {
  test('is written, changed and removed, with its version and its traces', async () => {
    const { on, reader, path, passage, outcomes, seat } = await desk();
    const mark = ok(await reader.post(path, passage));
    expect(mark).toMatchObject({ ...passage, version: 1, rect: null, outcomeId: null });
    const about = { ...passage, criterionId: null, outcomeId: outcomes[0].id, comment: ' Better so. ' };
    const changed = ok(await reader.put(`${path}/${mark.id}`, { ...about, version: 1 }));
    expect(changed).toMatchObject({ version: 2, criterionId: null, comment: 'Better so.' });
    const stale = await reader.put(`${path}/${mark.id}`, { ...passage, version: 1 });
    expect([stale.status, stale.body['current']]).toEqual([409, changed]);
    expect((await reader.del(`${path}/${mark.id}?version=1`)).status).toBe(409);
    expect(ok(await reader.get(path))).toEqual([changed]);
    expect(ok(await reader.get(`/assignments/${seat.id}/workspace`)).evaluation.marks).toEqual([changed]);
    expect((await reader.del(`${path}/${mark.id}?version=2`)).status).toBe(204);
    expect((await reader.del(`${path}/${mark.id}?version=2`)).status).toBe(404);
    expect(ok(await reader.get(path))).toEqual([]);
    const { rows } = await app.owner.query(
      `select type from event where claim_id = $1 and type like 'annotation.%' order by id`,
      [on.claim.id],
    );
    expect(rows.map(({ type }) => type)).toEqual(['annotation.written', 'annotation.changed', 'annotation.removed']);
  });

  test('is made once, however often it is sent', async () => {
    const { reader, path, passage } = await desk();
    const key = { 'idempotency-key': 'mark-once-0001' };
    const [first, second] = [await reader.post(path, passage, key), await reader.post(path, passage, key)];
    expect(second.body).toEqual(first.body);
    expect(ok(await reader.get(path))).toHaveLength(1);
  });

  test('is on what was sent, in one place and about one thing', async () => {
    const { reader, path, passage, on } = await desk();
    const wrong = async (over: Json) => codes(await reader.post(path, { ...passage, ...over }));
    expect(await wrong({ evidenceId: on.claim.id })).toEqual(['evidence_not_sent']);
    expect(await wrong({ page: 2 })).toEqual(['unknown_page']);
    expect(await wrong({ quote: null })).toEqual(['no_place']);
    expect(await wrong({ quote: null, rect: { x: 0, y: 0, w: 1, h: 1 } })).toEqual(['no_picture']);
    expect(await wrong({ criterionId: null })).toEqual(['no_subject']);
    expect(await wrong({ criterionId: 'charm' })).toEqual(['unknown_criterion']);
    const hollow = await reader.post(path, { ...passage, comment: ' ' });
    expect(hollow.status).toBe(422);
    expect(ok(await reader.get(path))).toEqual([]);
  });

  test('belongs to the open seat of its reader: not to others, and not after the evaluation is handed in', async () => {
    const { on, reader, seat, path, passage } = await desk();
    const mark = ok(await reader.post(path, passage));
    for (const other of [on.coordinator, on.approver, on.learner]) {
      expect((await other.get(path)).status).toBe(403);
      expect((await other.post(path, passage)).status).toBe(403);
    }
    const stranger = await world.person({ institution: on.college, roles: ['reviewer'], name: 'Stan Stranger' });
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.del(`${path}/${mark.id}?version=1`)).status).toBe(404);
    ok(await evaluate(reader, seat.id));
    expect(codes(await reader.post(path, passage))).toEqual(['submitted']);
    expect(codes(await reader.put(`${path}/${mark.id}`, { ...passage, version: 1 }))).toEqual(['submitted']);
    expect(codes(await reader.del(`${path}/${mark.id}?version=1`))).toEqual(['submitted']);
    expect(ok(await reader.get(path))).toEqual([mark]);
  });
});

describe('who sees marks', () => {
  test('nobody before the evaluation is in; then the approver, and the learner with the final decision, by no name', async () => {
    const { on, reader, seat, path, passage, evidence } = await desk();
    const mark = ok(await reader.post(path, passage));
    const told = async (who: Member, page: string) =>
      JSON.stringify((await who.get(page)).body).includes(passage.comment);
    const [approval, decisions] = [`/claims/${on.claim.id}/approval`, `/claims/${on.claim.id}/decisions`];
    expect([await told(on.approver, approval), await told(on.learner, decisions)]).toEqual([false, false]);
    ok(await evaluate(reader, seat.id));
    await app.settle();
    expect(ok(await on.approver.get(approval)).readings[0].marks).toEqual([mark]);
    expect(await told(on.learner, decisions)).toBe(false);
    ok(await decide(on));
    await app.settle();
    const letter = ok(await on.learner.get(decisions));
    expect(letter.decisions[0].marks).toEqual([
      {
        id: mark.id,
        evidenceId: evidence[0].id,
        evidenceTitle: evidence[0].title,
        page: 1,
        rect: null,
        quote: passage.quote.exact,
        about: expect.stringMatching(/\S/),
        comment: passage.comment,
      },
    ]);
    expect(JSON.stringify(letter)).not.toContain(reader.name);
  });

  test('the learner too who is asked to revise', async () => {
    const { on, reader, seat, path, passage } = await desk();
    ok(await reader.post(path, passage));
    ok(await evaluate(reader, seat.id));
    await app.settle();
    ok(await on.approver.post(`/claims/${on.claim.id}/revision-request`, { message: 'Show one plan more.' }));
    const { revisions } = ok(await on.learner.get(`/claims/${on.claim.id}/decisions`));
    expect(revisions[0].marks).toMatchObject([{ comment: passage.comment }]);
  });

  test('no learner where the policy keeps marks among the staff; the approver still does', async () => {
    const { on, reader, seat, path, passage } = await desk({ marksToLearner: false });
    expect(ok(await reader.get(`/assignments/${seat.id}/workspace`)).rules.marksToLearner).toBe(false);
    const mark = ok(await reader.post(path, passage));
    ok(await evaluate(reader, seat.id));
    await app.settle();
    expect(ok(await on.approver.get(`/claims/${on.claim.id}/approval`)).readings[0].marks).toEqual([mark]);
    ok(await on.approver.post(`/claims/${on.claim.id}/revision-request`, { message: 'Show one plan more.' }));
    const decisions = `/claims/${on.claim.id}/decisions`;
    expect(ok(await on.learner.get(decisions)).revisions[0].marks).toEqual([]);
    expect(ok(await on.approver.get(decisions)).revisions[0].marks).toMatchObject([{ comment: passage.comment }]);
  });

  test('the other reader only when they talk over a disagreement, by number', async () => {
    const { on, one, two, passage, path } = await desk({}, 2);
    ok(await one.reader.post(path, passage));
    const other = `/assignments/${two.seat.id}`;
    expect(ok(await two.reader.get(`${other}/annotations`))).toEqual([]);
    ok(await evaluate(one.reader, one.seat.id));
    expect(JSON.stringify(ok(await two.reader.get(`${other}/workspace`)))).not.toContain(passage.comment);
    const low = [
      { criterionId: 'learning', levelId: 'not', comment: 'No.' },
      { criterionId: 'evidence', levelId: 'not', comment: 'No.' },
    ];
    ok(await evaluate(two.reader, two.seat.id, { scores: low, recommendation: 'none' }));
    await app.settle();
    expect(await statusOf(on)).toBe('adjudication');
    const { readings } = ok(await two.reader.get(`${other}/discussion`));
    expect(readings.find(({ mine }: Json) => !mine).marks).toMatchObject([{ comment: passage.comment }]);
    const dispute = ok(await on.coordinator.get(`/claims/${on.claim.id}/disagreement`));
    expect(dispute.readings.map(({ marks }: Json) => marks.length).sort()).toEqual([0, 1]);
  });

  test('what was handed in stays on record when the evaluation is opened again', async () => {
    const { on, reader, seat, path, passage } = await desk();
    const mark = ok(await reader.post(path, passage));
    ok(await evaluate(reader, seat.id));
    await app.settle();
    ok(await on.coordinator.post(`/assignments/${seat.id}/evaluation/reopening`, { reason: 'One page was not read.' }));
    await app.settle();
    expect((await reader.del(`${path}/${mark.id}?version=1`)).status).toBe(204);
    const kept = await app.owner.query(
      `select o.content -> 'marks' as marks from evaluation_original o join evaluation e on e.id = o.evaluation_id
       where e.assignment_id = $1`,
      [seat.id],
    );
    expect(kept.rows).toEqual([{ marks: [mark] }]);
  });
});
