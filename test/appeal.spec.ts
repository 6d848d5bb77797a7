import { holdsAfterEach, startApp, type TestApp } from './app.js';
import { codes, createWorld, type Json, type Member, type World } from './world.js';
import { ok } from './world/claim.js';
import { decide, decided, evaluate, inApproval, nextWeek, reviewCampus, statusOf, taskOn } from './world/review.js';

let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
});
afterAll(() => app.stop());
holdsAfterEach(() => app);

const grounds = { grounds: 'Page 3 was not read, says Lena Learner.', criteria: ['evidence'] };

describe('an appeal', () => {
  test('is read by others, decided by another, and its decision supersedes the first and re-issues the credit', async () => {
    const campus = await reviewCampus(world, { reviewers: 2 });
    const other = await world.person({ institution: campus.college, roles: ['approver'], name: 'Otto Other' });
    const on = await decided(world, campus, { outcome: 'reduced', credits: '2.00' });
    const path = `/claims/${on.claim.id}`;
    const first = ok(await on.learner.get(`${path}/decisions`)).decisions[0];
    expect(ok(await on.learner.get(`${path}/appeals`)).moves).toEqual({ appeal: [], withdraw: expect.any(Array) });
    const { id } = ok(await on.learner.post(`${path}/appeal`, grounds));
    expect(codes(await on.learner.post(`${path}/appeal`, grounds))).toEqual(['appeal_open']);
    expect(await statusOf(on)).toBe('decided');
    ok(await on.coordinator.post(`/appeals/${id}/acceptance`, { reason: 'The page was indeed overlooked.' }));
    await app.settle();
    expect(await statusOf(on)).toBe('routing');

    const [{ reviewer_id: earlier }] = (
      await app.owner.query('select reviewer_id from assignment where claim_id = $1 and round = 1', [on.claim.id])
    ).rows as [{ reviewer_id: string }];
    const reader = on.reviewers.find((r) => r.id !== earlier) as Member;
    const seat = await taskOn(reader, on.claim.id);
    expect(seat).toMatchObject({ task: 'answer', appeal: true });
    expect((await reader.get(`/assignments/${seat.id}/appeal`)).status).toBe(404);
    ok(await reader.post(`/assignments/${seat.id}/acceptance`));
    const read = ok(await reader.get(`/assignments/${seat.id}/appeal`));
    expect(read).toEqual({ grounds: 'Page 3 was not read, says [learner].', criteria: ['evidence'] });
    ok(await evaluate(reader, seat.id));
    expect(await statusOf(on)).toBe('approval');

    expect(codes(await decide(on))).toEqual(['decided_before']);
    ok(await decide(on, {}, other));
    await app.settle();
    const { decisions } = ok(await on.learner.get(`${path}/decisions`));
    expect(decisions.map(({ outcome, supersedesId }: Json) => [outcome, supersedesId])).toEqual([
      ['full', first.id],
      ['reduced', null],
    ]);
    const after = ok(await on.learner.get(`${path}/appeals`));
    expect(after.appeals).toMatchObject([{ id, status: 'decided', newDecisionId: decisions[0].id }]);
    expect(codes(await on.learner.post(`${path}/appeal`, grounds))).toEqual(['appeal_is_final']);
    const { rows } = await app.owner.query(
      `select kind, credits::text, voided_at is not null as voided from award where claim_id = $1 order by id`,
      [on.claim.id],
    );
    expect(rows.filter(({ kind, voided }) => kind === 'award' && !voided)).toMatchObject([{ credits: '3.00' }]);
  });

  test('can be refused with a reason, which ends it', async () => {
    const on = await decided(world, await reviewCampus(world), { outcome: 'none' });
    const path = `/claims/${on.claim.id}`;
    const { id } = ok(await on.learner.post(`${path}/appeal`, grounds));
    expect((await on.coordinator.post(`/appeals/${id}/refusal`, { reason: '' })).status).toBe(422);
    ok(
      await on.coordinator.post(`/appeals/${id}/refusal`, { reason: 'The grounds name nothing that was overlooked.' }),
    );
    expect(codes(await on.coordinator.post(`/appeals/${id}/acceptance`, { reason: 'Or not.' }))).toEqual([
      'wrong_state',
    ]);
    const { appeals } = ok(await on.learner.get(`${path}/appeals`));
    expect(appeals[0]).toMatchObject({ status: 'refused', answer: 'The grounds name nothing that was overlooked.' });
    expect(codes(await on.learner.post(`${path}/appeal`, grounds))).toEqual(['appealed_before']);
  });

  test('can be taken back until somebody takes it up', async () => {
    const on = await decided(world, await reviewCampus(world), { outcome: 'none' });
    const path = `/claims/${on.claim.id}`;
    const { id } = ok(await on.learner.post(`${path}/appeal`, grounds));
    ok(await on.learner.post(`/appeals/${id}/withdrawal`));
    const again = ok(await on.learner.post(`${path}/appeal`, grounds));
    ok(await on.coordinator.post(`/appeals/${again.id}/acceptance`, { reason: 'Let us look.' }));
    expect(codes(await on.learner.post(`/appeals/${again.id}/withdrawal`))).toEqual(['wrong_state']);
  });

  test('that was taken up ends when the learner withdraws, and the decision stands', async () => {
    const on = await decided(world, await reviewCampus(world, { reviewers: 2 }), {
      outcome: 'reduced',
      credits: '2.00',
    });
    const path = `/claims/${on.claim.id}`;
    const { decidedAt } = ok(await on.coordinator.get(path));
    const { id } = ok(await on.learner.post(`${path}/appeal`, grounds));
    ok(await on.coordinator.post(`/appeals/${id}/acceptance`, { reason: 'Let us look.' }));
    await app.settle();
    expect(ok(await on.learner.post(`${path}/withdrawal`, { reason: 'I am content.' })).status).toBe('decided');
    await app.settle();
    expect(ok(await on.coordinator.get(path))).toMatchObject({ status: 'decided', decidedAt });
    const { appeals, moves } = ok(await on.learner.get(`${path}/appeals`));
    expect(appeals).toMatchObject([{ id, status: 'withdrawn' }]);
    expect(moves.appeal).toEqual([]);
    const seats = ok(await on.coordinator.get(`/seats?claimId=${on.claim.id}`)).rows;
    expect(seats).toEqual([]);
    const { decisions } = ok(await on.learner.get(`${path}/decisions`));
    expect(decisions).toMatchObject([{ outcome: 'reduced', credits: '2.00' }]);
  });

  test('is the learner’s alone, after a decision and within the window', async () => {
    const waiting = await inApproval(world, await reviewCampus(world));
    expect(codes(await waiting.learner.post(`/claims/${waiting.claim.id}/appeal`, grounds))).toEqual(['not_decided']);
    const on = await decided(world, await reviewCampus(world, { knobs: { appeals: { windowDays: 5, days: 20 } } }));
    const stranger = await world.person({ institution: on.college, roles: ['learner'], name: 'Sam Stranger' });
    expect((await stranger.post(`/claims/${on.claim.id}/appeal`, grounds)).status).toBe(404);
    expect((await stranger.get(`/claims/${on.claim.id}/appeals`)).status).toBe(404);
    const wrong = await on.learner.post(`/claims/${on.claim.id}/appeal`, { ...grounds, criteria: ['charm'] });
    expect(codes(wrong)).toEqual(['unknown_criterion']);
    app.clock.advance(12 * 86_400_000);
    const { learner } = await nextWeek(world, on);
    expect(codes(await learner.post(`/claims/${on.claim.id}/appeal`, grounds))).toEqual(['window_closed']);
  });
});
