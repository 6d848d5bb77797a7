import type { Logger } from 'pino';

const patience = 30_000;
const impatience = 2000;

/*
 ** How the process ends.
 ** (1) What was started is stopped in the reverse order, once, however many signals come.
 ** (2) npm and the terminal both pass Ctrl-C on, so only a signal a while after the first means “now”.
 ** (3) Whatever hangs, the process is gone after half a minute; the embedded server is then taken over by the next start.
 */
export class Lifecycle {
  private readonly stops: (() => Promise<void>)[] = [];
  private stoppingSince: number | null = null;

  constructor(private readonly logger: Logger) {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.asked(signal));
    process.on('uncaughtException', (error) => this.broken(error));
    process.on('unhandledRejection', (error) => this.broken(error));
  }

  get stopping(): boolean {
    return this.stoppingSince !== null;
  }

  onStop(stop: () => Promise<void>): void {
    this.stops.push(stop);
  }

  /** Stops everything and ends the process. */
  async end(code: number): Promise<never> {
    this.stoppingSince ??= Date.now();
    setTimeout(() => process.exit(1), patience).unref();
    for (let stop = this.stops.pop(); stop; stop = this.stops.pop()) {
      await stop().catch((error: unknown) => {
        this.logger.error({ err: error }, 'something did not stop cleanly');
        code ||= 1;
      });
    }
    process.exit(code);
  }

  private asked(signal: NodeJS.Signals): void {
    if (this.stoppingSince === null) {
      process.stdout.write('\nStopping: requests and jobs under way are finished …\n');
      void this.end(0);
    } else if (Date.now() - this.stoppingSince > impatience) {
      process.stdout.write(`\n${signal} again: stopping at once.\n`);
      process.exit(1);
    }
  }

  private broken(error: unknown): void {
    this.logger.fatal({ err: error }, 'unexpected; stopping');
    if (this.stoppingSince === null) void this.end(1);
  }
}
