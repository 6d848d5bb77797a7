import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AlreadyRunning, isLocked, takeLock } from './lock.js';
import { birthOf } from './processes.js';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'credence lock '));
});
afterEach(() => rmSync(directory, { recursive: true }));

describe('takeLock', () => {
  it('lets one in, tells the next who is in, and lets it in after the first has left', async () => {
    const release = await takeLock(directory);
    expect(isLocked(directory)).toBe(true);
    await expect(takeLock(directory)).rejects.toThrow(AlreadyRunning);
    await expect(takeLock(directory)).rejects.toThrow(`process ${process.pid}`);
    release();
    expect(isLocked(directory)).toBe(false);
    (await takeLock(directory))();
  });

  it('lets exactly one of many in', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(directory)));
    expect(tries.filter((t) => t.status === 'fulfilled')).toHaveLength(1);
  });

  it.each([
    ['of a process that was killed', { pid: 2 ** 22 + 1, birth: '1' }],
    ['whose number another program got', { pid: process.pid, birth: `not ${birthOf(process.pid)}` }],
  ])('takes over a lock %s', async (_whose, holder) => {
    writeFileSync(join(directory, 'lock'), JSON.stringify(holder));
    expect(isLocked(directory)).toBe(false);
    (await takeLock(directory))();
  });

  it('takes over a lock that a full disk left empty', async () => {
    writeFileSync(join(directory, 'lock'), '');
    const release = await takeLock(directory);
    expect(readFileSync(join(directory, 'lock'), 'utf8')).not.toBe('');
    release();
  });
});
