import { execFile } from 'node:child_process';
import { verify } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { SigningKeyView } from '../src/account/signing/signing.dto.js';
import { SigningKeys } from '../src/account/signing/signing.service.js';
import { system } from '../src/kernel/actor.js';
import { startApp, type TestApp } from './app.js';
import { complete, draft, submit, type Claimed } from './world/claim.js';
import { ok } from './world/college.js';
import { pdfOf } from './world/files.js';
import { upload } from './world/portfolio.js';
import { createWorld, type Agent, type World } from './world.js';

const run = promisify(execFile);
const has = async (program: string, ...version: string[]) => run(program, version).then(() => true, () => false); // prettier-ignore
let app: TestApp;
let world: World;
let claimed: Claimed;
let path: string;
const files = new Map<string, Buffer>();
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  claimed = await draft(world);
  const { learner, claim } = claimed;
  const ready = await complete(learner, claim);
  files.set('Año – plan.pdf', await pdfOf(['one']));
  files.set('log.pdf', await pdfOf(['two']));
  const evidence: string[] = [];
  for (const [name, content] of files) evidence.push(ok(await upload(learner, content, name))['id']);
  for (const { id, statement, version } of ready['outcomes'])
    ok(await learner.put(`/claims/${claim['id']}/outcomes/${id}`, { statement, version, evidence, experiences: [], attestations: [] })); // prettier-ignore
  await app.settle();
  const sent = ok(await submit(learner, ok(await learner.get(`/claims/${claim['id']}`))));
  path = `/claims/${claim['id']}/submissions/${sent['submissionId']}/manifest`;
});
afterAll(() => app.stop());

async function bytes(who: Pick<Agent, 'cookies'>, at: string): Promise<{ status: number; body: Buffer }> {
  const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await fetch(`${app.url}/api${at}`, { headers: { cookie } });
  return { status: response.status, body: Buffer.from(await response.arrayBuffer()) };
}

