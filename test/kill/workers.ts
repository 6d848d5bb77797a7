import { spawn, spawnSync, type ChildProcess } from 'node:child_process';

/** Worker processes of the built product under a supervisor: whatever ends is started anew. */
export class Workers {
  private readonly running: ChildProcess[] = [];
  private stopping = false;

  constructor(private readonly settings: Record<string, string>) {}

  /** Builds the product if its sources are newer than the last build. */
  static build(): void {
    const { status, stderr, stdout } = spawnSync(process.execPath, ['bin/build.mjs', '--server', '--if-stale'], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`The product does not build:\n${stdout}${stderr}`);
  }

  start(): void {
    this.stopping = false;
    const worker = spawn(process.execPath, ['dist/src/main.js'], {
      env: { PATH: process.env['PATH'], ...this.settings, PROCESS: 'worker', PORT: '0' },
      stdio: 'ignore', // it says why it cannot start while the database is down
    });
    this.running.push(worker);
    worker.on('exit', () => {
      this.running.splice(this.running.indexOf(worker), 1);
      if (!this.stopping) setTimeout(() => this.stopping || this.start(), 500);
    });
  }

  /** Kill -9 to the one that has worked longest. False when none is running. */
  kill(): boolean {
    return this.running[0]?.kill('SIGKILL') ?? false;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all(
      this.running.map((worker) => new Promise((done) => worker.on('exit', done) && worker.kill('SIGTERM'))),
    );
  }
}
