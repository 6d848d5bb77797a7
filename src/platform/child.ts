import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';

const look = 100;

/** What a process may cost: milliseconds, and bytes of resident memory. */
export interface ChildLimits {
  time: number;
  memory: number;
}

/** Kills a process that runs too long or holds too much. Call what it returns when its work is done. */
export function keepWithin(child: ChildProcess, { time, memory }: ChildLimits): () => void {
  const kill = () => child.kill('SIGKILL');
  const late = setTimeout(kill, time);
  const watch = setInterval(() => {
    if (child.pid !== undefined) void residentBytes(child.pid).then((bytes) => bytes > memory && kill());
  }, look);
  return () => {
    clearTimeout(late);
    clearInterval(watch);
  };
}

/** How much memory the process holds. Zero where the system does not say (only Linux does, in `/proc`). */
async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
}
