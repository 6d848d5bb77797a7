import { DeadlineSweep } from '../src/deadline/deadline.sweep.js';
import { holdsAfterEach, startApp, type TestApp } from './app.js';
import { codes, createWorld, type Json, type Member, type World } from './world.js';
import { campus, claimIn, ok } from './world/claim.js';
import {
  inReview,
  nextWeek,
  reviewCampus,
  reviewer,
  routed,
  statusOf,
  taskOn,
  type ReviewCampus,
} from './world/review.js';

let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
});
afterAll(() => app.stop());
holdsAfterEach(() => app);

const eventsOf = async (type: string, claimId: string) =>
  (await app.owner.query('select data from event where type = $1 and claim_id = $2 order by id', [type, claimId])).rows;
const seatsOf = async (on: Pick<ReviewCampus, 'coordinator'>, claimId: string): Promise<Json[]> =>
  ok(await on.coordinator.get(`/seats?show=all&claimId=${claimId}`)).rows;

describe('an accepted claim', () => {
  test('is offered to a qualified reader, who accepts, and is then in review with a due date', async () => {
    const on = await routed(world, await reviewCampus(world));
    const [reader] = on.reviewers as [Member];
    const offer = await taskOn(reader, on.claim.id);
    expect(offer).toMatchObject({ status: 'offered', task: 'answer', appeal: false, title: 'Supervision' });
    expect(await statusOf(on)).toBe('routing');
    expect(ok(await reader.post(`/assignments/${offer.id}/acceptance`)).status).toBe('accepted');
    expect(await statusOf(on)).toBe('in_review');
    const task = ok(await reader.get(`/assignments/${offer.id}`));
    expect(task.task).toBe('read');
    expect(new Date(task.dueAt).getTime()).toBeGreaterThan(app.clock.now().getTime() + 14 * 86_400_000);
  });

  test('goes to somebody else after a decline, and never back to who declined', async () => {
    const on = await routed(world, await reviewCampus(world, { reviewers: 2 }));
    const [first] = await seatsOf(on, on.claim.id);
    const asked = on.reviewers.find(({ id }) => id === first!.reviewerId)!;
    expect((await asked.post(`/assignments/${first!.id}/decline`, { reason: '' })).status).toBe(422);
    ok(await asked.post(`/assignments/${first!.id}/decline`, { reason: 'No time this month.' }));
    await app.settle();
    const seats = await seatsOf(on, on.claim.id);
    expect(seats.map(({ status }) => status).sort()).toEqual(['declined', 'offered']);
    const next = on.reviewers.find(({ id }) => id !== asked.id)!;
    ok(await next.post(`/assignments/${(await taskOn(next, on.claim.id)).id}/decline`, { reason: 'Nor have I.' }));
    await app.settle();
    const told = await eventsOf('claim.unroutable', on.claim.id);
    expect(told.map(({ data }) => data.cause)).toEqual(['declined_before']);
    const { unroutable, candidates } = ok(await on.coordinator.get(`/claims/${on.claim.id}/candidates`));
    expect(unroutable).toMatchObject([{ seat: 'first', cause: 'declined_before' }]);
    expect(candidates.every((c: Json) => c.byHandWithReason && c.place === null)).toBe(true);
  });

  test('goes to somebody else when the offer is not answered in time', async () => {
    const before = await routed(world, await reviewCampus(world, { reviewers: 2 }));
    const [first] = await seatsOf(before, before.claim.id);
    app.clock.advance(7 * 86_400_000);
    await app.app.get(DeadlineSweep).run();
    await app.settle();
    const on = await nextWeek(world, before);
    const seats = await seatsOf(on, on.claim.id);
    expect(seats.find(({ id }) => id === first!.id)!.status).toBe('expired');
    expect(seats.filter(({ status }) => status === 'offered')).toHaveLength(1);
    const late = on.reviewers.find(({ id }) => id === first!.reviewerId)!;
    expect(codes(await late.post(`/assignments/${first!.id}/acceptance`))).toContain('wrong_state');
  });

  test('goes back to routing when its reader recuses, and to another reader', async () => {
    const on = await inReview(world, await reviewCampus(world, { reviewers: 2 }));
    const accepted = (await seatsOf(on, on.claim.id)).find(({ status }) => status === 'accepted')!;
    const reader = on.reviewers.find(({ id }) => id === accepted.reviewerId)!;
    ok(await reader.post(`/assignments/${accepted.id}/recusal`, { reason: 'I recognise the project.' }));
    await app.settle();
    expect(await statusOf(on)).toBe('routing');
    const offered = (await seatsOf(on, on.claim.id)).find(({ status }) => status === 'offered')!;
    expect(offered.reviewerId).not.toBe(reader.id);
    expect((await reader.get(`/assignments/${accepted.id}/submission`)).status).toBe(404);
  });

  test('tells the coordinator once why nobody can be asked, and is routed as soon as somebody can', async () => {
    const on = await reviewCampus(world, { reviewers: 0 });
    const claimed = await routed(world, on);
    expect((await eventsOf('claim.unroutable', claimed.claim.id)).map(({ data }) => data.cause)).toEqual(['no_expert']);
    await reviewer(world, on, 'Nora Newcomer');
    await app.settle();
    expect(await seatsOf(on, claimed.claim.id)).toMatchObject([{ status: 'offered', reviewerName: 'Nora Newcomer' }]);
    const { unroutable } = ok(await on.coordinator.get(`/claims/${claimed.claim.id}/candidates`));
    expect(unroutable).toEqual([]);
  });
});

