import { refusalsToAnswer } from './information.rules.js';

it('a question is answered once, while it is open', () => {
  expect(refusalsToAnswer({ state: 'open' })).toEqual([]);
  expect(refusalsToAnswer({ state: 'answered' })[0]?.code).toBe('answered');
  expect(refusalsToAnswer({ state: 'expired' })[0]?.code).toBe('too_late');
  expect(refusalsToAnswer({ state: 'cancelled' })[0]?.code).toBe('cancelled');
});
