import type { Refusal } from '../../kernel/refusal.js';

/*
 ** The codes by which other schools' systems know a college.
 ** (1) A code is kept as it is printed, leading zeros and all. None is made out of another: the first six digits of an OPEID
 **     are often the FICE code, and not always.
 ** (2) An OPEID is eight digits: six of the institution and two of the place (00 is the main campus). Six alone do not say
 **     which place is meant, so they are sent back rather than filled up.
 **     Source: dodmou.com/Home/EnterOpeidBeforeCreateUserAccount; robertkelchen.com/2017/08/21/beware-opeids-and-super-opeids.
 ** (3) FICE and IPEDS (UnitID) have six digits, ACT four: PESC CoreMain 1.14.0. ATP, the College Board's, has four for colleges:
 **     X12 element I05, code 24 (stedi.com/edi/x12-004010/element/I05).
 */
export const codeKinds = ['opeid', 'fice', 'ipeds', 'atp', 'act'] as const;
export type CodeKind = (typeof codeKinds)[number];
export type CollegeCodes = Record<CodeKind, string | null>;

export const noCodes: CollegeCodes = { opeid: null, fice: null, ipeds: null, atp: null, act: null };

const shapes: Record<CodeKind, { code: string; name: string; digits: number }> = {
  opeid: { code: 'opeid_digits', name: 'An OPEID', digits: 8 },
  fice: { code: 'fice_digits', name: 'A FICE code', digits: 6 },
  ipeds: { code: 'ipeds_digits', name: 'An IPEDS UnitID', digits: 6 },
  atp: { code: 'atp_digits', name: 'A College Board (ATP) code', digits: 4 },
  act: { code: 'act_digits', name: 'An ACT code', digits: 4 },
};

/** Why these cannot be the codes of a college. Null is a code that it has not. */
export function refusalsToCodes(codes: CollegeCodes): Refusal[] {
  return codeKinds.flatMap((kind) => {
    const [given, { code, name, digits }] = [codes[kind], shapes[kind]];
    if (given === null || (/^\d+$/.test(given) && given.length === digits)) return [];
    if (kind === 'opeid' && /^\d{6}$/.test(given)) return [withoutPlace(given)];
    const detail = `${name} has ${digits} digits and nothing else, with its leading zeros.`;
    return [{ code, detail, about: kind }];
  });
}

function withoutPlace(given: string): Refusal {
  const detail = `An OPEID has 8 digits: six of the college and two of the place. The main campus would be ${given}00.`;
  return { code: 'opeid_without_place', detail, about: 'opeid' };
}
