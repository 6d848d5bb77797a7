import { Schedule } from '../src/history/schedule.js';
import { startApp, type TestApp } from './app.js';
import { createWorld } from './world.js';
import { claimIn } from './world/claim.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const check = async () => {
  await app.app.get(Schedule).run('invariants');
  await app.settle();
};

test('every night the system looks at itself, and tells the admins of what cannot be', async () => {
  const { college, claim } = await claimIn(createWorld(app), 'submitted');
  await check();
  const news = async () => (await college.admin.get('/notifications?limit=100')).body['rows'];
  expect(JSON.stringify(await news())).not.toContain('does not hold');

  await app.owner.query(`update claim set status = 'returned' where id = $1`, [claim.id]);
  await check();
  expect(JSON.stringify(await news())).toContain('The nightly check found');
  const { rows } = await app.owner.query(
    `select data->>'sentence' as sentence from event where type = 'invariant.broken'`,
  );
  expect(rows.length).toBeGreaterThan(0);
  await app.owner.query(`update claim set status = 'submitted' where id = $1`, [claim.id]);
});
