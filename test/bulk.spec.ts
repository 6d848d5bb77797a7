import { startApp, type TestApp } from './app.js';
import { createWorld, type Json, type Member, type World } from './world.js';
import { campus, claimIn, draft, ok, type Campus, type Claimed } from './world/claim.js';
import { reviewCampus, routed, statusOf } from './world/review.js';

let app: TestApp;
let world: World;
let here: Campus;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  here = await campus(world);
});
afterAll(async () => {
  await app.settle();
  await app.stop();
});

const ids = (...claimed: Claimed[]) => claimed.map(({ claim }) => claim.id as string);
const outcomes = (view: Json) =>
  Object.fromEntries(view.claims.map((c: Json) => [c.claimId, [c.outcome, ...c.refusals.map((r: Json) => r.code)]]));

test('the rehearsal says which claims would go and why not the others, and changes nothing', async () => {
  const [sent, unsent] = [await claimIn(world, 'submitted', here), await draft(world, here)];
  const asked = { act: 'accept', claimIds: ids(sent, unsent) };
  const rehearsal = ok(await here.coordinator.post('/bulk-act-rehearsal', asked));
  expect(rehearsal).toMatchObject({ act: 'accept', can: 1, cannot: 1 });
  expect(outcomes(rehearsal)).toEqual({ [sent.claim.id]: ['waiting'], [unsent.claim.id]: ['refused', 'wrong_state'] });
  expect(await statusOf(sent)).toBe('submitted');
  const { rows } = await app.owner.query(`select from event where claim_id = $1 and type = 'claim.accepted'`, [
    sent.claim.id,
  ]);
  expect(rows).toEqual([]);
});

test('what was taken back within ten seconds never happens', async () => {
  const sent = await claimIn(world, 'submitted', here);
  const act = ok(await here.coordinator.post('/bulk-acts', { act: 'accept', claimIds: ids(sent) }));
  expect(act).toMatchObject({ state: 'waiting', moves: { cancel: [] } });
  expect(Date.parse(act.startsAt) - Date.parse(act.askedAt)).toBe(10_000);
  expect(ok(await here.coordinator.post(`/bulk-acts/${act.id}/cancellation`)).state).toBe('cancelled');
  await app.settle();
  expect(await statusOf(sent)).toBe('submitted');
  expect(ok(await here.coordinator.get(`/bulk-acts/${act.id}`))).toMatchObject({ state: 'cancelled', done: 0 });
});

test('after ten seconds it is done claim by claim, says what was refused, and cannot be taken back', async () => {
  const [one, two, gone] = [
    await claimIn(world, 'submitted', here),
    await claimIn(world, 'submitted', here),
    await claimIn(world, 'withdrawn', here),
  ];
  const act = ok(await here.coordinator.post('/bulk-acts', { act: 'accept', claimIds: ids(one, two, gone) }));
  expect(await statusOf(one)).toBe('submitted');
  await app.settle();
  const after = ok(await here.coordinator.get(`/bulk-acts/${act.id}`));
  expect(after).toMatchObject({ state: 'done', done: 2, refused: 1, byName: 'Cora Coordinator' });
  expect(outcomes(after)).toEqual({
    [one.claim.id]: ['done'],
    [two.claim.id]: ['done'],
    [gone.claim.id]: ['refused', 'wrong_state'],
  });
  expect(await statusOf(two)).toBe('routing');
  expect((await here.coordinator.post(`/bulk-acts/${act.id}/cancellation`)).status).toBe(409);
  const { rows } = ok(await here.coordinator.get('/notifications'));
  expect(rows.some((n: Json) => n.kind === 'bulk_done')).toBe(true);
});

test('dates are extended and their keepers reminded, once a day', async () => {
  const [returned, sent] = [await claimIn(world, 'returned', here), await claimIn(world, 'submitted', here)];
  const rehearse = async (asked: Json) => outcomes(ok(await here.coordinator.post('/bulk-act-rehearsal', asked)));
  const claimIds = ids(returned, sent);
  expect(await rehearse({ act: 'remind', claimIds })).toEqual({
    [returned.claim.id]: ['waiting'],
    [sent.claim.id]: ['refused', 'your_turn'],
  });
  const [deadline] = ok(await here.coordinator.get(`/cases/${returned.claim.id}`)).deadlines;
  expect(deadline).toMatchObject({ kind: 'returned', moves: { remind: [], extend: [] } });
  expect((await here.coordinator.post(`/deadlines/${deadline.id}/reminder`)).status).toBe(204);
  await app.settle();
  expect(ok(await returned.learner.get('/notifications')).rows[0].kind).toBe('deadline_reminded');
  expect(await rehearse({ act: 'remind', claimIds: ids(returned) })).toEqual({
    [returned.claim.id]: ['refused', 'reminded_today'],
  });
  const act = ok(await here.coordinator.post('/bulk-acts', { act: 'extend', days: 5, claimIds: ids(returned) }));
  await app.settle();
  expect(ok(await here.coordinator.get(`/bulk-acts/${act.id}`)).done).toBe(1);
  const [longer] = ok(await here.coordinator.get(`/cases/${returned.claim.id}`)).deadlines;
  expect(Date.parse(longer.dueAt)).toBeGreaterThan(Date.parse(deadline.dueAt));
});

test('offers that nobody answers are taken back, and the next reader is asked', async () => {
  const on = await reviewCampus(world, { reviewers: 2 });
  const claimed = await routed(world, on);
  const [first] = ok(await on.coordinator.get(`/seats?claimId=${claimed.claim.id}`)).rows;
  const taking = { act: 'take_back_offers', reason: 'No answer came.', claimIds: ids(claimed) };
  expect((await on.coordinator.post('/bulk-acts', { ...taking, reason: undefined })).status).toBe(422);
  ok(await on.coordinator.post('/bulk-acts', taking));
  await app.settle();
  const [second] = ok(await on.coordinator.get(`/seats?claimId=${claimed.claim.id}`)).rows;
  expect(second).toMatchObject({ status: 'offered' });
  expect(second.reviewerId).not.toBe(first.reviewerId);
  expect(
    outcomes(ok(await on.coordinator.post('/bulk-act-rehearsal', { act: 'offer', claimIds: ids(claimed) }))),
  ).toEqual({ [claimed.claim.id]: ['refused', 'no_seat'] });
});

test('one key asks once, and nobody else asks at all', async () => {
  const sent = await claimIn(world, 'submitted', here);
  const asked = { act: 'accept', claimIds: ids(sent) };
  const key = { 'idempotency-key': 'twice pressed' };
  const [one, two] = [
    ok(await here.coordinator.post('/bulk-acts', asked, key)),
    ok(await here.coordinator.post('/bulk-acts', asked, key)),
  ];
  expect(two.id).toBe(one.id);
  const others: Member[] = [
    sent.learner,
    await world.person({ institution: here.college, roles: ['approver', 'registrar', 'auditor', 'reviewer'] }),
  ];
  for (const other of others) {
    expect((await other.post('/bulk-acts', asked)).status).toBe(403);
    expect((await other.get(`/bulk-acts/${one.id}`)).status).toBe(403);
  }
  const foreigner = (await campus(world)).coordinator;
  expect((await foreigner.get(`/bulk-acts/${one.id}`)).status).toBe(404);
  expect((await foreigner.post('/bulk-acts', asked)).status).toBe(404);
});