describe('who is asked', () => {
  test('is nobody with a conflict, whichever side declared it; a conflict declared later takes the seat back', async () => {
    const on = await reviewCampus(world, { reviewers: 2 });
    const { learner, claim } = await claimIn(world, 'submitted', on);
    const [one, two] = on.reviewers as [Member, Member];
    ok(await learner.post('/conflicts', { withEmail: one.email.toUpperCase(), reason: 'My former manager.' }));
    ok(await on.coordinator.post(`/claims/${claim.id}/acceptance`));
    await app.settle();
    const [seat] = await seatsOf(on, claim.id);
    expect(seat!.reviewerId).toBe(two.id);
    ok(await two.post('/conflicts', { withEmail: learner.email, reason: 'A neighbour.' }));
    await app.settle();
    expect((await seatsOf(on, claim.id)).map(({ status }) => status)).toEqual(['released']);
    const { candidates } = ok(await on.coordinator.get(`/claims/${claim.id}/candidates`));
    for (const candidate of candidates) {
      expect(candidate.refusals.map(({ code }: Json) => code)).toContain('conflict');
      expect(candidate.byHandWithReason).toBe(false);
      const chosen = { reviewerId: candidate.personId, overrideReason: 'There is nobody else.' };
      expect(codes(await on.coordinator.post(`/claims/${claim.id}/assignments`, chosen))).toContain('conflict');
    }
    // Nobody learns who declared what about them, or whether an address is known.
    expect(ok(await one.get('/conflicts')).rows).toEqual([]);
    const unknown = await learner.post('/conflicts', { withEmail: 'nobody@else.test', reason: 'Just in case.' });
    expect(Object.keys(unknown.body)).toEqual(['id']);
  });

  test('is never the learner, not by hand either', async () => {
    const on = await reviewCampus(world, { reviewers: 1 });
    const claimed = await claimIn(world, 'submitted', on);
    ok(
      await on.college.admin
        .post('/invitations', {
          email: claimed.learner.email,
          name: 'Lena Learner',
          roles: ['reviewer'],
        })
        .then((answer) => (answer.status < 300 ? answer : { ...answer, status: 200 })),
    );
    await app.owner.query(`update membership set roles = '{learner,reviewer}' where person_id = $1`, [
      claimed.learner.id,
    ]);
    const self = await world.signIn(claimed.learner.email, undefined, on.college.id);
    const { id } = ok(
      await self.post(`/reviewers/${claimed.learner.id}/expertise`, {
        subjectId: on.subject.id,
        basis: 'My own work.',
      }),
    );
    ok(await on.coordinator.post(`/expertise/${id}/confirmation`));
    ok(await on.coordinator.post(`/claims/${claimed.claim.id}/acceptance`));
    await app.settle();
    const seats = await seatsOf(on, claimed.claim.id);
    expect(seats.map(({ reviewerId }) => reviewerId)).not.toContain(claimed.learner.id);
    const byHand = { reviewerId: claimed.learner.id, overrideReason: 'They know it best.' };
    expect(codes(await on.coordinator.post(`/claims/${claimed.claim.id}/assignments`, byHand))).toContain('own_claim');
  });

  test('needs a confirmed expertise and current training; candidates say what is missing', async () => {
    const on = await campus(world, { sampleSecondPercent: 0 });
    const person = await world.person({ institution: on.college, roles: ['reviewer'], name: 'Dora Declared' });
    const { id } = ok(
      await person.post(`/reviewers/${person.id}/expertise`, { subjectId: on.subject.id, basis: 'A degree.' }),
    );
    expect((await person.post(`/expertise/${id}/confirmation`)).status).toBe(403);
    const { claim } = await claimIn(world, 'routing', on);
    await app.settle();
    const { candidates } = ok(await on.coordinator.get(`/claims/${claim.id}/candidates`));
    expect(candidates[0].refusals.map(({ code }: Json) => code)).toEqual(['no_expertise', 'not_trained']);
    const byHand = { reviewerId: person.id, overrideReason: 'Please.' };
    const refused = await on.coordinator.post(`/claims/${claim.id}/assignments`, byHand);
    expect(codes(refused)).toEqual(['no_expertise', 'not_trained']);
  });

  test('can be chosen by hand over leave and capacity, with a reason that stays on record', async () => {
    const on = await routed(world, await reviewCampus(world, { reviewers: 2 }));
    const [offered] = await seatsOf(on, on.claim.id);
    const other = on.reviewers.find(({ id }) => id !== offered!.reviewerId)!;
    const { version } = ok(await other.get(`/reviewers/${other.id}`));
    ok(await other.put(`/reviewers/${other.id}/capacity`, { capacity: 0, version }));
    const path = `/claims/${on.claim.id}/assignments`;
    expect(codes(await on.coordinator.post(path, { reviewerId: other.id }))).toEqual(['at_capacity']);
    ok(await on.coordinator.post(path, { reviewerId: other.id, overrideReason: 'Agreed by phone.' }));
    await app.settle();
    const seats = await seatsOf(on, on.claim.id);
    expect(seats.find(({ id }) => id === offered!.id)!.status).toBe('released');
    const chosen = seats.find(({ status }) => status === 'offered')!;
    expect(chosen).toMatchObject({ reviewerId: other.id, overrideReason: 'Agreed by phone.' });
    ok(await other.post(`/assignments/${chosen.id}/acceptance`));
    expect(await statusOf(on)).toBe('in_review');
  });

  test('is the one with the lightest load, whatever happens at once: capacity holds for claims accepted together', async () => {
    const on = await reviewCampus(world, { reviewers: 0 });
    const readers = [];
    for (const n of [1, 2]) readers.push(await reviewer(world, on, `Paula Parallel${n}`, { capacity: 2 }));
    const claims = [];
    for (let n = 0; n < 6; n++) claims.push(await claimIn(world, 'submitted', on));
    await Promise.all(claims.map(async ({ claim }) => ok(await on.coordinator.post(`/claims/${claim.id}/acceptance`))));
    await app.settle();
    const loads = await Promise.all(readers.map(async (r) => ok(await r.get(`/reviewers/${r.id}`)).open));
    expect(loads).toEqual([2, 2]);
    const { rows } = await app.owner.query(
      'select claim_id from unroutable u where ended_at is null and institution_id = $1',
      [on.college.id],
    );
    expect(rows).toHaveLength(2);
    const seat = (await readers[0]!.get('/assignments')).body['rows'][0];
    ok(await readers[0]!.post(`/assignments/${seat.id}/decline`, { reason: 'Too much.' }));
    await app.settle();
    const after = await Promise.all(readers.map(async (r) => ok(await r.get(`/reviewers/${r.id}`)).open));
    expect(Math.max(...after)).toBeLessThanOrEqual(2);
  });
});

