import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  bumped,
  fieldsOf,
  impliedCredits,
  mistakesInChange,
  valueOf,
  withField,
  type FieldValue,
  type WrittenSheet,
} from './field.rules.js';

const empty: WrittenSheet = {
  scores: [],
  overallLevelId: null,
  outcomeComments: [],
  summary: '',
  recommendation: null,
  credits: null,
  alternativeCourseId: null,
  interviewOn: null,
  rationale: '',
  privateNote: '',
};
const write = (sheet: WrittenSheet, field: string, value: FieldValue) => withField(sheet, field, value, 300);

const text = fc.string({ maxLength: 20 });
const change: fc.Arbitrary<[string, FieldValue]> = fc.oneof(
  fc.tuple(fc.constantFrom('level.a', 'level.b.c', 'overallLevelId'), fc.option(fc.constantFrom('low', 'high'))),
  fc.tuple(fc.constantFrom('comment.a', 'comment.b.c', 'outcome.o1', 'summary', 'rationale', 'privateNote'), text),
  fc.tuple(fc.constant('credits'), fc.option(fc.constantFrom('1.00', '2.50'))),
  fc.tuple(fc.constant('interviewOn'), fc.option(fc.constant('2026-11-20'))),
);

describe('one field', () => {
  it('reads back as it was written and leaves every other as it was', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), change, (earlier, [field, value]) => {
        const before = earlier.reduce((sheet, [name, given]) => write(sheet, name, given), empty);
        const after = write(before, field, value);
        expect(valueOf(after, field)).toBe(value);
        const others = (sheet: WrittenSheet) => Object.entries(fieldsOf(sheet)).filter(([name]) => name !== field);
        expect(Object.fromEntries(others(after))).toEqual(Object.fromEntries(others(before)));
      }),
    );
  });

  it('gets a new version when it changes, and only then', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), change, (earlier, [field, value]) => {
        const before = earlier.reduce((sheet, [name, given]) => write(sheet, name, given), empty);
        const after = write(before, field, value);
        const versions = bumped({ [field]: 3 }, before, after);
        expect(versions).toEqual({ [field]: valueOf(before, field) === value ? 3 : 4 });
      }),
    );
  });

  it('of what was never written is empty, or not chosen', () => {
    expect(valueOf(empty, 'comment.depth')).toBe('');
    expect(valueOf(empty, 'level.depth')).toBeNull();
    expect(valueOf(empty, 'credits')).toBeNull();
  });
});

describe('a recommendation', () => {
  it('brings the credits that it implies, and both get a new version', () => {
    const full = write(empty, 'recommendation', 'full');
    expect(full.credits).toBe(300);
    expect(bumped({}, empty, full)).toEqual({ recommendation: 1, credits: 1 });
    expect(write(full, 'recommendation', 'none').credits).toBe(0);
  });

  it('keeps a number that was chosen, and no number that another recommendation implied', () => {
    const full = write(empty, 'recommendation', 'full');
    const reduced = write(full, 'recommendation', 'reduced');
    expect(reduced.credits).toBeNull();
    expect(write(write(reduced, 'credits', '2.00'), 'recommendation', 'alternative').credits).toBe(200);
    expect(impliedCredits(null, 300)).toBeNull();
  });
});

describe('what may not be written', () => {
  it.each<[string, FieldValue, string]>([
    ['charm', 'x', 'unknown_field'],
    ['level', 'x', 'unknown_field'],
    ['summary', 'x'.repeat(20_001), 'too_long'],
    ['level.depth', 'x'.repeat(101), 'too_long'],
    ['recommendation', 'perhaps', 'invalid'],
    ['credits', 'three', 'invalid'],
    ['alternativeCourseId', 'BUS 210', 'invalid'],
    ['interviewOn', '2026-13-40', 'invalid'],
    ['interviewOn', 'yesterday', 'invalid'],
  ])('%s: %p', (field, value, code) => {
    expect(mistakesInChange(field, value).map((mistake) => mistake.code)).toEqual([code]);
  });

  it('is nothing that fits', () => {
    fc.assert(fc.property(change, ([field, value]) => expect(mistakesInChange(field, value)).toEqual([])));
    expect(mistakesInChange('recommendation', 'full')).toEqual([]);
    expect(mistakesInChange('alternativeCourseId', '0190b6a0-0000-7000-8000-000000000000')).toEqual([]);
  });
});
