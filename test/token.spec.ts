import { startApp, type TestApp } from './app.js';
import { createWorld, type Answer, type College, type World } from './world.js';
import { ok } from './world/claim.js';

let app: TestApp;
let world: World;
let college: College;

beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  college = await world.institution();
});
afterAll(() => app.stop());

async function token(): Promise<{ id: string; add: (code: string, key: string) => Promise<Answer> }> {
  const { id, secret } = ok(await college.admin.post('/api-tokens', { name: 'An SIS', scopes: ['catalog:write'] }));
  const add = (code: string, key: string) =>
    world
      .stranger()
      .post(
        '/subjects',
        { code, title: `Subject ${code}` },
        { authorization: `Bearer ${secret}`, 'idempotency-key': key },
      );
  return { id, add };
}

test('the trail says which token did something', async () => {
  const sis = await token();
  ok(await sis.add('ONE', 'nightly 1'));
  const { rows } = ok(await college.admin.get(`/audit/events?actorId=${sis.id}`));
  expect(rows).toMatchObject([{ type: 'catalog.changed', actorKind: 'token', actorId: sis.id }]);
});

test('two tokens may use the same idempotency key for different things', async () => {
  const [one, other] = [await token(), await token()];
  expect(ok(await one.add('TWO', 'nightly 2')).code).toBe('TWO');
  expect(ok(await other.add('THREE', 'nightly 2')).code).toBe('THREE');
  expect((await one.add('FOUR', 'nightly 2')).body).toMatchObject({ refusals: [{ code: 'key_reused' }] });
});
