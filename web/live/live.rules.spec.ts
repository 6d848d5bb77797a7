import { isToBeTold, untilListening } from './live.rules.js';

const news = { id: 'a', readAt: null, createdAt: '2026-03-01T10:00:00Z' };
const then = Date.parse('2026-03-01T09:00:00Z');

test('news is told once, while it is unread, and not from before the window was opened', () => {
  expect(isToBeTold(news, new Set(), then)).toBe(true);
  expect(isToBeTold(news, new Set(['a']), then)).toBe(false);
  expect(isToBeTold({ ...news, readAt: '2026-03-01T10:01:00Z' }, new Set(), then)).toBe(false);
  expect(isToBeTold(news, new Set(), then + 2 * 3_600_000)).toBe(false);
});

test('a server that is away is asked ever more slowly', () => {
  expect([0, 1, 2, 5, 50].map(untilListening)).toEqual([2000, 4000, 8000, 60_000, 60_000]);
});
