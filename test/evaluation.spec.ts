import { DeadlineSweep } from '../src/deadline/deadline.sweep.js';
import { holdsAfterEach, startApp, type TestApp } from './app.js';
import { codes, createWorld, type Json, type Member, type World } from './world.js';
import { ok } from './world/claim.js';
import {
  denial,
  evaluate,
  goodSheet,
  inApproval,
  inReview,
  nextWeek,
  readersOf,
  reviewCampus,
  statusOf,
  taskOn,
} from './world/review.js';

let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
});
afterAll(() => app.stop());
holdsAfterEach(() => app);

/** A claim in the hands of its only reader. */
async function single(knobs: Json = {}) {
  const on = await inReview(world, await reviewCampus(world, { knobs }));
  const [{ reader, seat }] = (await readersOf(on)) as [{ reader: Member; seat: Json }];
  return { ...on, reader, path: `/assignments/${seat.id}/evaluation`, seat };
}

/** A claim in the hands of two readers. */
async function pair(knobs: Json = {}, reviewers = 2) {
  const on = await inReview(world, await reviewCampus(world, { knobs: { reviewers: 2, ...knobs }, reviewers }));
  const [one, two] = (await readersOf(on)) as [{ reader: Member; seat: Json }, { reader: Member; seat: Json }];
  return { on, one, two };
}

describe('an evaluation', () => {
  test('is saved as it goes; an older version is refused and shown beside the newer', async () => {
    const { reader, path } = await single();
    const empty = ok(await reader.get(path));
    expect(empty).toMatchObject({ id: null, version: 0, status: 'draft', result: 'incomplete' });
    const scores = [{ criterionId: 'learning', levelId: 'meets', comment: 'Good.' }];
    const saved = await reader.put(path, { version: 0, scores });
    expect(ok(saved)).toMatchObject({ version: 1, scores });
    expect(saved.headers.get('etag')).toBe('"1"');
    const stale = await reader.put(path, { version: 0, summary: 'From another tab.' });
    expect(stale.status).toBe(409);
    expect(stale.body['current']).toMatchObject({ version: 1, scores });
    expect(ok(await reader.put(path, { scores, summary: 'Now.' }, { 'if-match': '"1"' })).version).toBe(2);
  });

  test('refuses what its rubric does not have, and says everything that is missing', async () => {
    const { reader, path } = await single({ interview: 'required', blind: { learnerNames: false } });
    const wrong = { version: 0, scores: [{ criterionId: 'charm', levelId: 'meets', comment: '' }] };
    expect(codes(await reader.put(path, wrong))).toEqual(['unknown_criterion']);
    expect(codes(await reader.post(`${path}/submission`))).toEqual([
      'not_scored',
      'not_scored',
      'no_summary',
      'no_interview',
      'no_recommendation',
    ]);
    const [learning, evidence] = goodSheet['scores'];
    const low = [learning, { ...evidence, levelId: 'not', comment: '' }];
    const view = ok(await reader.put(path, { ...goodSheet, version: 0, scores: low }));
    expect(view.result).toBe('not_yet');
    expect(view.missing.map(({ code }: Json) => code)).toEqual(['no_comment', 'no_interview', 'no_rationale']);
    const full = {
      ...goodSheet,
      scores: [learning, { ...evidence, levelId: 'not', comment: 'One plan only.' }],
      interviewOn: '2026-11-20',
      rationale: 'Shown in the interview.',
    };
    expect(ok(await reader.put(path, { ...full, version: 1 })).missing).toEqual([]);
    const done = ok(await reader.post(`${path}/submission`));
    expect(done).toMatchObject({ status: 'submitted', credits: '3.00' });
  });

  test('keeps what was submitted when it is opened again, with the reason', async () => {
    const on = await inApproval(world, await reviewCampus(world));
    const [reader] = on.reviewers as [Member];
    const seat = await taskOn(reader, on.claim.id, 'all');
    const path = `/assignments/${seat.id}/evaluation`;
    expect(codes(await reader.put(path, { ...goodSheet, version: 2 }))).toEqual(['submitted']);
    expect(codes(await reader.post(`${path}/reopening`, { reason: 'I missed a file.' }))).toEqual(['too_late']);
    expect((await on.learner.post(`${path}/reopening`, { reason: 'Please.' })).status).toBe(403);
    ok(await on.coordinator.post(`${path}/reopening`, { reason: 'A file was overlooked.' }));
    expect(await statusOf(on)).toBe('in_review');
    ok(
      await evaluate(reader, seat.id, {
        recommendation: 'reduced',
        credits: '2.00',
        rationale: 'One outcome is thin.',
      }),
    );
    await app.settle();
    expect(await statusOf(on)).toBe('approval');
    const { readings } = ok(await on.approver.get(`/claims/${on.claim.id}/approval`));
    expect(readings).toHaveLength(1);
    expect(readings[0]).toMatchObject({ recommendation: 'reduced', credits: '2.00' });
    expect(readings[0].originals).toMatchObject([
      { number: 1, recommendation: 'full', reason: 'A file was overlooked.' },
    ]);
  });

  test('cannot be changed behind the record’s back, not even in the database', async () => {
    const on = await inApproval(world, await reviewCampus(world));
    const change = app.owner.query(`update evaluation set summary = 'x' where claim_id = $1`, [on.claim.id]);
    await expect(change).rejects.toThrow(/only by a reopening/);
  });

  test('waits while the learner is asked for more, and the clock with it', async () => {
    const { reader, path, seat, ...on } = await single();
    const before = ok(await reader.get(`/assignments/${seat.id}`)).dueAt;
    ok(await reader.post(`/assignments/${seat.id}/information-request`, { question: 'Who signed the plan?' }));
    expect(await statusOf(on)).toBe('info_requested');
    expect(ok(await reader.get(`/assignments/${seat.id}`)).paused).toBe(true);
    expect(codes(await reader.put(path, { ...goodSheet, version: 0 }))).toEqual(['waits_for_learner']);
    app.clock.advance(7 * 86_400_000);
    const { learner, reviewers } = await nextWeek(world, on);
    const { informationRequests } = ok(await learner.get(`/claims/${on.claim.id}`));
    const answer = `/claims/${on.claim.id}/information-requests/${informationRequests[0].id}/answer`;
    ok(await learner.put(answer, { text: 'My manager did.', evidence: [] }));
    await app.settle();
    const [back] = reviewers as [Member];
    const after = ok(await back.get(`/assignments/${seat.id}`));
    expect(after.paused).toBe(false);
    expect(new Date(after.dueAt).getTime()).toBeGreaterThan(new Date(before).getTime() + 5 * 86_400_000);
    const { supplements } = ok(await back.get(`/assignments/${seat.id}/submission`));
    expect(supplements).toMatchObject([{ question: 'Who signed the plan?', text: 'My manager did.' }]);
  });
});

