import { validate } from './contradiction.rules.js';
import { defaultKnobs, necheShortCredentials } from './default.rules.js';
import { knobsOf, type PartialKnobs } from './policy.rules.js';

const codes = (change: PartialKnobs) => validate(knobsOf(change, defaultKnobs)).map((r) => r.code);
const cap = { ...necheShortCredentials };

describe('a policy as a whole', () => {
  it('is sound as it comes', () => expect(validate(defaultKnobs)).toEqual([]));

  it.each<[string, string, PartialKnobs]>([
    ['a sample of what is read twice anyway', 'sample_without_single', { reviewers: 2 }],
    [
      'a second reading of denials that are read twice anyway',
      'denials_without_single',
      { reviewers: 2, sampleSecondPercent: 0, secondReadDenials: true },
    ],
    [
      'a third reader when three are seated',
      'third_reader_is_seated',
      { reviewers: 3, sampleSecondPercent: 0, disagreement: 'third_reader' },
    ],
    [
      'a third reader when nobody can disagree',
      'third_without_second',
      { reviewers: 1, sampleSecondPercent: 0, disagreement: 'third_reader' },
    ],
    ['two readings that are never compared', 'nothing_compared', { agreement: { outcomeDiffers: false, levels: 0 } }],
    ['a committee of one', 'committee_of_one', { committeeSize: 1 }],
    ['an appeal with four reviewers', 'too_many_appeal_reviewers', { appeals: { reviewers: 4 } }],
    ['an appeal that nobody reads', 'appeal_without_reviewer', { appeals: { reviewers: 0 } }],
    ['training that is never valid', 'training_never_valid', { training: { validMonths: 0 } }],
    ['an interview with somebody without a name', 'interview_unblinds', { interview: 'required' }],
    ['the same reminder twice', 'reminder_twice', { reminders: [-1, -1] }],
    ['drafts that expire before revisions', 'draft_expires_first', { days: { draftIdle: 10 } }],
    ['an appeal shorter than an offer', 'appeal_too_short', { appeals: { days: 1 } }],
    ['a review shorter than its offer', 'review_too_short', { days: { review: 3 } }],
    ['evidence kept longer than its record', 'evidence_outlives_record', { retention: { evidenceYears: 8 } }],
    [
      'a fee due before an automatic acceptance',
      'fee_before_automatic',
      { acceptance: 'automatic', fee: { basis: 'per_claim', cents: 100, dueBeforeAcceptance: true } },
    ],
    ['no fee, but due', 'due_without_fee', { fee: { dueBeforeAcceptance: true } }],
    ['a fee of nothing', 'fee_of_nothing', { fee: { basis: 'per_claim' } }],
    ['an amount without a fee', 'amount_without_fee', { fee: { cents: 100 } }],
    ['bands without a band', 'no_bands', { fee: { basis: 'bands' } }],
    ['bands that nothing uses', 'bands_unused', { fee: { bands: [{ creditsUpTo: '3', cents: 1 }] } }],
    [
      'bands in the wrong order',
      'bands_out_of_order',
      {
        fee: {
          basis: 'bands',
          bands: [
            { creditsUpTo: '6', cents: 1 },
            { creditsUpTo: '3', cents: 2 },
          ],
        },
      },
    ],
    [
      'bands that get cheaper',
      'bands_fall',
      {
        fee: {
          basis: 'bands',
          bands: [
            { creditsUpTo: '3', cents: 2 },
            { creditsUpTo: '6', cents: 1 },
          ],
        },
      },
    ],
    ['two limits with one id', 'cap_twice', { caps: [cap, cap] }],
    [
      'one code excluded twice',
      'excluded_twice',
      { exclusions: ['CHE', ' che'].map((code) => ({ code, reason: 'No.' })) },
    ],
    ['a limit without a limit', 'cap_without_limit', { caps: [{ ...cap, percentOfProgram: null }] }],
    ['a limit on no method', 'cap_without_method', { caps: [{ ...cap, scope: 'method' }] }],
    ['a method that is not read', 'cap_method_unused', { caps: [{ ...cap, method: 'military' }] }],
    ['a subject that is not read', 'cap_subject_unused', { caps: [{ ...cap, subjectCode: 'BUS' }] }],
    [
      'a method counted by residence',
      'cap_counts_unused',
      { caps: [{ ...cap, scope: 'method', method: 'military', counts: 'not_resident' }] },
    ],
    ['a file larger than a claim', 'file_above_claim', { evidence: { claimBytes: 1 } }],
    ['files of no type', 'no_file_types', { evidence: { types: [] } }],
    ['nothing remaining', 'remaining_of_nothing', { graduation: { minCreditsRemaining: '0.00' } }],
  ])('cannot have %s', (_, code, change) => expect(codes(change)).toContain(code));

  it('may have two blind reviewers and a third for disagreement', () => {
    expect(codes({ reviewers: 2, sampleSecondPercent: 0, disagreement: 'third_reader' })).toEqual([]);
  });

  it('reads whole when it was written before a value existed', () => {
    const old = knobsOf({ days: { review: 20 } }, defaultKnobs);
    expect(old).toEqual({ ...defaultKnobs, days: { ...defaultKnobs.days, review: 20 } });
  });
});
