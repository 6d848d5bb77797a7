/**
 * A film of 1 GiB by the tus protocol into the built product: how much its resident memory grows, and its throughput as a ratio to
 * `cp` and SHA-256 of the same file in the same run. Goals: at most 48 MiB, at least 0.7. Prints the figures; judges nothing.
 *   npm run build && node test/bench/upload.mjs [MiB=1024]
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, createReadStream, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../../bin/install.mjs';

const MiB = 1024 * 1024;
const size = Number(process.argv[2] ?? 1024) * MiB;
const piece = 32 * MiB;
const place = mkdtempSync(join(tmpdir(), 'credence-bench-'));
chmodSync(place, 0o755); // PostgreSQL runs as another user when we are root
const port = 3800 + Math.floor(Math.random() * 90);
const origin = `http://localhost:${port}`;
const film = join(place, 'film.mp4');
makeFilm();
const product = start();
try {
  await ready();
  const cookie = await signIn();
  const before = resident();
  let highest = before;
  const watch = setInterval(() => (highest = Math.max(highest, resident())), 20);
  const limit = timed(() =>
    spawnSync('sh', ['-c', `cp ${film} ${place}/copy && sync ${place}/copy && sha256sum ${film}`]),
  );
  const ours = await upload(cookie);
  const again = timed(() =>
    spawnSync('sh', ['-c', `cp ${film} ${place}/copy2 && sync ${place}/copy2 && sha256sum ${film}`]),
  );
  clearInterval(watch);
  const least = Math.min(limit, again);
  process.stdout.write(
    `upload of ${size / MiB} MiB: ${(ours / 1000).toFixed(1)} s; cp + sync + sha256sum: ${(least / 1000).toFixed(1)} s\n`,
  );
  process.stdout.write(`throughput: ${(least / ours).toFixed(2)} of it (goal 0.7)\n`);
  process.stdout.write(
    `resident memory: grew by ${((highest - before) / MiB).toFixed(0)} MiB (goal 48), from ${(before / MiB).toFixed(0)} MiB\n`,
  );
} finally {
  product.kill('SIGTERM');
  await new Promise((ended) => product.once('exit', ended));
  rmSync(place, { recursive: true, force: true });
}

function makeFilm() {
  const file = openSync(film, 'w');
  const block = randomBytes(MiB);
  Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1').copy(block);
  for (let at = 0; at < size; at += MiB) writeSync(file, block);
}

function start() {
  const env = { ...process.env, PORT: String(port), PUBLIC_URL: origin, DATA_DIR: join(place, '.data'), UPLOADS_DIR: join(place, 'uploads'), LOG_LEVEL: 'error', DEMO: 'true', DATABASE_URL: '', REDIS_URL: '' }; // prettier-ignore
  return spawn(process.execPath, [join(root, 'dist', 'src', 'main.js')], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function ready() {
  for (;;) {
    if (product.exitCode !== null) throw new Error(`The product ended with code ${product.exitCode}.`);
    const answer = await fetch(`${origin}/health/ready`).catch(() => null);
    if (answer?.status === 200) break;
    await sleep(200);
  }
  await sleep(20_000); // the demo's own files have been looked into
}

async function signIn() {
  const { demoPassword, people } = await import(join(root, 'dist', 'src', 'demo', 'content', 'people.js'));
  const { email } = people.find(({ key }) => key === 'terrence');
  const answer = await fetch(`${origin}/api/session`, { method: 'POST', headers: { origin, 'content-type': 'application/json' }, body: JSON.stringify({ email, password: demoPassword }) }); // prettier-ignore
  if (answer.status !== 201) throw new Error(`not signed in: ${await answer.text()}`);
  return answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; '); // prettier-ignore
}

async function upload(cookie) {
  const headers = { origin, cookie, 'tus-resumable': '1.0.0' };
  const metadata = `filename ${Buffer.from('film.mp4').toString('base64')}`;
  const began = performance.now();
  const made = await fetch(`${origin}/api/uploads`, { method: 'POST', headers: { ...headers, 'upload-length': String(size), 'upload-metadata': metadata } }); // prettier-ignore
  if (made.status !== 201) throw new Error(`not begun: ${await made.text()}`);
  const address = origin + made.headers.get('location');
  for (let at = 0; at < size; at += piece) {
    const body = Readable.toWeb(createReadStream(film, { start: at, end: Math.min(at + piece, size) - 1 }));
    const sent = await fetch(address, { method: 'PATCH', duplex: 'half', body, headers: { ...headers, 'upload-offset': String(at), 'content-type': 'application/offset+octet-stream' } }); // prettier-ignore
    if (sent.status !== 204) throw new Error(`not sent: ${sent.status} ${await sent.text()}`);
  }
  const { evidenceId } = await (await fetch(address, { headers: { cookie } })).json();
  const took = performance.now() - began;
  const { sha256 } = await (await fetch(`${origin}/api/evidence/${evidenceId}`, { headers: { cookie } })).json();
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(film)) hash.update(chunk);
  if (hash.digest('hex') !== sha256) throw new Error('What arrived is not what was sent.');
  return took;
}

function resident() {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${product.pid}/status`, 'utf8'))[1]) * 1024;
}

function timed(work) {
  const began = performance.now();
  work();
  return performance.now() - began;
}
