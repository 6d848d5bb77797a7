import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { keepWithin } from '../../platform/child.js';
import type { Answer, Job } from './child.js';
import { nothingFound, type Examination, type Examined } from './examination.js';
import { examineLimits, type ExamineLimits } from './limits.js';

const idle = 30_000;

/*
 ** Looks into files in a process of its own, one file at a time.
 ** (1) The process starts with the first file and ends when there has been none for a while.
 ** (2) One that takes too long or too much memory is killed, and the file is said to be too complex; so is one that kills
 **     its process. The next file has a new process.
 */
export class Examiner {
  private child: ChildProcess | null = null;
  private turn: Promise<unknown> = Promise.resolve();
  private resting: NodeJS.Timeout | undefined;

  constructor(private readonly limits: ExamineLimits = examineLimits) {}

  /** What is in the file; what it is shown by lies in the empty directory `into`. Never throws for what is in it. */
  examine(file: Examined, into: string): Promise<Examination> {
    const mine = this.turn.then(() => this.examineNow({ file, into, limits: this.limits }));
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  /** Ends the process. A file that was being looked into is too complex for this moment. */
  close(): void {
    clearTimeout(this.resting);
    this.child?.kill('SIGKILL');
    this.child = null;
  }

  private async examineNow(job: Job): Promise<Examination> {
    clearTimeout(this.resting);
    const child = (this.child ??= start());
    try {
      const answer = await this.answerOf(child, job);
      if (answer === null) return { ...nothingFound(), verdict: 'attention', reasons: ['too_complex'] };
      if ('error' in answer) throw new Error(answer.error);
      return answer.examination;
    } finally {
      this.resting = setTimeout(() => this.close(), idle).unref();
    }
  }

  /** Its answer, or null when it had to be killed or died. */
  private answerOf(child: ChildProcess, job: Job): Promise<Answer | null> {
    return new Promise((resolve) => {
      const done = keepWithin(child, job.limits);
      const end = (answer: Answer | null) => {
        done();
        for (const event of ['message', 'exit', 'error']) child.removeAllListeners(event);
        if (answer === null && this.child === child) this.child = null;
        resolve(answer);
      };
      child.once('message', (answer: Answer) => end(answer));
      child.once('exit', () => end(null));
      child.once('error', () => end(null));
      child.send(job);
    });
  }
}

/** Without the product's environment: no secret is there to be found. */
function start(): ChildProcess {
  const child = fork(program(), [String(process.pid)], {
    env: {},
    cwd: tmpdir(),
    execArgv: ['--max-old-space-size=512', '--no-warnings'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.unref();
  child.channel?.unref();
  return child;
}

/** Beside this file; sources that run without being built (the specs) take what was built last. */
function program(): string {
  const beside = fileURLToPath(new URL('./child.js', import.meta.url));
  return existsSync(beside) ? beside : beside.replace(/([/\\])src([/\\]evidence[/\\])/, '$1dist$1src$2');
}
