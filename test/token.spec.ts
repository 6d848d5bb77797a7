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
afterEach(() => app.clock.set(new Date()));

const days = (n: number) => n * 24 * 3_600_000;

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

describe('an API token', () => {
  const make = (body: object = {}) =>
    college.admin.post('/api-tokens', { name: 'SIS', scopes: ['awards:read'], ...body });
  const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
  const use = async (secret: string, path = '/members') => (await world.stranger().get(path, bearer(secret))).status;

  it('is shown once and kept as a hash', async () => {
    const key = { 'idempotency-key': 'token-key-0001' };
    const asked = { name: 'SIS', scopes: ['awards:read'] };
    const first = await college.admin.post('/api-tokens', asked, key);
    const again = await college.admin.post('/api-tokens', asked, key);
    expect(first.body['secret']).toMatch(/^crd_[\w-]{43}$/);
    expect(again.body).toEqual({ ...first.body, secret: null });
    const { body } = await college.admin.get('/api-tokens');
    expect(JSON.stringify(body)).not.toContain(first.body['secret']);
    const { rows } = await app.owner.query(`select * from api_token t, idempotency i where t.id = $1`, [
      first.body['id'],
    ]);
    expect(JSON.stringify(rows)).not.toContain(first.body['secret'].slice(10));
  });

  it('opens what its scopes say and nothing that is for people', async () => {
    const { body } = await make();
    expect(await use(body['secret'])).toBe(403);
    expect(await use(body['secret'], '/session')).toBe(403);
    expect((await college.admin.get('/api-tokens')).body[0].lastUsedAt).not.toBeNull();
  });

  it('is over when it is revoked or expires, and none at all when it is made up', async () => {
    const { body } = await make({ days: 1 });
    expect(await use('crd_' + 'A'.repeat(43))).toBe(401);
    expect((await college.admin.del(`/api-tokens/${body['id']}`)).body['revokedAt']).not.toBeNull();
    expect(await use(body['secret'])).toBe(401);
    const { body: short } = await make({ days: 1 });
    expect(await use(short['secret'])).toBe(403);
    app.clock.advance(days(1));
    expect(await use(short['secret'])).toBe(401);
  });

  it('is its college’s own: another administrator neither sees nor revokes it', async () => {
    const { body } = await make();
    const other = await world.institution();
    expect((await other.admin.get('/api-tokens')).body).toEqual([]);
    expect((await other.admin.del(`/api-tokens/${body['id']}`)).status).toBe(404);
    expect((await make({ scopes: ['everything'] })).status).toBe(422);
  });
});
