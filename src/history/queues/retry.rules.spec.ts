import { partsOf, refusalsToRetry } from './retry.rules.js';

test.each([
  ['failed', []],
  ['missing', []],
  ['active', ['running']],
  ['waiting', ['will_be_tried']],
  ['delayed', ['will_be_tried']],
] as const)('what is %s can be tried again unless: %j', (state, codes) => {
  expect(refusalsToRetry(state).map((refusal) => refusal.code)).toEqual(codes);
});

test('the id of a job names its event and its reaction', () => {
  expect(partsOf('42-mailInvitation')).toEqual({ eventId: '42', reaction: 'mailInvitation' });
  expect(partsOf('00000000-0000-7000-8000-000000000000')).toBeNull();
  expect(partsOf('x')).toBeNull();
});
