/**
 * Starts the product as a newcomer would (`npm start`, in a data directory of its own), waits until it is ready, starts it a
 * second time after kill -9, and stops it. Says how long each took.
 */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './install.mjs';

const place = mkdtempSync(join(tmpdir(), 'credence smoke '));
chmodSync(place, 0o755); // PostgreSQL runs as another user when we are root
const port = await freePort();
const env = {
  ...process.env,
  PORT: String(port),
  PUBLIC_URL: `http://localhost:${port}`,
  DATA_DIR: join(place, '.data'),
  UPLOADS_DIR: join(place, 'uploads'),
  LOG_LEVEL: 'warn',
  DATABASE_URL: '',
  REDIS_URL: '',
};
let failed = false;
try {
  const first = await start('the first start');
  first.kill('SIGKILL');
  await ended(first);
  const second = await start('the start after kill -9');
  second.kill('SIGTERM');
  const code = await ended(second);
  if (code !== 0) throw new Error(`SIGTERM ended it with code ${code}.`);
  if (lockIsThere()) throw new Error('The lock was left behind.');
  const third = await start('a later start');
  third.kill('SIGINT');
  await ended(third);
} catch (error) {
  failed = true;
  process.stdout.write(`${error.message}\n`);
} finally {
  stopLeftDatabase();
  rmSync(place, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);

async function start(what) {
  const began = Date.now();
  const child = spawn(process.execPath, [join(root, 'bin', 'start.mjs')], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${what}: it ended with code ${child.exitCode}.`);
    if (Date.now() - began > 300_000) throw new Error(`${what}: not ready after five minutes.`);
    const ready = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
    if (ready?.status === 200) break;
    await sleep(50);
  }
  const page = await fetch(`http://127.0.0.1:${port}/sign-in`);
  if (!(await page.text()).includes('id="app"')) throw new Error(`${what}: the web app is not served.`);
  process.stdout.write(`${what}: ready after ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
  return child;
}

function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  return new Promise((resolve) => child.on('exit', (code) => resolve(code)));
}

function lockIsThere() {
  try {
    return readFileSync(join(place, '.data', 'lock'), 'utf8') !== '';
  } catch {
    return false;
  }
}

function stopLeftDatabase() {
  try {
    process.kill(Number(readFileSync(join(place, '.data', 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGINT');
  } catch {
    // it is not running
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address();
      server.close(() => resolve(free));
    });
  });
}
