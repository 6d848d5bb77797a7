import { findingsOfDates, verdictOf } from './finding.rules.js';

const now = new Date('2026-11-27T12:00:00Z');
const [past, future] = ['2020-01-01T00:00:00Z', '2999-01-01T00:00:00Z'];

test.each([
  [{ validFrom: past }, []],
  [{ validFrom: past, validUntil: future }, []],
  [{ issuanceDate: past, expirationDate: future }, []],
  [{ validUntil: past }, ['expired']],
  [{ validUntil: [past] }, ['expired']],
  [{ validUntil: [past, past] }, ['expired']],
  [{ validUntil: [future, past] }, ['expired']],
  [{ validUntil: [], expirationDate: past }, ['expired']],
  [{ validUntil: null, expirationDate: past }, ['expired']],
  [{ validUntil: future, expirationDate: past }, ['expired']],
  [{ validFrom: [], issuanceDate: future }, ['not_yet']],
  [{ validFrom: past, issuanceDate: future }, ['not_yet']],
  [{ validUntil: 'next year' }, ['day_unread']],
  [{ validUntil: '' }, ['day_unread']],
  [{ validUntil: { value: past } }, ['day_unread']],
  [{ validFrom: 'some day', validUntil: past }, ['expired', 'day_unread']],
  [{ expirationDate: 20200101 }, ['day_unread']],
])('of the days %j follows %j', (days, codes) => {
  expect(findingsOfDates(days, now)).toEqual(codes);
});

test('a credential with a day that nobody can read is not genuine, and not refused for it', () => {
  expect(verdictOf(findingsOfDates({ validUntil: 'next year' }, now))).toBe('unconfirmed');
});