describe('a reader', () => {
  test('sees a summary while offered, everything once accepted, and nothing of others', async () => {
    const on = await routed(world, await reviewCampus(world, { reviewers: 2 }));
    const [seat] = await seatsOf(on, on.claim.id);
    const reader = on.reviewers.find(({ id }) => id === seat!.reviewerId)!;
    const stranger = on.reviewers.find(({ id }) => id !== seat!.reviewerId)!;
    const summary = ok(await reader.get(`/assignments/${seat!.id}/submission`));
    expect(summary.outcomes.map(({ statement }: Json) => statement)).toEqual(['', '', '']);
    expect([summary.evidence, summary.experiences, summary.attestations]).toEqual([[], [], []]);
    ok(await reader.post(`/assignments/${seat!.id}/acceptance`));
    const whole = ok(await reader.get(`/assignments/${seat!.id}/submission`));
    expect(whole.evidence).toHaveLength(2);
    expect(whole.outcomes[0].statement).toContain('I learned');
    for (const path of ['', '/submission', '/evaluation']) {
      expect((await stranger.get(`/assignments/${seat!.id}${path}`)).status).toBe(404);
    }
    expect((await stranger.post(`/assignments/${seat!.id}/recusal`, { reason: 'x' })).status).toBe(404);
  });

  test('loses the seat when the learner withdraws', async () => {
    const on = await inReview(world, await reviewCampus(world));
    const [reader] = on.reviewers as [Member];
    const seat = await taskOn(reader, on.claim.id);
    ok(await on.learner.post(`/claims/${on.claim.id}/withdrawal`, { reason: 'I move away.' }));
    expect((await reader.get(`/assignments/${seat.id}/submission`)).status).toBe(404);
    await app.settle();
    expect((await seatsOf(on, on.claim.id)).map(({ status }) => status)).toEqual(['released']);
  });

  test('asking twice with one Idempotency-Key accepts once', async () => {
    const on = await routed(world, await reviewCampus(world));
    const [reader] = on.reviewers as [Member];
    const seat = await taskOn(reader, on.claim.id);
    const key = { 'idempotency-key': 'accept-this-seat' };
    const answers = await Promise.all([1, 2, 3].map(() => reader.post(`/assignments/${seat.id}/acceptance`, {}, key)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await eventsOf('assignment.accepted', on.claim.id)).toHaveLength(1);
  });
});
