import fc from 'fast-check';
import { attachment, rangeOf } from './download.js';

describe('the name of a download', () => {
  it.each([
    ['cv.pdf', `attachment; filename="cv.pdf"; filename*=UTF-8''cv.pdf`],
    ['naïve €.pdf', `attachment; filename="na_ve _.pdf"; filename*=UTF-8''na%C3%AFve%20%E2%82%AC.pdf`],
    ['a"b\\c%.pdf', `attachment; filename="a_b_c_.pdf"; filename*=UTF-8''a%22b%5Cc%25.pdf`],
    [`it's (1)*.pdf`, `attachment; filename="it's (1)*.pdf"; filename*=UTF-8''it%27s%20%281%29%2A.pdf`],
  ])('%j', (name, header) => expect(attachment(name)).toBe(header));

  it('never breaks out of the header, whatever the name, and keeps the name exactly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const header = attachment(name);
        expect(header).toMatch(
          /^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.~!-]*(%[0-9A-F]{2}[\w.~!-]*)*$/,
        );
        expect(header.split('"')).toHaveLength(3);
        expect(decodeURIComponent(header.slice(header.indexOf("''") + 2))).toBe(name);
      }),
    );
  });

  it('survives half a character', () => expect(attachment('\ud800.pdf')).toContain("''_.pdf"));
});

describe('a part of a download', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['bytes=0-99', { start: 0, end: 99 }],
    ['bytes=100-', { start: 100, end: 999 }],
    ['bytes=-100', { start: 900, end: 999 }],
    ['bytes=-5000', { start: 0, end: 999 }],
    ['bytes=999-5000', { start: 999, end: 999 }],
    ['bytes=1000-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=5-2', null],
    ['bytes=0-1,5-6', null],
    ['bytes=-', null],
    ['lines=0-1', null],
  ])('%j of 1000 bytes is %j', (header, range) => expect(rangeOf(header, 1000)).toEqual(range));

  it('always lies within the file', () => {
    fc.assert(
      fc.property(fc.nat(), fc.option(fc.nat(), { nil: '' }), fc.integer({ min: 1, max: 1e6 }), (first, last, size) => {
        const range = rangeOf(`bytes=${first}-${last}`, size);
        if (range === null || range === 'unsatisfiable') return;
        expect(range.start).toBeLessThanOrEqual(range.end);
        expect(range.end).toBeLessThan(size);
      }),
    );
  });
});
