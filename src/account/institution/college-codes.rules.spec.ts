import fc from 'fast-check';
import { codeKinds, noCodes, refusalsToCodes, type CollegeCodes } from './college-codes.rules.js';

const lengths = { opeid: 8, fice: 6, ipeds: 6, atp: 4, act: 4 };
const against = (codes: Partial<CollegeCodes>) => refusalsToCodes({ ...noCodes, ...codes });

describe('the codes of a college', () => {
  it('are each of so many digits, leading zeros and all, or absent', () => {
    expect(against({})).toEqual([]);
    expect(against({ opeid: '00123400', fice: '001234', ipeds: '123456', atp: '0012', act: '0000' })).toEqual([]);
    for (const kind of codeKinds) {
      const wrong = against({ [kind]: '1'.repeat(lengths[kind] + 1) });
      expect(wrong.map(({ code, about }) => [code, about])).toEqual([[`${kind}_digits`, kind]]);
      expect(wrong[0]!.detail).toContain(`${lengths[kind]} digits`);
    }
  });

  it('are taken exactly where they are digits of that length', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0189 -x٣'), maxLength: 9 });
    fc.assert(
      fc.property(fc.constantFrom(...codeKinds), text, (kind, code) => {
        const good = [...code].every((one) => '0123456789'.includes(one)) && code.length === lengths[kind];
        expect(against({ [kind]: code })).toHaveLength(good ? 0 : 1);
      }),
    );
  });

  it('never take six digits for an OPEID, and say what the main campus would be', () => {
    const [refusal] = against({ opeid: '001234' });
    expect(refusal).toMatchObject({ code: 'opeid_without_place', about: 'opeid' });
    expect(refusal!.detail).toContain('00123400');
  });
});
