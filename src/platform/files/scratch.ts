import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { namesIn } from './spool.js';

const name = /^credence-look-(\d+)-/;

/*
 ** Folders of this machine in which files are looked into: one for each, 0700, gone when it is done.
 ** What a killed process left in its own, a learner's file among it, goes with the next `sweep` on this machine: the folder is
 ** called after the process.
 */
export class Scratch {
  private readonly inUse = new Set<string>();

  constructor(private readonly root = tmpdir()) {}

  /** Does this in an empty folder, which is gone afterwards with all that is in it. */
  async within<T>(work: (folder: string) => Promise<T>): Promise<T> {
    const folder = await mkdtemp(join(this.root, `credence-look-${process.pid}-`));
    this.inUse.add(folder);
    try {
      return await work(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
      this.inUse.delete(folder);
    }
  }

  /** Removes what processes that are no more left behind. One that had the number of this process is no more, too. */
  async sweep(): Promise<void> {
    for (const left of await namesIn(this.root)) {
      const [, pid] = name.exec(left) ?? [];
      const folder = join(this.root, left);
      if (pid === undefined || this.inUse.has(folder)) continue;
      if (Number(pid) !== process.pid && isRunning(Number(pid))) continue;
      await rm(folder, { recursive: true, force: true });
    }
  }
}

/** Somebody else's process runs, too, though it cannot be asked. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
