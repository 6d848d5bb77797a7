import { startApp, type TestApp } from './app.js';
import { ok } from './world/college.js';
import { decide, decided, inApproval, nextWeek, reviewCampus } from './world/review.js';
import { createWorld, type Json, type World } from './world.js';

let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
});
afterAll(() => app.stop());

const kept = async (code: string): Promise<Json> =>
  ok(await world.stranger().get(`/institutions/${code}/kept-promise`));

test('anybody reads how the promise was kept, counted from what was decided, and nothing of few people', async () => {
  const on = await reviewCampus(world);
  const { code } = on.college;
  const slow = await inApproval(world, on);
  for (let n = 0; n < 9; n += 1) await decided(world, on);
  expect((await kept(code)).figures).toBeNull();
  app.clock.advance(60 * 86_400_000);
  ok(await decide(await nextWeek(world, slow)));
  await app.settle();
  const { figures, from, until } = await kept(code);
  expect(figures).toEqual({ decided: 10, medianDays: 0, ninetyDays: 0, keptPercent: 90 });
  expect(until > from).toBe(true);
  expect((await world.stranger().get('/institutions/nowhere/kept-promise')).status).toBe(404);
});
