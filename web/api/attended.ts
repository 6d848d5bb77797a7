/** After so many milliseconds without a key, a press or a movement nobody is taken to sit there. */
const patience = 60_000;

let last = Date.now();
for (const sign of ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const) {
  globalThis.addEventListener?.(sign, () => (last = Date.now()), { passive: true, capture: true });
}

/** Whether the page asks by itself: such a request does not keep the session, which must end for want of people. */
export const isUnattended = (): boolean => Date.now() - last > patience;
