import { startApp, type TestApp } from './app.js';
import { college as demoCollege } from '../src/demo/content/college.js';
import { ok, publishedPolicy } from './world/college.js';
import { createWorld, type World } from './world.js';

let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await startApp({ DEMO: 'true' }, { worker: false });
  world = createWorld(app);
});
afterAll(() => app.stop());

test('the first page knows the one college of the site, and the people of the demo where it is that one', async () => {
  const stranger = world.stranger();
  expect(ok(await stranger.get('/welcome'))).toMatchObject({ institution: null, demo: null });
  const college = await world.institution({ code: demoCollege.code, name: demoCollege.name });
  expect(ok(await stranger.get('/welcome')).institution).toEqual({
    code: demoCollege.code,
    name: demoCollege.name,
    claimLabel: 'claim',
    selfRegistration: false,
  });
  await publishedPolicy(world, college, { selfRegistration: true });
  const { institution, demo } = ok(await stranger.get('/welcome'));
  expect(institution.selfRegistration).toBe(true);
  expect(demo.people.map(({ name }: { name: string }) => name)).toContain('Denise Arruda');
});
