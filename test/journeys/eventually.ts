import { setTimeout as pause } from 'node:timers/promises';

/** As long as a page waits for anything. */
const patience = 40_000;

/** Reads again until it is what is expected: what a page shows follows a moment after what it was told. */
export async function comesTo(read: () => Promise<unknown>, expected: unknown): Promise<void> {
  for (const end = Date.now() + patience; ; await pause(100)) {
    try {
      return expect(await read()).toEqual(expected);
    } catch (fault) {
      if (Date.now() > end) throw fault;
    }
  }
}
