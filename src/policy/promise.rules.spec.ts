import { defaultKnobs } from './default.rules.js';
import { promisedDays } from './promise.rules.js';

const days = { ...defaultKnobs.days, acceptance: 3, offerAnswer: 2, review: 10, decision: 5 };

describe('what is promised', () => {
  it('is the sum of the steps', () => expect(promisedDays({ days, acceptance: 'coordinator' })).toBe(20));
  it('leaves out an acceptance that takes no time', () =>
    expect(promisedDays({ days, acceptance: 'automatic' })).toBe(17));
});
