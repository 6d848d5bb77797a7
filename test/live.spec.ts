import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../src/app.js';
import { newId } from '../src/kernel/id.js';
import { LiveService } from '../src/live/live.service.js';
import { startApp, type TestApp } from './app.js';
import { createWorld, type Json, type Member, type World } from './world.js';
import { claimIn, ok } from './world/claim.js';
import { evaluate, inReview, readersOf, reviewCampus } from './world/review.js';
import { Stream } from './world/stream.js';

let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
});
afterAll(() => app.stop());

const open: Stream[] = [];
async function listen(who: Member, lastEventId?: string, at: Pick<TestApp, 'url'> = app): Promise<Stream> {
  const stream = await Stream.open(at, who, lastEventId);
  open.push(stream);
  if (stream.status === 200) await stream.until((one) => one.of('ready').length > 0);
  return stream;
}
afterEach(() => {
  app.clock.set(new Date());
  open.splice(0).forEach((stream) => stream.close());
});

const kinds = (stream: Stream): string[] => stream.of('notification').map(({ data }) => data.kind);
const changed = (stream: Stream, id: string): boolean =>
  stream.of('changed').some(({ data }) => data.claimId === id || data.assignmentId === id);

test('an open page hears of news at once, in every window, and nobody else does', async () => {
  const on = await reviewCampus(world);
  const { learner, claim } = await claimIn(world, 'draft', on);
  const other = await world.person({ institution: on.college, roles: ['learner'] });
  const [first, second, stranger] = [await listen(learner), await listen(learner), await listen(other)];
  expect(first.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(first.headers.get('cache-control')).toBe('no-store');
  ok(await learner.post(`/claims/${claim.id}/withdrawal`, { reason: 'Later.' }));
  const sent = await claimIn(world, 'submitted', on);
  const heardBySender = await listen(sent.learner);
  ok(await on.coordinator.post(`/claims/${sent.claim.id}/acceptance`));
  await heardBySender.until((one) => kinds(one).includes('claim_accepted'));
  const news = heardBySender.of('notification').find(({ data }) => data.kind === 'claim_accepted');
  expect(news!.data).toMatchObject({ page: `/claims/${sent.claim.id}`, readAt: null });
  expect(news!.id).toBe(news!.data.id);
  for (const window of [first, second]) await window.until((one) => changed(one, claim.id));
  await app.settle();
  expect(stranger.messages.map(({ event }) => event)).toEqual(['ready']);
});

test('a stream that was cut goes on where it was: nothing is missed', async () => {
  const on = await reviewCampus(world);
  const { learner, claim } = await claimIn(world, 'submitted', on);
  await app.settle();
  const before = await listen(learner);
  const last = before.of('ready')[0]!.id!;
  before.close();
  ok(await on.coordinator.post(`/claims/${claim.id}/return`, { reason: 'Show the plan.' }));
  await app.settle();
  const after = await listen(learner, last);
  await after.until((one) => kinds(one).includes('claim_returned'));
  const again = await listen(learner, after.of('notification').at(-1)!.id!);
  await app.app.get(LiveService).beat();
  expect(again.of('ready')[0]!.data).toEqual({ unread: expect.any(Number) });
  const ids = again.of('notification').map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('what nobody announced is told with the next heartbeat', async () => {
  const on = await reviewCampus(world);
  const learner = await world.person({ institution: on.college, roles: ['learner'] });
  const stream = await listen(learner);
  await app.owner.query(
    `insert into notification (id, institution_id, person_id, kind, about, params, created_at)
     values ($1, $2, $3, 'roles_changed', '{}', '{"roles":"learner"}', now())`,
    [newId(), on.college.id, learner.id],
  );
  await app.app.get(LiveService).beat();
  await stream.until((one) => kinds(one).includes('roles_changed'));
});

describe('a stream ends with its session', () => {
  test('at once when its person signs out, here or everywhere, or loses the role', async () => {
    const on = await reviewCampus(world);
    const mary = await world.person({ institution: on.college, roles: ['learner'] });
    const streams = [await listen(mary)];
    ok(await mary.del('/session'));
    await streams[0]!.over;
    expect(streams[0]!.of('end')[0]!.data).toEqual({ reason: 'session' });

    const phone = await world.signIn(mary.email);
    const stream = await listen({ ...mary, ...phone });
    const { version } = ok(await on.college.admin.get(`/members/${mary.id}`));
    ok(await on.college.admin.patch(`/members/${mary.id}`, { version, roles: ['auditor'] }));
    await stream.over;
    expect(stream.of('end')).toHaveLength(1);
    expect((await listen({ ...mary, ...phone })).status).toBe(401);
  });

  test('when it expires, and listening does not keep it', async () => {
    const on = await reviewCampus(world);
    const mary = await world.person({ institution: on.college, roles: ['learner'] });
    app.clock.advance(40 * 60_000);
    const stream = await listen(mary);
    await app.app.get(LiveService).beat();
    expect(stream.of('end')).toEqual([]);
    app.clock.advance(21 * 60_000);
    await app.app.get(LiveService).beat();
    await stream.over;
    expect(stream.of('end')).toHaveLength(1);
  });

  test('and goes on in the other while another session of the same person ends', async () => {
    const on = await reviewCampus(world);
    const mary = await world.person({ institution: on.college, roles: ['learner'] });
    const phone = { ...mary, ...(await world.signIn(mary.email)) };
    const [here, there] = [await listen(mary), await listen(phone)];
    ok(await mary.del('/session'));
    await here.over;
    await app.app.get(LiveService).beat();
    expect(there.of('end')).toEqual([]);
  });
});

test('one person opens ten pages, not eleven; another still opens theirs', async () => {
  const on = await reviewCampus(world);
  const mary = await world.person({ institution: on.college, roles: ['learner'] });
  for (let n = 0; n < 10; n++) expect((await listen(mary)).status).toBe(200);
  const refused = await listen(mary);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
  expect((await listen(on.coordinator)).status).toBe(200);
});

test('a reader does not learn from a change that the other has handed in', async () => {
  const on = await inReview(world, await reviewCampus(world, { knobs: { reviewers: 2 }, reviewers: 2 }));
  const [one, two] = (await readersOf(on)) as [{ reader: Member; seat: Json }, { reader: Member; seat: Json }];
  const [first, second, staff] = [await listen(one.reader), await listen(two.reader), await listen(on.coordinator)];
  ok(await evaluate(one.reader, one.seat.id));
  await first.until((stream) => changed(stream, one.seat.id));
  await staff.until((stream) => changed(stream, on.claim.id));
  await app.settle();
  await app.app.get(LiveService).beat();
  expect(second.of('changed')).toEqual([]);
  expect(kinds(second).filter((kind) => kind !== 'review_offered')).toEqual([]);
});

test('neither a change nor news crosses from one college to another', async () => {
  const [here, there] = [await reviewCampus(world), await reviewCampus(world)];
  const outside = await listen(there.coordinator);
  const inside = await listen(here.coordinator);
  const { claim } = await claimIn(world, 'submitted', here);
  await inside.until((one) => changed(one, claim.id));
  await app.settle();
  expect(outside.messages.map(({ event }) => event)).toEqual(['ready']);
});

describe('with several web processes', () => {
  let second: NestFastifyApplication;
  let elsewhere: Pick<TestApp, 'url'>;
  beforeEach(async () => {
    second = await createApp(app.config, app.config.databaseUrl!, false);
    await second.listen(0, '127.0.0.1');
    elsewhere = { url: await second.getUrl() };
  });
  afterEach(() => second.close());

  test('a page hears what happened in the other; a stop tells it to come back, and does not wait for it', async () => {
    const on = await reviewCampus(world);
    const { learner, claim } = await claimIn(world, 'submitted', on);
    await app.settle();
    const stream = await listen(learner, undefined, elsewhere);
    ok(await on.coordinator.post(`/claims/${claim.id}/acceptance`));
    await stream.until((one) => kinds(one).includes('claim_accepted') && changed(one, claim.id));
    await second.close();
    await stream.over;
    expect(stream.of('end')[0]!.data).toEqual({ reason: 'restart' });
  });

  test('signals that were cut off come back by themselves, and the page is told to look again', async () => {
    const on = await reviewCampus(world);
    const stream = await listen(on.coordinator, undefined, elsewhere);
    await app.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where query = 'listen credence' and datname = current_database()`,
    );
    await stream.until((one) => one.of('refresh').length > 0);
    const { claim } = await claimIn(world, 'submitted', on);
    await stream.until((one) => changed(one, claim.id));
  });
});
