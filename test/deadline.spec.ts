import { DeadlineSweep } from '../src/deadline/deadline.sweep.js';
import { startApp, type TestApp } from './app.js';
import { createWorld, type Json, type Member, type World } from './world.js';
import { campus, claimIn, draft, type Campus } from './world/claim.js';
import { ok } from './world/college.js';

/*
 ** The clock is set, and the sweep is asked to look, as the scheduler does every minute. Several looks at once stand for
 ** several workers. The days are those of Boston: 2026-11-26 is a holiday there.
 */
let app: TestApp;
let world: World;
const knobs = {
  days: { returned: 5, draftIdle: 10, revision: 8, acceptance: 2 },
  reminders: [-3, 0, 2],
  escalateAfterDays: 3,
};
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
});
beforeEach(() => app.clock.set(new Date('2026-11-16T15:00:00Z')));
afterAll(async () => {
  await app.settle();
  await app.stop();
});

/** All workers look at once, as often as there are. */
async function lookAt(time: string, workers = 4): Promise<void> {
  app.clock.set(new Date(time));
  await Promise.all(Array.from({ length: workers }, () => app.app.get(DeadlineSweep).run()));
  await app.settle();
}
const again = async (who: Member) => ({ ...who, ...(await world.signIn(who.email)) });

async function told(claim: Json): Promise<string[]> {
  const { rows } = await app.owner.query(
    `select type from event where claim_id = $1 and type like 'deadline.%' order by id`,
    [claim.id],
  );
  return rows.map((row: { type: string }) => row.type);
}

async function thanksgiving(): Promise<Campus> {
  const here = await campus(world, knobs);
  ok(
    await here.college.admin.put('/institution/holidays', {
      holidays: [{ on: '2026-11-26', name: 'Thanksgiving' }],
    }),
  );
  return here;
}

it('a returned claim is asked for before and on the day, and expires when the day is over, once', async () => {
  const { claim, learner } = await claimIn(world, 'returned', await thanksgiving());
  expect(claim.deadlines).toEqual([{ kind: 'returned', dueAt: expect.stringContaining('2026-11-2'), paused: false }]);
  expect(new Date(claim.deadlines[0].dueAt)).toEqual(new Date('2026-11-24T04:59:59.999Z'));

  await lookAt('2026-11-18T12:59:00Z');
  expect(await told(claim)).toEqual([]);
  await lookAt('2026-11-18T13:00:00Z');
  await lookAt('2026-11-18T20:00:00Z');
  expect(await told(claim)).toEqual(['deadline.neared']);
  await lookAt('2026-11-23T13:30:00Z');
  await lookAt('2026-11-24T04:59:59Z');
  expect(await told(claim)).toEqual(['deadline.neared', 'deadline.reached']);
  expect(ok(await (await again(learner)).get(`/claims/${claim.id}`)).status).toBe('returned');

  await lookAt('2026-11-24T05:00:00Z');
  await lookAt('2026-11-24T05:01:00Z');
  expect(await told(claim)).toEqual(['deadline.neared', 'deadline.reached', 'deadline.lapsed']);
  const after = ok(await (await again(learner)).get(`/claims/${claim.id}`));
  expect(after).toMatchObject({ status: 'expired', deadlines: [] });
});

it('what is not accepted in time is told to the coordinators, and after days once more, but never expires', async () => {
  const { claim } = await claimIn(world, 'submitted', await thanksgiving());
  await lookAt('2026-12-10T15:00:00Z');
  await lookAt('2026-12-20T15:00:00Z');
  expect(await told(claim)).toEqual(['deadline.overdue', 'deadline.escalated']);
  const { rows } = await app.owner.query('select status from claim where id = $1', [claim.id]);
  expect(rows[0].status).toBe('submitted');
});

it('what was done in time is not asked for any more', async () => {
  const { claim, coordinator } = await claimIn(world, 'submitted', await thanksgiving());
  ok(await coordinator.post(`/claims/${claim.id}/acceptance`));
  await lookAt('2026-12-10T15:00:00Z');
  expect(await told(claim)).toEqual([]);
});

it('a draft that is worked on does not expire', async () => {
  const { claim, learner } = await draft(world, await thanksgiving());
  app.clock.set(new Date('2026-11-25T15:00:00Z'));
  const here = await again(learner);
  const [outcome] = claim.outcomes;
  const edit = { version: 1, statement: 'Still here.', evidence: [] };
  ok(await here.put(`/claims/${claim.id}/outcomes/${outcome.id}`, edit));
  await lookAt('2026-12-05T15:00:00Z');
  const busy = ok(await (await again(learner)).get(`/claims/${claim.id}`));
  expect(busy.status).toBe('draft');
  // Ten business days from Wednesday the 25th, with a holiday on the 26th.
  expect(new Date(busy.deadlines[0].dueAt)).toEqual(new Date('2026-12-11T04:59:59.999Z'));
  await lookAt('2026-12-11T05:00:00Z');
  expect(ok(await (await again(learner)).get(`/claims/${claim.id}`)).status).toBe('expired');
});

it('everybody has a list of their dates, and the coordinator gives more time', async () => {
  const { claim, learner, coordinator } = await claimIn(world, 'returned', await thanksgiving());
  const [mine] = ok(await learner.get('/deadlines')).rows;
  expect(mine).toMatchObject({ kind: 'returned', claimId: claim.id, overdue: false, paused: false, lapses: true });
  expect((await learner.post(`/deadlines/${mine.id}/extension`, { days: 2 })).status).toBe(403);
  const longer = ok(await coordinator.post(`/deadlines/${mine.id}/extension`, { days: 3 }));
  expect(longer.dueAt).toBe('2026-11-28T04:59:59.999Z');
  expect((await coordinator.post(`/deadlines/${mine.id}/extension`, { days: 2 })).status).toBe(409);
  expect(ok(await learner.get('/deadlines')).rows).toHaveLength(1);
  expect(ok(await coordinator.get('/deadlines')).rows).toEqual([]);
});

it('the deadlines of a role are everybody’s in that role', async () => {
  const { claim, coordinator } = await claimIn(world, 'submitted', await thanksgiving());
  expect(ok(await coordinator.get('/deadlines?kind=acceptance')).rows).toMatchObject([{ claimId: claim.id }]);
  expect(ok(await coordinator.get('/deadlines?kind=decision')).rows).toEqual([]);
});
