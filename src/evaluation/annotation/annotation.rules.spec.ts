import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  isOnPage,
  mistakesInMark,
  mostMarks,
  refusalsToAdd,
  withMark,
  withoutMark,
  type Mark,
  type MarkedOn,
  type NewMark,
} from './annotation.rules.js';

const on: MarkedOn = {
  evidence: [
    { id: 'scan', sha256: 'a', pages: 3, pictures: true },
    { id: 'letter', sha256: 'b', pages: 1, pictures: false },
    { id: 'link', sha256: null, pages: 0, pictures: false },
  ],
  criteria: ['learning'],
  outcomes: ['o1'],
};
const quote = { exact: 'a plan', prefix: 'with ', suffix: ' for' };
const rect = { x: 0.1, y: 0.1, w: 0.5, h: 0.2 };
const passage: NewMark = {
  evidenceId: 'scan',
  page: 2,
  rect: null,
  quote,
  criterionId: 'learning',
  outcomeId: null,
  comment: 'Shows it.',
};
const codes = (over: Partial<NewMark>) => mistakesInMark({ ...passage, ...over }, on).map(({ code }) => code);

describe('a mark', () => {
  it.each<[string, Partial<NewMark>, string[]]>([
    ['on a passage', {}, []],
    ['on a region', { quote: null, rect }, []],
    ['about an outcome', { criterionId: null, outcomeId: 'o1' }, []],
    ['on what was not sent', { evidenceId: 'other' }, ['evidence_not_sent']],
    ['on a page that is not there', { page: 4 }, ['unknown_page']],
    ['before the first page', { page: 0 }, ['unknown_page']],
    ['on a link', { evidenceId: 'link', page: 1 }, ['unknown_page']],
    ['on no place', { quote: null }, ['no_place']],
    ['on both kinds of place', { rect }, ['no_place']],
    ['on a region without a picture', { evidenceId: 'letter', page: 1, quote: null, rect }, ['no_picture']],
    ['off the page', { quote: null, rect: { ...rect, x: 0.6 } }, ['outside_page']],
    ['about nothing', { criterionId: null }, ['no_subject']],
    ['about two things', { outcomeId: 'o1' }, ['no_subject']],
    ['about another rubric’s criterion', { criterionId: 'charm' }, ['unknown_criterion']],
    ['about another claim’s outcome', { criterionId: null, outcomeId: 'o2' }, ['unknown_outcome']],
    ['wrong in place and subject', { page: 9, criterionId: null }, ['unknown_page', 'no_subject']],
  ])('%s', (_, over, expected) => {
    expect(codes(over)).toEqual(expected);
  });
});

const side = fc.double({ min: 0, max: 1, noNaN: true });

describe('a region', () => {
  it('lies on the page however it is cut from it, unless it is too small to see', () => {
    fc.assert(
      fc.property(side, side, side, side, (a, b, c, d) => {
        const [x, y, w, h] = [Math.min(a, b), Math.min(c, d), Math.abs(a - b), Math.abs(c - d)];
        expect(isOnPage({ x, y, w, h })).toBe(w >= 0.005 - 1e-6 && h >= 0.005 - 1e-6);
      }),
    );
  });

  it.each([
    { ...rect, x: -0.1 },
    { ...rect, y: -0.1 },
    { ...rect, y: 0.9 },
    { ...rect, w: 0 },
    { ...rect, h: 0.001 },
  ])('is not on the page at %j', (off) => {
    expect(isOnPage(off)).toBe(false);
  });
});

describe('the marks of a seat', () => {
  const mark = (id: string, version = 1): Mark => ({ ...passage, id, version, sha256: 'a' });
  const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 12 });

  it('keep their order; one that is written again stays where it is, one that is removed is gone', () => {
    fc.assert(
      fc.property(ids, fc.nat(), (all, n) => {
        const marks = all.reduce<Mark[]>((made, id) => withMark(made, mark(id)), []);
        expect(marks.map(({ id }) => id)).toEqual(all);
        const id = all[n % Math.max(all.length, 1)];
        if (id === undefined) return;
        const changed = withMark(marks, mark(id, 2));
        expect(changed.map((one) => one.id)).toEqual(all);
        expect(changed.filter(({ version }) => version === 2).map((one) => one.id)).toEqual([id]);
        expect(withoutMark(changed, id).map((one) => one.id)).toEqual(all.filter((other) => other !== id));
      }),
    );
  });

  it('are so many at most', () => {
    const full = Array.from({ length: mostMarks }, (_, n) => mark(String(n)));
    expect(refusalsToAdd(full.slice(1))).toEqual([]);
    expect(refusalsToAdd(full).map(({ code }) => code)).toEqual(['too_many_marks']);
  });
});
