import { answerTo, refusalsToRegister } from './registration.rules.js';

describe('signing up by oneself', () => {
  it('is for colleges whose policy allows it', () => {
    expect(refusalsToRegister({ selfRegistration: true })).toEqual([]);
    expect(refusalsToRegister({ selfRegistration: false })).toMatchObject([{ code: 'registration_closed' }]);
    expect(refusalsToRegister(null)).toMatchObject([{ code: 'registration_closed' }]);
  });

  it('mails a link to finish to whoever is new, or signed up before and did not finish', () => {
    expect(answerTo({ isLearner: false, invitation: null })).toBe('invite');
    expect(answerTo({ isLearner: false, invitation: { selfRegistered: true } })).toBe('invite');
  });

  it('never replaces what the college sent', () => {
    expect(answerTo({ isLearner: false, invitation: { selfRegistered: false } })).toBe('remind');
  });

  it('tells a learner of the college that there is nothing to do', () => {
    expect(answerTo({ isLearner: true, invitation: null })).toBe('tell');
    expect(answerTo({ isLearner: true, invitation: { selfRegistered: true } })).toBe('tell');
  });
});
