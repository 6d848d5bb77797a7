import { isUsable, newsIn, openForMs, watchedStates } from './checkout.rules.js';

const now = new Date('2026-03-02T10:00:00Z');
const withLeft = (state: 'opening' | 'open', minutes: number) =>
  isUsable({ state, expiresAt: new Date(now.getTime() + minutes * 60_000) }, now);

it('a page is handed out while there is time to pay on it, and opened while Stripe takes it', () => {
  expect(withLeft('open', 6)).toBe(true);
  expect(withLeft('open', 5)).toBe(false);
  expect(withLeft('opening', 32)).toBe(true);
  expect(withLeft('opening', 31)).toBe(false);
  expect(withLeft('opening', openForMs / 60_000)).toBe(true);
});

it('what was paid is the end, and everything that is watched can end', () => {
  for (const before of Object.values(newsIn)) expect(before).not.toContain('paid');
  for (const state of watchedStates) {
    expect(newsIn.paid).toContain(state);
    expect(newsIn.expired).toContain(state);
  }
  expect(newsIn.pending).not.toContain('expired');
  expect(newsIn.paid).toContain('expired');
});
