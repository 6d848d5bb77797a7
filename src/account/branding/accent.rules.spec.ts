import fc from 'fast-check';
import { accentOf, contrast, leastContrast, nearestAcceptable, refusalsToAccent } from './accent.rules.js';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);

describe('contrast, as WCAG counts it', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#1a5c44', '#ffffff', 7.92],
  ])('%s and %s: %d', (one, other, ratio) => expect(contrast(one, other)).toBeCloseTo(ratio, 1));

  it('is the same both ways', () => {
    fc.assert(fc.property(colour, colour, (one, other) => contrast(one, other) === contrast(other, one)));
  });
});

describe('an accent', () => {
  it('that can be read is taken as it is', () => {
    expect(refusalsToAccent('#1a5c44')).toEqual([]);
    expect(nearestAcceptable('#1a5c44')).toBe('#1a5c44');
  });

  it('that is too pale is refused on paper and under words, with one that is not', () => {
    expect(refusalsToAccent('#f2c14e').map((refusal) => refusal.code)).toEqual([
      'low_contrast_on_paper',
      'low_contrast_under_ink',
    ]);
    expect(refusalsToAccent('#f2c14e')[0]!.detail).toContain(nearestAcceptable('#f2c14e'));
  });

  it('that only paper makes too pale is refused for that alone', () => {
    expect(refusalsToAccent('#6e6e6e').map((refusal) => refusal.code)).toEqual(['low_contrast_on_paper']);
  });

  it('always has a nearest one that is taken', () => {
    fc.assert(fc.property(colour, (any) => refusalsToAccent(nearestAcceptable(any)).length === 0));
  });

  it('always has a tint that can be read on dark paper', () => {
    fc.assert(
      fc.property(colour, (any) => {
        const { dark } = accentOf(any);
        return Math.min(dark.onPaper, dark.onTint, dark.underInk) >= leastContrast;
      }),
    );
  });
});
