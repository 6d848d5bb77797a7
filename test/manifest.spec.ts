import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
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
}, 60_000);
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
    const verify = [
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
    expect((await run('openssl', verify, inFolder)).stdout).toMatch(/Verified Successfully/);
    await writeFile(join(folder, 'log.pdf'), Buffer.concat([files.get('log.pdf')!, Buffer.from('.')]));
    await expect(run('sha256sum', ['-c', 'm.sha256'], inFolder)).rejects.toThrow(/log.pdf|computed checksum/);
    await writeFile(
      join(folder, 'm.sha256'),
      (await bytes(claimed.coordinator, path)).body.toString().replace('a', 'b'),
    );
    await expect(run('openssl', verify, inFolder)).rejects.toThrow();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('the key is one, however many need the first, and its private half is sealed', async () => {
  const other = await world.institution();
  const keys = await Promise.all(
    Array.from({ length: 5 }, () => bytes({ cookies: new Map() }, `/institutions/${other.code}/signing-key`)),
  );
  expect(new Set(keys.map(({ body }) => body.toString())).size).toBe(1);
  const { rows } = await app.owner.query(
    'select sealed_private_key as sealed from signing_key where institution_id = $1',
    [other.id],
  );
  expect(rows).toHaveLength(1);
  expect(rows[0].sealed.includes(Buffer.from('302e020100300506032b6570', 'hex'))).toBe(false);
  expect((await bytes({ cookies: new Map() }, '/institutions/no-such-college/signing-key')).status).toBe(404);
});

test('a key that another secret sealed is replaced, and the list needs none', async () => {
  const { college, coordinator } = claimed;
  const before = await bytes({ cookies: new Map() }, `/institutions/${college.code}/signing-key`);
  // As it is when the product was started with another secret.
  await app.owner.query(`update signing_key set sealed_private_key = 'x' where institution_id = $1`, [college.id]);
  expect((await bytes(coordinator, path)).status).toBe(200);
  expect((await bytes(coordinator, `${path}/signature`)).body).toHaveLength(64);
  const after = await bytes({ cookies: new Map() }, `/institutions/${college.code}/signing-key`);
  expect(after.body.equals(before.body)).toBe(false);
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
