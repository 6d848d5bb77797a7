import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readlink, rename, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { startApp, type TestApp } from './app.js';
import { credited, registry, student, type Credited, type Registry } from './world/award.js';
import { ok } from './world/college.js';
import { filmAt, pdfOf } from './world/files.js';
import { requestAttestation, upload } from './world/portfolio.js';
import { coverage } from './world/takeout.js';
import { createWorld, type Agent, type Json, type World } from './world.js';

const run = promisify(execFile);
let app: TestApp;
let world: World;
let at: Registry;
let rosa: Credited;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  at = await registry(world);
  rosa = await credited(world, at, { learner: await student(world, at, { name: 'Rosa <b>Díaz</b>' }) });
  for (const [n, name] of ['plan.pdf', 'plan.pdf', `${'ق'.repeat(190)}.pdf`].entries())
    ok(await upload(rosa.learner, await pdfOf([`page ${n}`]), name));
  await app.settle();
});
afterAll(() => app.stop());

const cookieOf = ({ cookies }: Pick<Agent, 'cookies'>) =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
const asked = (who: Pick<Agent, 'cookies'>) => {
  const cookie = cookieOf(who);
  return fetch(`${app.url}/api/record/takeout/file`, { headers: { cookie } });
};

async function takeout(who: Pick<Agent, 'cookies'> = rosa.learner): Promise<Map<string, Buffer>> {
  const response = await asked(who);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip']);
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(Number(response.headers.get('content-length'))).toBe(bytes.length);
  return unzipped(bytes);
}

async function unzipped(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await promisify<Buffer, { lazyEntries: boolean }, ZipFile>(yauzl.fromBuffer)(bytes, {
    lazyEntries: true,
  });
  const parts = new Map<string, Buffer>();
  const open = promisify<Entry, Readable>(zip.openReadStream.bind(zip));
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(parts));
    zip.on('entry', async (entry: Entry) => {
      const chunks: Buffer[] = [];
      for await (const chunk of await open(entry)) chunks.push(chunk as Buffer);
      parts.set(entry.fileName, Buffer.concat(chunks));
      zip.readEntry();
    });
    zip.readEntry();
  });
}

const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const recordIn = (parts: Map<string, Buffer>): Json => JSON.parse(parts.get('record.json')!.toString());

