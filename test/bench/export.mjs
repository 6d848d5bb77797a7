/**
 * Many lines of credit on their way out of the built product: how long a batch of them takes to be prepared and released, and how
 * long its file and its transcripts take, with what the product's resident memory grows by meanwhile. Goals for 100,000 lines: the
 * file in at most 10 s, growth at most 64 MiB. Lines are copies of one of the demo college's, each with its own learner. Each step is
 * taken by a product that was just started, so that what grows is its own. Prints the figures; judges nothing.
 *   npm run build && node test/bench/export.mjs [lines=100000]
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync, mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { root } from '../../bin/install.mjs';
import { startPostgres } from '../../bin/servers.mjs';

const count = Number(process.argv[2] ?? 100_000);
const MiB = 1024 * 1024;
const place = mkdtempSync(join(tmpdir(), 'credence-bench-'));
chmodSync(place, 0o755);
const port = 3800 + Math.floor(Math.random() * 90);
const origin = `http://localhost:${port}`;
const stops = [];
const url = await startPostgres(stops);
let product = start();
try {
  await ready();
  await sleep(20_000); // the demo's own files have been looked into
  await fill();
  const [preparer, releaser] = await registrars();
  const { id } = await timed(`preparing ${count} lines`, () => post('/api/batches', preparer));
  await timed('releasing them', () => post(`/api/batches/${id}/release`, releaser));
  await timed('their file', () => drain(`/api/batches/${id}/file`, releaser));
  await timed('their PESC transcripts', () => drain(`/api/batches/${id}/transcripts`, releaser));
} finally {
  await end();
  for (const stop of stops.reverse()) await stop();
  rmSync(place, { recursive: true, force: true });
}

function start() {
  const env = { ...process.env, PORT: String(port), PUBLIC_URL: origin, DATA_DIR: join(place, '.data'), UPLOADS_DIR: join(place, 'uploads'), LOG_LEVEL: 'error', DEMO: 'true', DATABASE_URL: url, REDIS_URL: '', SESSION_SECRET: 'a secret that only the bench knows, 0123456789' }; // prettier-ignore
  return spawn(process.execPath, [join(root, 'dist', 'src', 'main.js')], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function end() {
  product.kill('SIGTERM');
  await new Promise((ended) => product.once('exit', ended));
}

async function ready() {
  for (;;) {
    if (product.exitCode !== null) throw new Error(`The product ended with code ${product.exitCode}.`);
    const answer = await fetch(`${origin}/health/ready`).catch(() => null);
    if (answer?.status === 200) break;
    await sleep(200);
  }
}

/** Copies a line of credit with all that stands behind it; triggers are for what the product writes. */
async function fill() {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await copyLines(client);
  } finally {
    await client.end();
  }
}

async function copyLines(client) {
  await client.query(`set session_replication_role = replica`);
  const { rows: [line] } = await client.query(`select a.*, d.submission_id from award a join decision d on d.id = a.decision_id
    where a.kind = 'award' and a.voided_at is null and a.posting in ('posted', 'sent', 'batched', 'waiting') order by a.posting = 'posted' desc limit 1`); // prettier-ignore
  await client.query(`update award set posting = 'dropped' where posting in ('waiting', 'rejected')`);
  await client.query(
    `create temp table copied as select n, gen_random_uuid() as person, gen_random_uuid() as claim, gen_random_uuid() as submission,
       gen_random_uuid() as decision, gen_random_uuid() as award, gen_random_uuid() as credit,
       'CR-2099-' || (select string_agg(substr('23456789ABCDEFGHJKMNPQRSTUVWXYZ', 1 + (n / (31 ^ k)::int) % 31, 1), '') from generate_series(0, 5) k) as number
     from generate_series(1, $1) n`,
    [count],
  );
  const copies = [
    ['person', line.learner_id, 'id', `'id', c.person, 'email', 'copy' || c.n || '@example.test', 'name', 'Copy ' || c.n`],
    ['membership', line.learner_id, 'person_id', `'id', gen_random_uuid(), 'person_id', c.person, 'student_id', 'S' || c.n`],
    ['claim', line.claim_id, 'id', `'id', c.claim, 'learner_id', c.person, 'submission_id', c.submission`],
    ['submission', line.submission_id, 'id', `'id', c.submission, 'claim_id', c.claim`],
    ['decision', line.decision_id, 'id', `'id', c.decision, 'claim_id', c.claim, 'submission_id', c.submission, 'supersedes_id', null`],
    ['award', line.id, 'id', `'id', c.award, 'public_id', c.number, 'claim_id', c.claim, 'decision_id', c.decision, 'learner_id', c.person,
       'posting', 'waiting', 'posted_on', null, 'replaces_id', null`],
    ['earned_credit', line.id, 'award_id', `'id', c.credit, 'award_id', c.award, 'learner_id', c.person`],
  ]; // prettier-ignore
  for (const [table, template, key, changes] of copies) {
    const { rows } = await client.query(
      `select column_name as name from information_schema.columns
       where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
      [table],
    );
    const names = rows.map(({ name }) => name);
    await client.query(
      `insert into ${table} (${names.join(', ')}) select ${names.map((name) => `r.${name}`).join(', ')}
       from copied c, ${table} t, lateral jsonb_populate_record(t, jsonb_build_object(${changes})) r where t.${key} = $1`,
      [template],
    );
  }
  await client.query('analyze');
}

async function registrars() {
  const { people } = await import(join(root, 'dist', 'src', 'demo', 'content', 'people.js'));
  const keys = people.filter(({ roles }) => roles.includes('registrar')).map(({ key }) => key);
  return Promise.all(keys.map(signIn));
}

async function signIn(key) {
  const { demoPassword, people } = await import(join(root, 'dist', 'src', 'demo', 'content', 'people.js'));
  const { email } = people.find((person) => person.key === key);
  const answer = await fetch(`${origin}/api/session`, { method: 'POST', headers: { origin, 'content-type': 'application/json' }, body: JSON.stringify({ email, password: demoPassword }) }); // prettier-ignore
  if (answer.status !== 201) throw new Error(`not signed in: ${await answer.text()}`);
  return answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; '); // prettier-ignore
}

async function post(path, cookie) {
  const answer = await fetch(origin + path, { method: 'POST', headers: { origin, cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() }, body: '{}', signal: AbortSignal.timeout(1_200_000) }); // prettier-ignore
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${(await answer.text()).slice(0, 500)}`);
  return answer.json();
}

async function drain(path, cookie) {
  const answer = await fetch(origin + path, { headers: { cookie } });
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${(await answer.text()).slice(0, 500)}`);
  let bytes = 0;
  for await (const chunk of answer.body) bytes += chunk.length;
  process.stdout.write(`${(bytes / MiB).toFixed(1)} MiB. `);
}

async function timed(what, work) {
  await end();
  product = start();
  await ready();
  await sleep(3000);
  const before = resident();
  let highest = before;
  const watch = setInterval(() => (highest = Math.max(highest, resident())), 20);
  const began = performance.now();
  const done = await work();
  clearInterval(watch);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(
    `${what}: ${seconds} s, memory +${((highest - before) / MiB).toFixed(0)} MiB from ${(before / MiB).toFixed(0)}\n`,
  );
  return done;
}

function resident() {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${product.pid}/status`, 'utf8'))[1]) * 1024;
}
