/**
 * A film of 1 GiB into the built product, by the tus protocol and as one multipart request: the throughput of each as a ratio to
 * `cp`, `sync` and SHA-256 of the same file, and how much resident memory grows. Three rounds, the ways after one another in each;
 * the medians of the rounds' ratios are printed. Goals: at least 0.7, at most 48 MiB. Judges nothing.
 *   npm run build && node test/bench/upload.mjs [MiB=1024] [rounds=3]
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, createReadStream, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../../bin/install.mjs';

const MiB = 1024 * 1024;
const size = Number(process.argv[2] ?? 1024) * MiB;
const rounds = Number(process.argv[3] ?? 3);
const piece = 256 * MiB; // as the web app sends them
const place = mkdtempSync(join(tmpdir(), 'credence-bench-'));
chmodSync(place, 0o755); // PostgreSQL runs as another user when we are root
const port = 3800 + Math.floor(Math.random() * 90);
const origin = `http://localhost:${port}`;
const film = join(place, 'film.mp4');
const product = start();
try {
  await ready();
  const cookie = await signIn();
  const ways = { tus: byTus, multipart: byMultipart };
  const seen = Object.fromEntries(Object.keys(ways).map((way) => [way, { ratio: [], growth: [] }]));
  for (let round = 1; round <= rounds; round += 1) {
    const sha256 = makeFilm();
    const limit = copyAndHash();
    for (const [way, send] of Object.entries(ways)) {
      const before = resident();
      let highest = before;
      const watch = setInterval(() => (highest = Math.max(highest, resident())), 20);
      const cpu = cpuSeconds();
      const began = performance.now();
      const evidence = await send(cookie);
      const took = (performance.now() - began) / 1000;
      clearInterval(watch);
      if (evidence.sha256 !== sha256) throw new Error('What arrived is not what was sent.');
      seen[way].ratio.push(limit / took);
      seen[way].growth.push((highest - before) / MiB);
      say(
        `round ${round}, ${way}: ${took.toFixed(1)} s (${(cpuSeconds() - cpu).toFixed(1)} s of CPU); the limit ${limit.toFixed(1)} s`,
      );
      await remove(cookie, evidence.id);
    }
  }
  for (const [way, { ratio, growth }] of Object.entries(seen)) {
    say(
      `${way}, ${size / MiB} MiB: throughput ${median(ratio).toFixed(2)} of cp + sync + sha256sum (goal 0.7), resident memory grew by at most ${Math.max(...growth).toFixed(0)} MiB (goal 48)`,
    );
  }
} finally {
  product.kill('SIGTERM');
  await new Promise((ended) => product.once('exit', ended));
  rmSync(place, { recursive: true, force: true });
}

/** Another film each time: content that is known already would be kept without writing it. */
function makeFilm() {
  const file = openSync(film, 'w');
  const block = randomBytes(MiB);
  Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1').copy(block);
  for (let at = 0; at < size; at += MiB) writeSync(file, block);
  return spawnSync('sha256sum', [film]).stdout.toString().slice(0, 64);
}

/** Seconds of what no upload can do without. */
function copyAndHash() {
  const began = performance.now();
  spawnSync('sh', ['-c', `cp ${film} ${place}/copy && sync ${place}/copy && sha256sum ${place}/copy`]);
  const took = (performance.now() - began) / 1000;
  rmSync(`${place}/copy`);
  return took;
}

function start() {
  const env = { ...process.env, PORT: String(port), PUBLIC_URL: origin, DATA_DIR: join(place, '.data'), UPLOADS_DIR: join(place, 'uploads'), LOG_LEVEL: 'error', DEMO: 'true', DATABASE_URL: '', REDIS_URL: '' }; // prettier-ignore
  return spawn(
    process.execPath,
    [...(process.env['BENCH_NODE_ARGS']?.split(' ') ?? []), join(root, 'dist', 'src', 'main.js')],
    {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
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

async function byTus(cookie) {
  const headers = { cookie, 'tus-resumable': '1.0.0' };
  const metadata = `filename ${Buffer.from('film.mp4').toString('base64')}`;
  const made = await send('POST', '/api/uploads', { ...headers, 'upload-length': size, 'upload-metadata': metadata });
  const address = made.headers.location;
  for (let at = 0; at < size; at += piece) {
    const end = Math.min(at + piece, size);
    await send('PATCH', address, { ...headers, 'upload-offset': at, 'content-type': 'application/offset+octet-stream', 'content-length': end - at }, [part(at, end)]); // prettier-ignore
  }
  const { body } = await send('GET', address, { cookie });
  return (await send('GET', `/api/evidence/${body.evidenceId}`, { cookie })).body;
}

async function byMultipart(cookie) {
  const field = (name, value) => `--end\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const head = `${field('kind', 'file')}${field('title', 'Film')}--end\r\ncontent-disposition: form-data; name="file"; filename="film.mp4"\r\ncontent-type: video/mp4\r\n\r\n`;
  const tail = '\r\n--end--\r\n';
  const headers = { cookie, 'content-type': 'multipart/form-data; boundary=end', 'content-length': head.length + size + tail.length }; // prettier-ignore
  return (await send('POST', '/api/evidence', headers, [[head], part(0, size), [tail]])).body;
}

function part(start, end) {
  return createReadStream(film, { start, end: end - 1, highWaterMark: MiB });
}

async function remove(cookie, id) {
  await send('DELETE', `/api/evidence/${id}`, { cookie });
}

/** One request whose body is these streams, by the plainest client there is: it must not be what is measured. */
async function send(method, path, headers, parts = []) {
  const sending = request(origin + path, { method, headers: { origin, ...headers } });
  const answered = new Promise((resolve, reject) => sending.once('response', resolve).once('error', reject));
  await pipeline(async function* () { for (const one of parts) yield* one; }, sending); // prettier-ignore
  const answer = await answered;
  const text = (await answer.toArray()).join('');
  if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${answer.statusCode} ${text}`);
  return { headers: answer.headers, body: text && JSON.parse(text) };
}

function resident() {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${product.pid}/status`, 'utf8'))[1]) * 1024;
}

function cpuSeconds() {
  const fields = readFileSync(`/proc/${product.pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function median(figures) {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)];
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
