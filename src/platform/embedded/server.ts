import { spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from '../boot/cannot-start.js';
import {
  asConfigurationFile,
  isServerOf,
  ownSettings,
  readPostmaster,
  type Postmaster,
  type Settings,
} from './postmaster.rules.js';
import { commandLineOf } from './processes.js';
import { makeOwnFolder, type Runtime } from './runtime.js';

const logBytes = 5 * 1024 * 1024;

/*
 ** One PostgreSQL server on one directory, driven through its own programs.
 ** (1) It is nobody's child: pg_ctl gives it a session of its own, so Ctrl-C in the terminal and kill -9 of ours pass it by.
 ** (2) `directory` appears complete or not at all: initdb works beside it.
 */
export class PostgresServer {
  constructor(
    readonly directory: string,
    private readonly runtime: Runtime,
  ) {}

  exists(): boolean {
    return existsSync(join(this.directory, 'PG_VERSION'));
  }

  /** Makes the cluster, with `password` for its superuser postgres. */
  async initialise(password: string): Promise<void> {
    const { runAs } = this.runtime;
    const unfinished = `${this.directory}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    makeOwnFolder(unfinished, runAs);
    const secrets = mkdtempSync(join(tmpdir(), 'credence-'));
    try {
      makeOwnFolder(secrets, runAs);
      const file = join(secrets, 'password');
      writeFileSync(file, password, { mode: 0o644 }); // in a folder that only the server's user may enter
      await this.run('initdb', [
        `--pgdata=${unfinished}`,
        `--pwfile=${file}`,
        '--username=postgres',
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
      ]);
    } finally {
      rmSync(secrets, { recursive: true, force: true });
    }
    appendFileSync(join(unfinished, 'postgresql.conf'), "\ninclude_if_exists = 'credence.conf'\n");
    renameSync(unfinished, this.directory);
  }

  /** The server that works on the directory now, or null. */
  running(): Postmaster | null {
    const file = join(this.directory, 'postmaster.pid');
    if (!existsSync(file)) return null;
    const postmaster = readPostmaster(readFileSync(file, 'utf8'));
    return postmaster && isServerOf(commandLineOf(postmaster.pid), this.directory) ? postmaster : null;
  }

  /** Starts the server, or takes over the one that is running, and returns its port: a free one unless the settings say which. */
  async start(settings: Settings = {}): Promise<number> {
    await this.waitWhile('stopping');
    const already = this.running();
    if (already) {
      await this.waitWhile('starting');
      return already.port;
    }
    this.disownStrangers();
    const port = settings['port'] === undefined ? await freePort() : Number(settings['port']);
    const file = join(this.directory, 'credence.conf');
    writeFileSync(file, asConfigurationFile({ ...ownSettings, ...settings, port }), { mode: 0o644 });
    const log = this.log();
    if (existsSync(log) && statSync(log).size > logBytes) rmSync(log);
    for (let tries = 20; ; tries--) {
      const before = existsSync(log) ? statSync(log).size : 0;
      try {
        await this.run('pg_ctl', ['start', '-w', '-s', '-t', '300', '-D', this.directory, '-l', log]);
        return port;
      } catch (error) {
        const said = readFileSync(log).subarray(before).toString('utf8');
        // The last backends of a server that was killed are still leaving.
        if (tries === 0 || !/shared memory block .* is still in use/.test(said)) {
          throw new CannotStart(
            `PostgreSQL does not start: ${lastWords(said) || (error as Error).message} (see ${log})`,
          );
        }
        await sleep(500);
      }
    }
  }

  /** Ends the server in fast mode: open transactions are rolled back, everything committed is on disk. */
  async stop(): Promise<void> {
    if (this.running()) await this.run('pg_ctl', ['stop', '-w', '-s', '-m', 'fast', '-t', '60', '-D', this.directory]);
  }

  /**
   * After a crash another program may have got the number in postmaster.pid, and PostgreSQL would refuse to start. Our own
   * number there tells it that the old server is gone (pg_ctl names us as its grandparent). The file itself must stay: it
   * leads to the shared memory by which PostgreSQL sees whether anything of the old server still runs.
   */
  private disownStrangers(): void {
    const file = join(this.directory, 'postmaster.pid');
    if (!existsSync(file)) return;
    const [first = '', ...rest] = readFileSync(file, 'utf8').split('\n');
    if (commandLineOf(Number(first)) !== null) writeFileSync(file, [process.pid, ...rest].join('\n'));
  }

  private log(): string {
    return join(this.directory, 'server.log');
  }

  private async waitWhile(status: string): Promise<void> {
    for (let tries = 600; tries > 0 && this.running()?.status === status; tries--) await sleep(100);
  }

  private run(program: string, args: string[]): Promise<void> {
    const { bin, runAs } = this.runtime;
    return new Promise((resolve, reject) => {
      const child = spawn(join(bin, program), args, {
        ...runAs,
        cwd: '/',
        detached: true,
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
      });
      let said = '';
      child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
      child.on('error', reject);
      // `exit`, not `close`: the server inherits the pipe and keeps it open.
      child.on('exit', (code) => {
        child.stderr.destroy();
        if (code === 0) resolve();
        else reject(new CannotStart(`${program} failed: ${lastWords(said) || `exit code ${code}`}`));
      });
    });
  }
}

/** The lines that say why, without times and process numbers. */
function lastWords(log: string): string {
  const telling = log.split('\n').filter((line) => /FATAL|PANIC|ERROR|error:|could not/.test(line));
  return (telling.length > 0 ? telling : log.trim().split('\n'))
    .slice(-2)
    .map((line) => line.replace(/^\S+ \S+ \S+ \[\d+\] /, '').trim())
    .join(' ');
}

/** A port that nobody on this machine listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
