/*
 ** When a text that is being typed is kept and sent, in milliseconds.
 ** (1) It is kept on the device within `keepWithin` of a key, however fast somebody types: a browser that dies loses no more.
 ** (2) It is sent when the typing pauses, and during long typing now and then.
 ** (3) What failed is tried again, ever more slowly, and at once when the network is back.
 */
export const keepWithin = 300;
export const sendAfterPause = 1200;
export const sendAtLeastEvery = 6000;
const slowest = 30_000;

/** How long to wait before sending: a pause in the typing, or no longer than the oldest unsent letter allows. */
export function untilSending(now: number, lastTyped: number, firstUnsent: number): number {
  return Math.max(0, Math.min(lastTyped + sendAfterPause, firstUnsent + sendAtLeastEvery) - now);
}

/** The wait after so many tries: 1, 2, 4 … seconds, half a minute at most. */
export function untilNextTry(tries: number): number {
  return Math.min(slowest, 1000 * 2 ** Math.min(tries - 1, 10));
}

/** Text left on a device is thrown away after a week. */
export const keptFor = 7 * 24 * 3_600_000;

export function isTooOld(keptAt: number, now: number): boolean {
  return now - keptAt > keptFor;
}
