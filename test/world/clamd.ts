import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The string that every virus scanner takes for a virus, and that harms nothing (eicar.org). Made here, stored nowhere. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

const program = ['/usr/sbin/clamd', '/usr/bin/clamd'].find((path) => existsSync(path));

/** Whether ClamAV's daemon is installed (Debian's clamav-daemon). */
export const hasClamd = program !== undefined;

export interface RunningClamd {
  url: string;
  stop(): Promise<void>;
}

/** A real clamd on a free port of this machine, with one signature: the test string's. */
export async function startClamd({ port = 0, most = '25M' } = {}): Promise<RunningClamd> {
  const home = await mkdtemp(join(tmpdir(), 'credence-clamd-'));
  const at = port || (await freePort());
  await writeFile(join(home, 'local.ndb'), `Eicar-Test:0:*:${Buffer.from(eicar, 'latin1').toString('hex')}\n`);
  const settings = [
    'Foreground yes', `DatabaseDirectory ${home}`, 'TCPAddr 127.0.0.1', `TCPSocket ${at}`, `StreamMaxLength ${most}`,
    `LogFile ${join(home, 'log')}`, `TemporaryDirectory ${home}`, 'MaxThreads 4', 'User root',
  ]; // prettier-ignore
  const config = join(home, 'clamd.conf');
  await writeFile(config, settings.filter((line) => process.getuid?.() === 0 || !line.startsWith('User')).join('\n'));
  const child = spawn(program!, ['--config-file', config], { stdio: 'ignore' });
  await untilOpen(at, child);
  return {
    url: `tcp://127.0.0.1:${at}`,
    async stop() {
      child.kill('SIGKILL');
      await new Promise((gone) =>
        child.exitCode === null && child.signalCode === null ? child.once('exit', gone) : gone(null),
      );
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** Before a scanner: lets everybody through, or leaves them waiting for an answer that never comes. */
export async function doorTo({
  url,
}: RunningClamd): Promise<{ url: string; isShut: boolean; waiting: number; close(): void }> {
  const { hostname, port } = new URL(url);
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    if (door.isShut) return void (door.waiting += 1);
    const behind = connect({ host: hostname, port: Number(port) });
    behind.on('error', () => socket.destroy());
    socket.pipe(behind).pipe(socket);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port: at } = server.address() as { port: number };
  const door = { url: `tcp://127.0.0.1:${at}`, isShut: false, waiting: 0, close: () => void server.close() };
  return door;
}

async function untilOpen(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`clamd ended with ${child.exitCode}`);
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect({ host: '127.0.0.1', port });
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('close', () => socket.destroy());
      setTimeout(() => socket.destroy(), 500).unref();
    });
    if (open) return;
    await sleep(100);
  }
  throw new Error('clamd does not listen');
}

/** A port of this machine that nobody uses now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