describe('two readings', () => {
  test('that agree go to the approver', async () => {
    const { on, one, two } = await pair();
    ok(await evaluate(one.reader, one.seat.id));
    expect(await statusOf(on)).toBe('in_review');
    expect(ok(await on.approver.get(`/claims/${on.claim.id}/approval`))).toMatchObject({ waitingFor: 1, readings: [] });
    ok(await evaluate(two.reader, two.seat.id));
    expect(await statusOf(on)).toBe('approval');
    const { agreement, readings } = ok(await on.approver.get(`/claims/${on.claim.id}/approval`));
    expect(readings).toHaveLength(2);
    expect(agreement).toMatchObject({ disagreements: [], exact: 1, adjacent: 1 });
  });

  test('that disagree are discussed without names; each may revise; agreement ends it and originals stay', async () => {
    const { on, one, two } = await pair();
    ok(await evaluate(one.reader, one.seat.id));
    ok(await evaluate(two.reader, two.seat.id, denial));
    expect(await statusOf(on)).toBe('adjudication');
    const talk = `/assignments/${one.seat.id}/discussion`;
    const { disagreements, readings } = ok(await one.reader.get(talk));
    expect(disagreements).toEqual([{ about: 'outcome', by: 0 }]);
    expect(readings.map(({ mine, recommendation }: Json) => [mine, recommendation])).toEqual(
      expect.arrayContaining([
        [true, 'full'],
        [false, 'none'],
      ]),
    );
    ok(await one.reader.post(talk, { text: 'See page 3 of the plan.' }));
    const seen = ok(await two.reader.get(`/assignments/${two.seat.id}/discussion`));
    expect(seen.messages).toMatchObject([{ mine: false, text: 'See page 3 of the plan.' }]);
    expect(JSON.stringify(seen)).not.toContain(one.reader.name);
    expect(JSON.stringify(seen)).not.toContain(one.reader.id);
    ok(await two.reader.post(`/assignments/${two.seat.id}/evaluation/reopening`, { reason: 'I had missed page 3.' }));
    ok(await evaluate(two.reader, two.seat.id));
    await app.settle();
    expect(await statusOf(on)).toBe('approval');
    const approval = ok(await on.approver.get(`/claims/${on.claim.id}/approval`));
    expect(approval.agreement).toMatchObject({ disagreements: [], settledBy: 'agreement' });
    expect(approval.readings.map(({ originals }: Json) => originals.length).sort()).toEqual([0, 1]);
    expect(codes(await one.reader.get(talk))).toEqual(['no_discussion']);
  });

  test('whose discussion runs out get a third reader, who is neither of them and does not see theirs', async () => {
    const { on: before, one, two } = await pair({}, 3);
    ok(await evaluate(one.reader, one.seat.id));
    ok(await evaluate(two.reader, two.seat.id, denial));
    ok(await two.reader.post(`/assignments/${two.seat.id}/evaluation/reopening`, { reason: 'Let me think.' }));
    app.clock.advance(9 * 86_400_000);
    await app.app.get(DeadlineSweep).run();
    await app.settle();
    const on = await nextWeek(world, before);
    const third = on.reviewers.find(({ id }) => ![one.reader.id, two.reader.id].includes(id))!;
    const seat = await taskOn(third, on.claim.id);
    expect(seat.task).toBe('answer');
    ok(await third.post(`/assignments/${seat.id}/acceptance`));
    expect(codes(await third.get(`/assignments/${seat.id}/discussion`))).toEqual(['no_discussion']);
    ok(await evaluate(third, seat.id));
    await app.settle();
    expect(await statusOf(on)).toBe('approval');
    const { readings, agreement } = ok(await on.approver.get(`/claims/${on.claim.id}/approval`));
    expect(readings.map(({ seat: s, recommendation }: Json) => [s, recommendation])).toEqual([
      ['first', expect.anything()],
      ['second', expect.anything()],
      ['third', 'full'],
    ]);
    expect(readings.some(({ recommendation }: Json) => recommendation === 'none')).toBe(true);
    expect(agreement.settledBy).toBe('third_reader');
  });

  test('that disagree go to a third reader at once where the policy says so', async () => {
    const { on, one, two } = await pair({ disagreement: 'third_reader' }, 3);
    ok(await evaluate(one.reader, one.seat.id));
    const [learning, evidence] = goodSheet['scores'];
    const far = {
      scores: [{ ...learning, levelId: 'exceeds' }, evidence],
      credits: '2.00',
      recommendation: 'reduced',
    };
    ok(await evaluate(two.reader, two.seat.id, far));
    await app.settle();
    expect(await statusOf(on)).toBe('adjudication');
    const third = on.reviewers.find(({ id }) => ![one.reader.id, two.reader.id].includes(id))!;
    expect((await taskOn(third, on.claim.id)).task).toBe('answer');
  });
});

