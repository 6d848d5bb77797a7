import { spawn, spawnSync, type ChildProcess } from 'node:child_process';

/** Worker processes of the built product, killed and started anew. */
export class Workers {
  private readonly running: ChildProcess[] = [];

  constructor(private readonly settings: Record<string, string>) {}

  /** Builds the product if its sources are newer than the last build. */
  static build(): void {
    const { status, stderr, stdout } = spawnSync(process.execPath, ['bin/build.mjs'], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`The product does not build:\n${stdout}${stderr}`);
  }

  start(): void {
    const worker = spawn(process.execPath, ['dist/src/main.js'], {
      env: { PATH: process.env['PATH'], ...this.settings, PROCESS: 'worker', PORT: '0' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    this.running.push(worker);
  }

  /** Kill -9 to the one that has worked longest, and a fresh one in its place. */
  kill(): void {
    this.running.shift()?.kill('SIGKILL');
    this.start();
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.running.splice(0).map((worker) => new Promise((done) => worker.on('exit', done) && worker.kill('SIGTERM'))),
    );
  }
}
