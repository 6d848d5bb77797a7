import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './clamd.js';

/** OpenSSH's server, where this machine has it. */
export const sshdPath = ['/usr/sbin/sshd', '/usr/bin/sshd'].find((path) => existsSync(path)) ?? null;

/** A real SSH server on loopback with keys of its own, which serves files to whoever runs the tests, in `folder`. */
export interface Sshd {
  port: number;
  user: string;
  /** Where the files arrive. */
  folder: string;
  /** The key that it shows, as OpenSSH names it. */
  fingerprint: string;
  /** Lets its user in. */
  privateKey: string;
  /** A good key that lets nobody in. */
  strangersKey: string;
  /** Serves its files, which nobody may change if it is `readOnly`. */
  start(readOnly?: boolean): Promise<void>;
  stop(): Promise<void>;
  /** Shows another key from the next start on. */
  changeKey(): Promise<void>;
  remove(): Promise<void>;
}

export async function makeSshd(): Promise<Sshd> {
  const place = await mkdtemp(join(tmpdir(), 'credence-sshd-'));
  const folder = join(place, 'from credence');
  mkdirSync(folder);
  for (const name of ['host', 'user', 'stranger']) newKey(join(place, name));
  const port = await freePort();
  // Started by root it wants this folder for its child; nobody else needs it.
  if (userInfo().uid === 0) mkdirSync('/run/sshd', { recursive: true });
  await writeFile(
    join(place, 'config'),
    [
      `Port ${port}`,
      'ListenAddress 127.0.0.1',
      `HostKey ${join(place, 'host')}`,
      `AuthorizedKeysFile "${join(place, 'user.pub')}"`,
      'PidFile none',
      'StrictModes no',
      'UsePAM no',
      'PermitRootLogin prohibit-password',
      'PasswordAuthentication no',
      'Subsystem sftp internal-sftp',
    ].join('\n'),
  );
  let running: ChildProcess | null = null;
  const sshd: Sshd = {
    port,
    user: userInfo().username,
    folder,
    fingerprint: await fingerprintIn(place),
    privateKey: await readFile(join(place, 'user'), 'utf8'),
    strangersKey: await readFile(join(place, 'stranger'), 'utf8'),
    async start(readOnly = false) {
      const forced = readOnly ? ['-o', 'ForceCommand internal-sftp -R'] : [];
      running = spawn(sshdPath!, ['-D', '-e', '-f', join(place, 'config'), ...forced], { stdio: 'ignore' });
      for (let tries = 100; tries > 0 && !(await listens(port)); tries -= 1) await sleep(50);
    },
    async stop() {
      const stopped = running;
      running = null;
      if (!stopped) return;
      const gone = new Promise((done) => stopped.once('exit', done));
      stopped.kill();
      await gone;
    },
    async changeKey() {
      await rm(join(place, 'host'));
      newKey(join(place, 'host'));
      sshd.fingerprint = await fingerprintIn(place);
    },
    async remove() {
      await sshd.stop();
      await rm(place, { recursive: true, force: true });
    },
  };
  return sshd;
}

function newKey(path: string): void {
  const made = spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'test', '-f', path]);
  if (made.status !== 0) throw new Error(`ssh-keygen: ${String(made.stderr)}`);
}

async function fingerprintIn(place: string): Promise<string> {
  const [, key = ''] = (await readFile(join(place, 'host.pub'), 'utf8')).split(' ');
  return `SHA256:${createHash('sha256').update(Buffer.from(key, 'base64')).digest('base64').replace(/=+$/, '')}`;
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const end = (there: boolean) => {
      socket.destroy();
      resolve(there);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}