test('a learner takes everything out: a page to read, the same as JSON, each file once, and sums that hold', async () => {
  const { learner } = rosa;
  await requestAttestation(learner, { attestorName: 'Sam Supervisor' });
  await app.settle();
  const told = ok(await learner.get('/record/takeout'));
  const parts = await takeout();
  const files = [...parts.keys()].filter((path) => path.startsWith('files/'));
  expect(files).toHaveLength(told['files']);
  expect(files).toEqual(expect.arrayContaining(['files/plan.pdf', 'files/plan (2).pdf']));
  expect(files.every((path) => Buffer.byteLength(path) < 255)).toBe(true);
  expect(files.reduce((sum, path) => sum + parts.get(path)!.length, 0)).toBe(told['bytes']);
  const sums = parts.get('SHA256SUMS')!.toString().trim().split('\n').map((line) => line.split('  ')); // prettier-ignore
  expect(sums.map(([, path]) => path).sort()).toEqual([...parts.keys()].filter((path) => path !== 'SHA256SUMS').sort());
  for (const [sum, path] of sums) expect(hash(parts.get(path!)!)).toBe(sum);

  const record = recordIn(parts);
  expect(Object.keys(record)).toEqual(expect.arrayContaining(Object.values(coverage.covered).map((at) => at.split('.')[0]))); // prettier-ignore
  expect(record).toMatchObject({ format: 'credence-takeout-1', profile: { name: 'Rosa <b>Díaz</b>' } });
  expect(record.claims[0]).toMatchObject({
    claim: { id: rosa.claimId, status: 'decided' },
    sent: [{ outcomes: expect.any(Array) }],
    decisions: [{ outcome: 'full', readers: [] }],
  });
  expect(record.awards).toHaveLength(1);
  expect(record.attestations).toEqual([expect.objectContaining({ attestorName: 'Sam Supervisor' })]);
  expect(record.evidence.filter((one: Json) => one.path).map((one: Json) => one.path).sort()).toEqual(files.sort()); // prettier-ignore

  const page = parts.get('index.html')!.toString();
  expect(page).toMatch(/<html lang="en">/);
  expect(page).toContain('Rosa &lt;b&gt;Díaz&lt;/b&gt;');
  expect(page).not.toMatch(/<script|<b>|https?:\/\/[^"]*\.(js|css)|src=/);
  expect(page).toContain('href="files/plan%20(2).pdf"');
});

test('who read the claim stays as hidden as the policy pinned it, and other learners are not in it', async () => {
  const other = await credited(world, at, { course: 'BUS101' });
  const all = [...(await takeout())].filter(([path]) => !path.startsWith('files/')).map(([, bytes]) => bytes.toString()); // prettier-ignore
  for (const text of all) {
    for (const { name, id, email } of [...at.reviewers, other.learner]) {
      expect([name, id, email].filter((word) => text.includes(word))).toEqual([]);
    }
  }
});

test('the page speaks the learner’s language', async () => {
  ok(await rosa.learner.patch('/person', { language: 'es' }));
  expect((await takeout()).get('index.html')!.toString()).toMatch(/<html lang="es">[^]*Mi historial/);
  ok(await rosa.learner.patch('/person', { language: 'en' }));
});

test('“sha256sum -c” accepts it', async () => {
  if (!(await run('sha256sum', ['--version']).then(() => true, () => false))) return void console.info('SKIPPED: sha256sum is not installed.'); // prettier-ignore
  const folder = await mkdtemp(join(tmpdir(), 'credence-takeout-'));
  try {
    for (const [path, bytes] of await takeout()) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
    }
    const { stdout } = await run('sha256sum', ['--strict', '-c', 'SHA256SUMS'], { cwd: folder });
    expect(stdout.trim().split('\n').every((line) => line.endsWith(': OK'))).toBe(true); // prettier-ignore
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('a file that the store has lost is told in the index, and the rest comes', async () => {
  const [lost] = ok(await rosa.learner.get('/evidence?kind=file')).rows;
  const stored = join(app.config.uploadsDir, at.institution.id, lost.sha256.slice(0, 2), lost.sha256);
  await rename(stored, `${stored}.away`);
  try {
    const parts = await takeout();
    expect(recordIn(parts).evidence.find((one: Json) => one.id === lost.id)).toMatchObject({ absent: 'missing' });
    expect(parts.get('index.html')!.toString()).toContain('could not be found in the store');
    expect(parts.get('SHA256SUMS')!.toString()).not.toContain(lost.sha256);
  } finally {
    await rename(`${stored}.away`, stored);
  }
});

/** The stored files that this process holds open. */
async function held(): Promise<string[]> {
  const open = await readdir('/proc/self/fd').catch(() => []);
  const paths = await Promise.all(open.map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')));
  return paths.filter((path) => path.startsWith(app.config.uploadsDir));
}

/** Asks for it and hangs up at the first bytes. Not by `fetch`, which opens a new line at once and keeps the server from ending. */
function brokenOff(): Promise<void> {
  const headers = { cookie: cookieOf(rosa.learner) };
  return new Promise((resolve, reject) => {
    const request = get(`${app.url}/api/record/takeout/file`, { headers, agent: false }, (response) => {
      response.once('data', () => {
        request.destroy();
        resolve();
      });
      response.on('error', () => undefined);
    });
    request.once('error', reject);
  });
}

test('whoever stops reading leaves no file open, and the record says that it was taken', async () => {
  ok(await upload(rosa.learner, filmAt('+40-074/', 16_000_000), 'film.mp4'));
  await brokenOff();
  while ((await held()).length > 0) await new Promise((resolve) => void setTimeout(resolve, 20));
  const { rows } = await app.owner.query(
    `select data from event where type = 'record.taken' and actor_id = $1 order by id desc limit 1`,
    [rosa.learner.id],
  );
  expect(rows).toEqual([{ data: { files: 4 } }]);
  await app.settle();
});

test('only learners have one', async () => {
  expect((await at.registrar.get('/record/takeout/file')).status).toBe(403);
});

test('every table that knows a person, or something of a learner’s, is in it or says why not', async () => {
  const { rows } = await app.owner.query(
    `select distinct c.table_name as name from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
       and (c.column_name ~ '(^|_)(learner|person|by|claim|submission|evidence|attestation|decision|award|claim_outcome)_id$'
         or c.column_name in ('sha256', 'who', 'address', 'recipient', 'email'))
     order by 1`,
  );
  const known = [...Object.keys(coverage.covered), ...Object.keys(coverage.leftOut)];
  expect(rows.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
  expect(new Set(known).size).toBe(known.length);
});
