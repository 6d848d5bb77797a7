import { holdsAfterEach, startApp, type TestApp } from './app.js';
import { codes, createWorld, type Agent, type Json, type Member, type World } from './world.js';
import { ok } from './world/claim.js';
import {
  decide,
  decided,
  denial,
  evaluate,
  goodSheet,
  inApproval,
  inReview,
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

const waiting = async (who: Agent) => ok(await who.get('/approvals')).rows as Json[];

describe('what waits for an approver', () => {
  test('is what was read, the proposals of colleagues, the own ones, and appeals against others’ decisions', async () => {
    const campus = await reviewCampus(world, { knobs: { committeeSize: 2 }, reviewers: 2 });
    const bea = await world.person({ institution: campus.college, roles: ['approver'], name: 'Bea' });
    const cal = await world.person({ institution: campus.college, roles: ['approver'], name: 'Cal' });
    const on = await inApproval(world, campus);
    const [row] = await waiting(bea);
    expect(row).toMatchObject({ kind: 'decide', claimId: on.claim.id, recommendations: ['full'], disputed: false });
    expect(row.dueAt).not.toBeNull();

    const { id } = ok(await decide(on));
    expect(await waiting(on.approver)).toMatchObject([{ kind: 'proposed', proposedOutcome: 'full' }]);
    expect(await waiting(bea)).toMatchObject([{ kind: 'concur', proposedBy: 'Ann Approver' }]);
    const { proposal, moves } = ok(await bea.get(`/claims/${on.claim.id}/approval`));
    expect(proposal).toMatchObject({ decisionId: id, voices: 1, voicesNeeded: 2, moves: { concur: [] } });
    expect(proposal.moves.withdraw.map(({ code }: Json) => code)).toEqual(['not_yours']);
    expect(moves.decide.map(({ code }: Json) => code)).toEqual(['proposal_waits']);

    ok(await bea.post(`/decisions/${id}/concurrence`, { agrees: true }));
    await app.settle();
    expect(await waiting(bea)).toEqual([]);
    expect(ok(await on.approver.get('/approvals')).decided).toMatchObject([{ claimId: on.claim.id, outcome: 'full' }]);

    const appeal = ok(await on.learner.post(`/claims/${on.claim.id}/appeal`, { grounds: 'Page 3.', criteria: [] }));
    expect(await waiting(on.approver)).toEqual([]);
    expect(await waiting(cal)).toMatchObject([{ kind: 'appeal', claimId: on.claim.id }]);
    const seen = ok(await on.approver.get(`/claims/${on.claim.id}/appeals`)).moves;
    expect(seen.accept.map(({ code }: Json) => code)).toEqual(['decided_before']);
    expect(codes(await on.approver.post(`/appeals/${appeal.id}/refusal`, { reason: 'No.' }))).toEqual([
      'decided_before',
    ]);
    ok(await cal.post(`/appeals/${appeal.id}/acceptance`, { reason: 'Page 3 was overlooked.' }));
    await app.settle();
    expect(await statusOf(on)).toBe('routing');
  });

  test('is not what they read themselves, and is for approvers alone', async () => {
    const on = await inApproval(world, await reviewCampus(world));
    const [reader] = on.reviewers as [Member];
    await app.owner.query(`update membership set roles = roles || '{approver}' where person_id = $1`, [reader.id]);
    expect(await waiting(await world.signIn(reader.email, undefined, on.college.id))).toEqual([]);
    for (const who of [on.coordinator, on.learner]) expect((await who.get('/approvals')).status).toBe(403);
  });
});

test('a claim that was read anew meanwhile is not decided on what was read before', async () => {
  const on = await inApproval(world, await reviewCampus(world));
  const { claimVersion } = ok(await on.approver.get(`/claims/${on.claim.id}/approval`));
  ok(await on.approver.post(`/claims/${on.claim.id}/sending-back`, { reason: 'Say more.' }));
  const [{ reader, seat }] = (await readersOf(on)) as [{ reader: Member; seat: Json }];
  ok(await evaluate(reader, seat.id, denial));
  const late = await decide(on, { claimVersion });
  expect([late.status, late.body['current'].status]).toEqual([409, 'approval']);
  ok(await decide(on, { ...(await versionOf(on)), outcome: 'none' }));

  async function versionOf({ approver, claim }: typeof on): Promise<Json> {
    return { claimVersion: ok(await approver.get(`/claims/${claim.id}/approval`)).claimVersion };
  }
});

describe('a disagreement', () => {
  test('shows what differs by how much, the talk and the days left; a third reader’s draft is never shown', async () => {
    const on = await inReview(world, await reviewCampus(world, { knobs: { reviewers: 2 }, reviewers: 3 }));
    const [one, two] = (await readersOf(on)) as [{ reader: Member; seat: Json }, { reader: Member; seat: Json }];
    const path = `/claims/${on.claim.id}/disagreement`;
    expect((await on.coordinator.get(path)).status).toBe(404);
    ok(await evaluate(one.reader, one.seat.id));
    ok(await evaluate(two.reader, two.seat.id, denial));
    await app.settle();
    ok(await one.reader.post(`/assignments/${one.seat.id}/discussion`, { text: 'See page 3.' }));
    ok(await two.reader.post(`/assignments/${two.seat.id}/evaluation/reopening`, { reason: 'I had missed it.' }));
    const { version } = ok(await two.reader.get(`/assignments/${two.seat.id}/evaluation`));
    const changing = { ...goodSheet, summary: 'Not handed in yet.', version };
    ok(await two.reader.put(`/assignments/${two.seat.id}/evaluation`, changing));

    const talk = ok(await on.coordinator.get(path));
    expect(talk).toMatchObject({ mode: 'discussion', settledAt: null, third: null, moves: { callThird: [] } });
    expect(talk.dueAt).not.toBeNull();
    expect(talk.disagreements).toEqual([{ about: 'outcome', by: 0 }]);
    expect(talk.messages).toMatchObject([{ text: 'See page 3.' }]);
    expect(talk.readings.map(({ recommendation, revising }: Json) => [recommendation, revising]).sort()).toEqual([
      ['full', false],
      ['none', true],
    ]);
    expect(JSON.stringify(talk)).not.toContain('Not handed in yet.');
    const asApprover = ok(await on.approver.get(path));
    expect(asApprover.moves.callThird.map(({ code }: Json) => code)).toEqual(['not_coordinator']);

    ok(await on.coordinator.post(`/claims/${on.claim.id}/third-reading`));
    expect(codes(await on.coordinator.post(`/claims/${on.claim.id}/third-reading`))).toEqual(['third_called']);
    await app.settle();
    const third = on.reviewers.find(({ id }) => ![one.reader.id, two.reader.id].includes(id))!;
    const seat = await taskOn(third, on.claim.id);
    ok(await third.post(`/assignments/${seat.id}/acceptance`));
    ok(await third.put(`/assignments/${seat.id}/evaluation`, { ...goodSheet, summary: 'Third draft.', version: 0 }));
    const whileReading = ok(await on.coordinator.get(path));
    expect(whileReading).toMatchObject({ mode: 'third_reader', third: { readerName: third.name, status: 'accepted' } });
    expect(whileReading.readings).toHaveLength(2);
    for (const page of ['disagreement', 'approval']) {
      expect(JSON.stringify(ok(await on.coordinator.get(`/claims/${on.claim.id}/${page}`)))).not.toContain(
        'Third draft.',
      );
    }

    ok(await third.post(`/assignments/${seat.id}/evaluation/submission`));
    await app.settle();
    const settled = ok(await on.coordinator.get(path));
    expect(settled).toMatchObject({ settledBy: 'third_reader', status: 'approval' });
    expect(settled.readings).toHaveLength(3);
    expect(settled.moves.callThird.map(({ code }: Json) => code)).toEqual(['settled']);
  });

  test('is for nobody who reads the claim', async () => {
    const on = await inReview(world, await reviewCampus(world, { knobs: { reviewers: 2 }, reviewers: 3 }));
    const [one, two] = (await readersOf(on)) as [{ reader: Member; seat: Json }, { reader: Member; seat: Json }];
    ok(await evaluate(one.reader, one.seat.id));
    ok(await evaluate(two.reader, two.seat.id, denial));
    await app.owner.query(`update membership set roles = roles || '{coordinator}' where person_id = $1`, [
      one.reader.id,
    ]);
    const both = await world.signIn(one.reader.email, undefined, on.college.id);
    expect(codes(await both.get(`/claims/${on.claim.id}/disagreement`))).toEqual(['is_reader']);
    expect(codes(await both.post(`/claims/${on.claim.id}/third-reading`))).toEqual(['is_reader']);
    expect((await on.learner.get(`/claims/${on.claim.id}/disagreement`)).status).toBe(403);
  });
});

test('nobody else answers an appeal where there is nobody else', async () => {
  const on = await decided(world, await reviewCampus(world));
  expect((await on.college.admin.del(`/members/${on.coordinator.id}`)).status).toBeLessThan(300);
  const { id } = ok(await on.learner.post(`/claims/${on.claim.id}/appeal`, { grounds: 'Page 3.', criteria: [] }));
  ok(await on.approver.post(`/appeals/${id}/refusal`, { reason: 'Page 3 was read.' }));
});
