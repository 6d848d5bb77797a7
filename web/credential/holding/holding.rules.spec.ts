import { overButShown } from './holding.rules.js';

test('a link to what was replaced or taken back stays in its learner’s sight until it is ended', () => {
  const replaced = { id: 'old', revokedAt: '2026-11-20T10:00:00Z', shares: [{}] };
  const ended = { id: 'ended', revokedAt: '2026-11-20T10:00:00Z', shares: [] };
  const live = { id: 'live', revokedAt: null, shares: [{}] };
  expect(overButShown([replaced, ended, live])).toEqual([replaced]);
});