describe('one reading', () => {
  test('that denies is read again where the policy says so, by somebody who cannot tell', async () => {
    const on = await inReview(world, await reviewCampus(world, { knobs: { secondReadDenials: true }, reviewers: 2 }));
    const [{ reader, seat }] = (await readersOf(on)) as [{ reader: Member; seat: Json }];
    ok(await evaluate(reader, seat.id, denial));
    await app.settle();
    expect(await statusOf(on)).toBe('routing');
    const second = on.reviewers.find(({ id }) => id !== reader.id)!;
    const offered = await taskOn(second, on.claim.id);
    expect(Object.keys(offered)).toEqual(Object.keys(seat));
    expect({ ...offered, id: 0, offeredAt: 0, dueAt: 0 }).toEqual({
      ...seat,
      id: 0,
      offeredAt: 0,
      dueAt: 0,
      status: 'offered',
      task: 'answer',
      moves: offered.moves,
    });
    ok(await second.post(`/assignments/${offered.id}/acceptance`));
    ok(await evaluate(second, offered.id, denial));
    expect(await statusOf(on)).toBe('approval');
  });

  test('that is in the sample is read twice from the start', async () => {
    const on = await inReview(world, await reviewCampus(world, { knobs: { sampleSecondPercent: 100 }, reviewers: 2 }));
    const { rows } = ok(await on.coordinator.get(`/seats?claimId=${on.claim.id}`));
    expect(rows.map(({ seat }: Json) => seat).sort()).toEqual(['first', 'sample']);
  });
});
