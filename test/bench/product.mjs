/** The built product with the demo college in a folder of its own, as the benches measure it. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../../bin/install.mjs';

export const MiB = 1024 * 1024;

/** Starts it on its own database, and waits until it rests. */
export async function openProduct() {
  const place = mkdtempSync(join(tmpdir(), 'credence-bench-'));
  chmodSync(place, 0o755); // PostgreSQL runs as another user when we are root
  const port = 3800 + Math.floor(Math.random() * 90);
  const origin = `http://localhost:${port}`;
  const env = { ...process.env, PORT: String(port), PUBLIC_URL: origin, DATA_DIR: join(place, '.data'), UPLOADS_DIR: join(place, 'uploads'), LOG_LEVEL: 'error', DEMO: 'true', DATABASE_URL: '', REDIS_URL: '' }; // prettier-ignore
  const args = [...(process.env['BENCH_NODE_ARGS']?.split(' ') ?? []), join(root, 'dist', 'src', 'main.js')];
  let child;
  const start = async () => {
    child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    for (;;) {
      if (child.exitCode !== null) throw new Error(`The product ended with code ${child.exitCode}.`);
      if ((await fetch(`${origin}/health/ready`).catch(() => null))?.status === 200) break;
      await sleep(200);
    }
  };
  const end = async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await new Promise((ended) => child.once('exit', ended));
  };
  const close = async () => {
    await end();
    rmSync(place, { recursive: true, force: true });
  };
  /** Ends it and starts it again, on the demo college that is there. */
  const restart = async () => {
    await end();
    await start();
  };
  const product = { place, origin, close, restart, ...figuresOf(() => child.pid), send: (...how) => send(origin, ...how) }; // prettier-ignore
  try {
    await start();
    await sleep(20_000); // the demo's own files have been looked into
  } catch (error) {
    await close();
    throw error;
  }
  return { ...product, signIn: (key) => signIn(origin, key) };
}

function figuresOf(pid) {
  const resident = () => Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid()}/status`, 'utf8'))[1]) * 1024;
  return {
    resident,
    cpuSeconds() {
      const fields = readFileSync(`/proc/${pid()}/stat`, 'utf8').split(') ')[1].split(' ');
      return (Number(fields[11]) + Number(fields[12])) / 100;
    },
    /** What `work` gives, and by how many bytes the product's resident memory grew meanwhile. */
    async growing(work) {
      const before = resident();
      let highest = before;
      const watch = setInterval(() => (highest = Math.max(highest, resident())), 20);
      try {
        return { given: await work(), growth: highest - before };
      } finally {
        clearInterval(watch);
      }
    },
  };
}

/** The people of the demo college, and the password of all of them. */
export const demo = () => import(join(root, 'dist', 'src', 'demo', 'content', 'people.js'));

/** The cookies of a person of the demo college. */
async function signIn(origin, wanted) {
  const { demoPassword, people } = await demo();
  const { email } = people.find(({ key }) => key === wanted);
  const answer = await fetch(`${origin}/api/session`, { method: 'POST', headers: { origin, 'content-type': 'application/json' }, body: JSON.stringify({ email, password: demoPassword }) }); // prettier-ignore
  if (answer.status !== 201) throw new Error(`not signed in: ${await answer.text()}`);
  return answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; '); // prettier-ignore
}

/** One request whose body is these streams, by the plainest client there is: it must not be what is measured. */
async function send(origin, method, path, headers, parts = []) {
  const sending = request(origin + path, { method, headers: { origin, ...headers } });
  const answered = new Promise((resolve, reject) => sending.once('response', resolve).once('error', reject));
  await pipeline(async function* () { for (const one of parts) yield* one; }, sending); // prettier-ignore
  const answer = await answered;
  const text = (await answer.toArray()).join('');
  if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${answer.statusCode} ${text}`);
  return { headers: answer.headers, body: text && JSON.parse(text) };
}

/** The head and tail of a multipart body around a film, and the headers to send it with. */
export function filmForm(cookie, size) {
  const field = (name, value) => `--end\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const head = `${field('kind', 'file')}${field('title', 'Film')}--end\r\ncontent-disposition: form-data; name="file"; filename="film.mp4"\r\ncontent-type: video/mp4\r\n\r\n`;
  const tail = '\r\n--end--\r\n';
  const headers = { cookie, 'content-type': 'multipart/form-data; boundary=end', 'content-length': head.length + size + tail.length }; // prettier-ignore
  return { head: [head], tail: [tail], headers };
}

/** What a film begins with, for whoever looks at its first bytes. */
export const filmHead = Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1');

export function median(figures) {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)];
}

export function say(line) {
  process.stdout.write(`${line}\n`);
}
