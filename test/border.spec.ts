import { randomUUID } from 'node:crypto';
import { roles, scopes, type Role } from '../src/kernel/actor.js';
import { system } from '../src/kernel/actor.js';
import type { Allowed } from '../src/platform/http/allow.js';
import { startApp, type TestApp } from './app.js';
import { routesOf, type Route } from './routes.js';
import { populate } from './world/everything.js';
import { createWorld, type Agent, type College, type World } from './world.js';

/*
 ** Two colleges on one database. One is full of everything; whoever belongs to the other may hold every role there and
 ** every id from here, and still sees and changes nothing.
 */
let app: TestApp;
let world: World;
let full: College;
let other: College;
let routes: Route[];

beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  full = await populate(app, world);
  other = await world.institution();
  await app.settle();
  routes = routesOf(app.app);
}, 240_000);
afterAll(() => app.stop());

/** Every tenant table, and how its rows look as one hash. */
async function tenantTables(): Promise<string[]> {
  const { rows } = await app.owner.query(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'institution_id'
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`,
  );
  return rows.map((row: { name: string }) => row.name);
}

/** What a stranger must not move: every row of the full college, apart from what its own clock writes. */
async function fingerprint(): Promise<Record<string, string>> {
  const prints: Record<string, string> = {};
  for (const table of await tenantTables()) {
    const { rows } = await app.owner.query(
      `select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from ${table} t where institution_id = $1`,
      [full.id],
    );
    prints[table] = rows[0].print;
  }
  return prints;
}

/** Ids of the full college by table, for the parameters of routes. */
async function idsByTable(): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const table of await tenantTables()) {
    const { rows: columns } = await app.owner.query(
      `select from information_schema.columns where table_name = $1 and column_name = 'id'`,
      [table],
    );
    if (columns.length === 0) continue;
    const { rows } = await app.owner.query(`select id::text from ${table} where institution_id = $1 limit 1`, [
      full.id,
    ]);
    if (rows[0]) ids.set(table, rows[0].id);
  }
  return ids;
}

/** The route's address with ids of the full college wherever one fits; a random one elsewhere. */
function address(route: Route, ids: Map<string, string>): string {
  let noun = '';
  const parts = route.path.split('/').map((part) => {
    if (!part.startsWith(':')) {
      noun = part;
      return part;
    }
    const names = [
      part.slice(1).replace(/Id$/, ''),
      noun
        .replace(/ies$/, 'y')
        .replace(/(ch|s)es$/, '$1')
        .replace(/s$/, ''),
    ];
    const table = names.map((name) => name.replace(/-/g, '_').replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`));
    return (
      table.map((name) => ids.get(name)).find(Boolean) ??
      (names.includes('person') || noun === 'members' ? full.admin.id : randomUUID())
    );
  });
  return `/${parts.join('/')}`;
}

const call = (agent: Agent, route: Route, path: string) => {
  const verbs = { GET: 'get', HEAD: 'head', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'del' };
  const verb = verbs[route.method as keyof typeof verbs] as keyof Agent;
  return (agent[verb] as (path: string, body?: unknown) => Promise<{ status: number; body: unknown }>)(
    path,
    route.method === 'GET' || route.method === 'HEAD' ? undefined : {},
  );
};

/** Addresses outside `/api`, one whose answer does not end, and those that end the session which the test goes on using. */
const apart = (route: Route) =>
  /^(health|metrics|dev|live)\b/.test(route.path) || /^(session|sessions|person|password-reset)\b/.test(route.path);

test('no row of a college is visible, changeable or insertable from another', async () => {
  const foreign = system(other.id);
  for (const table of await tenantTables()) {
    const seen = await app.database.inInstitution(foreign, (tx) =>
      tx.query(`select count(*)::int as n from ${table} where institution_id = $1`, [full.id]),
    );
    expect([table, seen[0].n]).toEqual([table, 0]);
    const changed = app.database.inInstitution(foreign, (tx) =>
      tx.query(`update ${table} set institution_id = institution_id where institution_id = $1 returning 1`, [full.id]),
    );
    await expect(changed.then((rows: unknown[][]) => rows[0]?.length ?? 0).catch(() => 0)).resolves.toBe(0);
  }
});

test('whoever holds every role elsewhere sees nothing here and changes nothing here, on any route', async () => {
  const foreigner = await world.person({ institution: other, roles: [...roles] });
  const ids = await idsByTable();
  const ours = new Set([...ids.values(), full.id, full.admin.id]);
  const before = await fingerprint();
  const wrong: string[] = [];
  for (const route of routes.filter((one) => !apart(one) && !one.allowed.includes('anyone'))) {
    const path = address(route, ids);
    const { status, body } = await call(foreigner, route, path);
    const text = JSON.stringify(body).replaceAll(path, '');
    const named = [...ours].filter((id) => /^[0-9a-f-]{36}$/.test(id) && text.includes(id));
    const aimed = route.path.includes(':');
    if (named.length > 0) wrong.push(`${route.method} ${path} tells ${named.join(', ')}`);
    if (status >= 500) wrong.push(`${route.method} ${path} answered ${status}`);
    if (aimed && status < 400) wrong.push(`${route.method} ${path} answered ${status}`);
  }
  expect(wrong).toEqual([]);
  await app.settle();
  expect(await fingerprint()).toEqual(before);
});

test('a role that a route does not name is told so, on every route', async () => {
  const wrong: string[] = [];
  for (const role of roles) {
    const person = await world.person({ institution: full, roles: [role] });
    for (const route of routes.filter((one) => !apart(one) && !mayCall(one.allowed, role))) {
      const { status } = await call(person, route, route.path.replace(/:\w+/g, randomUUID()).replace(/^/, '/'));
      if (status !== 403) wrong.push(`${role}: ${route.method} ${route.path} answered ${status}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('a token calls what its scopes name, and nothing else', async () => {
  const wrong: string[] = [];
  for (const scope of scopes) {
    const made = await full.admin.post('/api-tokens', { name: `for ${scope}`, scopes: [scope] });
    expect(made.status).toBe(201);
    const headers = { authorization: `Bearer ${made.body['secret']}` };
    for (const route of routes.filter(
      (one) => !apart(one) && one.method === 'GET' && !one.allowed.includes('anyone'),
    )) {
      const { status } = await world.stranger().get(`/${route.path.replace(/:\w+/g, randomUUID())}`, headers);
      const refused = status === 401 || status === 403;
      if (refused === route.allowed.includes(scope)) wrong.push(`${scope}: ${route.path} answered ${status}`);
    }
  }
  expect(wrong).toEqual([]);
});

function mayCall(allowed: readonly Allowed[], role: Role): boolean {
  return allowed.some((one) => one === role || one === 'anyone' || one === 'member' || one === 'person');
}
