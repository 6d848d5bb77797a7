import { startApp, type TestApp } from './app.js';
import { createWorld, type World } from './world.js';

let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
});
afterAll(() => app.stop());

test('a college is opened, its admin invites people, and they work there in their roles', async () => {
  const riverside = await world.institution();
  const mary = await world.person({
    institution: riverside,
    roles: ['learner', 'reviewer'],
    name: 'Mary',
    studentId: '00042',
  });
  const { status, body } = await mary.get('/session');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    person: { id: mary.id, email: mary.email, name: 'Mary' },
    institution: { id: riverside.id, code: riverside.code, claimLabel: 'claim' },
    roles: ['learner', 'reviewer'],
  });
  await app.settle();
});