test('what was sent is checked with sha256sum and openssl, and a changed byte is found', async () => {
  if (!(await has('sha256sum', '--version')) || !(await has('openssl', 'version'))) {
    console.info('SKIPPED: sha256sum or openssl is not installed.');
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'credence-manifest-'));
  const inFolder = { cwd: folder };
  try {
    await writeFile(join(folder, 'm.sha256'), (await bytes(claimed.coordinator, path)).body);
    await writeFile(join(folder, 'm.sig'), (await bytes(claimed.coordinator, `${path}/signature`)).body);
    const key = await bytes({ cookies: new Map() }, `/institutions/${claimed.college.code}/signing-key`);
    await writeFile(join(folder, 'key.pem'), key.body);
    for (const [name, content] of files) await writeFile(join(folder, name), content);
    const { stdout } = await run('sha256sum', ['--strict', '-c', 'm.sha256'], inFolder);
    expect(stdout.trim().split('\n').sort()).toEqual(['Año – plan.pdf: OK', 'log.pdf: OK'].sort());
    const check = [
      'pkeyutl',
      '-verify',
      '-pubin',
      '-inkey',
      'key.pem',
      '-rawin',
      '-in',
      'm.sha256',
      '-sigfile',
      'm.sig',
    ];
    const head = (await readFile(join(folder, 'm.sha256'), 'utf8')).split('\n').slice(0, 2);
    expect(head.join()).toMatch(new RegExp(`^# Claim .+, copy 1, sent 20.+,# Submission ${path.split('/')[4]}$`));
    expect((await run('openssl', check, inFolder)).stdout).toMatch(/Verified Successfully/);
    await writeFile(join(folder, 'log.pdf'), Buffer.concat([files.get('log.pdf')!, Buffer.from('.')]));
    await expect(run('sha256sum', ['-c', 'm.sha256'], inFolder)).rejects.toThrow(/log.pdf|computed checksum/);
    await writeFile(
      join(folder, 'm.sha256'),
      (await bytes(claimed.coordinator, path)).body.toString().replace('copy 1', 'copy 2'),
    );
    await expect(run('openssl', check, inFolder)).rejects.toThrow();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

const anybody = { cookies: new Map<string, string>() };
const published = async (code: string) => (await world.stranger().get(`/institutions/${code}/signing-keys`)).body as unknown as SigningKeyView[]; // prettier-ignore
const signature = async () => (await bytes(claimed.coordinator, `${path}/signature`)).body;

test('whoever only looks makes no key, and of many who need the first one all get the same', async () => {
  const other = await world.institution();
  expect((await bytes(anybody, `/institutions/${other.code}/signing-key`)).status).toBe(404);
  expect(await published(other.code)).toEqual([]);
  expect((await bytes(anybody, '/institutions/no-such-college/signing-keys')).status).toBe(404);
  const keys = app.app.get(SigningKeys);
  const inUse = () => app.database.inInstitution(system(other.id), async (tx) => (await keys.inUse(tx, other.id)).id);
  const ids = await Promise.all(Array.from({ length: 5 }, inUse));
  expect(new Set(ids)).toEqual(new Set((await published(other.code)).map(({ id }) => id)));
  const { rows } = await app.owner.query(
    'select sealed_private_key as sealed from signing_key where institution_id = $1',
    [other.id],
  );
  expect(rows).toHaveLength(1);
  expect(rows[0].sealed.includes(Buffer.from('302e020100300506032b6570', 'hex'))).toBe(false);
});

test('a replaced key stays published, and what it signed is still checked with it', async () => {
  const { college, coordinator } = claimed;
  const manifest = (await bytes(coordinator, path)).body;
  const before = await signature();
  const [old] = await published(college.code);
  const rotation = { replaces: old!.id, because: 'exposed' };
  expect((await coordinator.post('/institution/signing-keys', rotation)).status).toBe(403);
  const answers = await Promise.all([1, 2].map(() => college.admin.post('/institution/signing-keys', rotation)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  const after = await signature();
  const [now, former] = await published(college.code);
  expect(former).toEqual({ ...old, retiredAt: expect.any(String), retiredBecause: 'exposed' });
  expect(now).toMatchObject({ retiredAt: null, retiredBecause: null });
  expect([verify(null, manifest, old!.publicKey, before), verify(null, manifest, now!.publicKey, after)]).toEqual([
    true,
    true,
  ]);
  expect(verify(null, manifest, old!.publicKey, after)).toBe(false);
  const pem = await bytes(anybody, `/institutions/${college.code}/signing-keys/${old!.id}`);
  expect(pem.body.toString()).toBe(old!.publicKey);
  await expect(app.owner.query('delete from signing_key where id = $1', [old!.id])).rejects.toThrow(/never changes/);
});

test('a key that another secret sealed is replaced, and the list needs none', async () => {
  const { college, coordinator } = claimed;
  const [old] = await published(college.code);
  // As it is when the product was started with another secret.
  await app.owner.query(`update signing_key set sealed_private_key = 'x' where id = $1`, [old!.id]);
  expect((await bytes(coordinator, path)).status).toBe(200);
  expect(await signature()).toHaveLength(64);
  const [now, former] = await published(college.code);
  expect([now!.id === old!.id, former!.retiredBecause]).toEqual([false, 'secret_changed']);
});

test('a manifest is for those who may read the submission', async () => {
  const { learner, college } = claimed;
  expect((await bytes(learner, path)).status).toBe(200);
  const tom = await world.person({ institution: college, roles: ['learner'], name: 'Tom' });
  const rose = await world.person({ institution: college, roles: ['reviewer'], name: 'Rose' });
  const foreign = await world.person({ institution: await world.institution(), roles: ['coordinator'], name: 'Far' });
  expect(await Promise.all([tom, rose, foreign].map(async (who) => (await bytes(who, path)).status))).toEqual([
    404, 403, 404,
  ]);
});
