import { defaultKnobs } from '../default.rules.js';
import { knobsOf, type FeeRule, type PartialKnobs } from '../policy.rules.js';
import { explain } from './explain.rules.js';

const words = (change: PartialKnobs = {}) =>
  explain(knobsOf(change, defaultKnobs))
    .map((rule) => rule.text)
    .join('\n');

describe('a policy in plain words', () => {
  it('names its sources', () => {
    const sources = explain(defaultKnobs).map((rule) => rule.source ?? '');
    expect(sources.some((source) => source.includes('NECHE'))).toBe(true);
    expect(sources.some((source) => source.includes('CAEL'))).toBe(true);
  });

  it.each<[FeeRule['basis'], string]>([
    ['none', 'There is no fee.'],
    ['flat', 'There is one fee of $125.00 with your first claim.'],
    ['per_claim', 'Each claim costs $125.00.'],
    ['per_course', 'Each course claimed costs $125.00.'],
    ['per_credit_claimed', 'Each credit claimed costs $125.00.'],
    ['bands', 'A claim costs, by the credits claimed: up to 3 credits $50.00, up to 12 credits $90.00.'],
  ])('says a fee %s', (basis, text) => {
    const bands = [
      { creditsUpTo: '3.00', cents: 5000 },
      { creditsUpTo: '12.00', cents: 9000 },
    ];
    expect(words({ fee: { basis, cents: 12_500, bands } })).toContain(text);
  });

  it.each<[PartialKnobs, string]>([
    [{ proposalRequired: true }, 'Begin with a short proposal; it is answered within 5 business days.'],
    [{ acceptance: 'automatic' }, 'A complete claim goes to the reviewers at once.'],
    [{ interview: 'required' }, 'There is an interview.'],
    [{ maxAttempts: 1 }, 'A claim can be sent once.'],
    [{ tuitionCentsPerCredit: 24_500 }, 'In class a credit costs $245.00 of tuition.'],
    [{ reviewers: 2 }, 'read by 2 faculty members independently'],
    [{ training: { required: true, validMonths: 12 } }, 'training in assessment within the last 12 months'],
    [{ secondReadDenials: true }, 'each denial is read by a second person'],
    [{ committeeSize: 3 }, 'A committee of 3 decides'],
    [{ partialCredit: false, alternativeCredit: false }, 'A decision gives full credit or no credit.'],
    [{ appeals: { windowDays: 0 } }, 'Decisions are final.'],
    [{ exclusions: [{ code: 'CHE 101', reason: 'Its laboratory is here.' }] }, 'CHE 101: Its laboratory is here.'],
    [{ graduation: { minCreditsRemaining: '6.00' } }, 'At least 6 credits of your program'],
    [{ graduation: { minDaysBefore: 120 } }, 'at least 120 business days before you graduate'],
  ])('says %j', (change, text) => expect(words(change)).toContain(text));

  it('says once what is the same for several ways to credit', () => {
    const transcript = () => explain(defaultKnobs).filter((rule) => rule.topic === 'On the transcript');
    expect(transcript()).toHaveLength(1);
    const graded = { ...defaultKnobs.notation.military, grade: 'MIL', transcriptComment: 'Military' };
    expect(words({ notation: { military: graded } })).toContain('Military: stands as “MIL”, outside');
  });

  it('does not say what the policy does not have', () => {
    expect(words({ blind: { learnerNames: false }, sampleSecondPercent: 0 })).not.toContain('do not see your name');
    expect(words({ duplicates: { refuseSameCourse: false } })).not.toContain('counts once');
  });
});
