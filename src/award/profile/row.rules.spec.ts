import fc from 'fast-check';
import { sumCredits } from '../../kernel/credits.js';
import { Tally } from '../batch/totals.rules.js';
import { unfit } from './check.rules.js';
import { fieldsOf, partsOfCourse, type Rowable } from './field.rules.js';
import { documented } from './presets/documented.js';
import { presetNames, presets } from './presets/presets.js';
import { delimiters, encodings, lineEnds, quotings, valuesOf, type Profile } from './profile.rules.js';
import { bytesOf, headingOf, namesOf, rowOf, sha256, valuesInRow } from './row.rules.js';

const line: Rowable = {
  kind: 'award',
  publicId: 'CR-2026-AAAAAA',
  voidsPublicId: null,
  institution: 'MVCC',
  studentId: '00012345',
  studentName: 'Zoë O’Neill',
  credits: 300,
  method: 'portfolio',
  courseId: 'c',
  courseCode: 'MGT 101',
  title: 'Principles of “Management”, I',
  termCode: '2026FA',
  termTitle: 'Autumn 2026',
  termStartsOn: '2026-09-01',
  termEndsOn: '2026-12-20',
  subjectCode: 'MGT',
  programCode: null,
  awardedOn: '2026-11-22',
  grade: 'CR',
  gradeMode: 'credit',
  inGpa: false,
  resident: true,
  transcriptComment: 'Credit by portfolio assessment',
  basis: 'LifeExperience',
};
const text = fc.string({ unit: 'grapheme', maxLength: 20 });
const rowable = fc
  .record({
    studentId: text,
    studentName: text,
    title: text,
    courseCode: fc.option(text),
    transcriptComment: text,
    termCode: text,
    credits: fc.nat(999_999),
    kind: fc.constantFrom('award' as const, 'void' as const),
  })
  .map((change): Rowable => ({ ...line, ...change }));
const anyProfile = fc
  .record({
    base: fc.constantFrom(...Object.values<Profile>(presets)),
    delimiter: fc.constantFrom(...(Object.keys(delimiters) as (keyof typeof delimiters)[])),
    quotes: fc.constantFrom(...quotings),
    lineEnd: fc.constantFrom(...(Object.keys(lineEnds) as (keyof typeof lineEnds)[])),
    encoding: fc.constantFrom(...encodings),
  })
  .map(({ base, ...change }): Profile => ({ ...base, ...change }));

/** The totals of a file whose rows come in these parts. */
function totalsOf(profile: Profile, ...parts: Parameters<Tally['add']>[0][]) {
  const tally = new Tally(profile);
  for (const rows of parts) tally.add(rows);
  return tally.totals();
}

describe('the documented file', () => {
  it('is what its page says, byte for byte', () => {
    expect(headingOf(documented) + rowOf(documented, fieldsOf(line))).toBe(
      '"award_id","action","voids_award_id","institution","student_id","student_name","term","course","title","credits",' +
        '"grade","grade_mode","in_gpa","resident","credit_basis","method","awarded_on","comment"\r\n' +
        '"CR-2026-AAAAAA","award","","MVCC","00012345","Zoë O’Neill","2026FA","MGT 101","Principles of “Management”, I",' +
        '"3.00","CR","credit","no","yes","LifeExperience","portfolio","2026-11-22","Credit by portfolio assessment"\r\n',
    );
  });

  it('takes a line back with the values that were posted', () => {
    const taken = fieldsOf({ ...line, kind: 'void', publicId: 'CR-2026-BBBBBB', voidsPublicId: line.publicId });
    expect(taken).toEqual({
      ...fieldsOf(line),
      award_id: 'CR-2026-BBBBBB',
      action: 'void',
      voids_award_id: 'CR-2026-AAAAAA',
    });
  });

  it('does not let a spreadsheet run a title', () => {
    fc.assert(
      fc.property(rowable, fc.constantFrom(...'=+-@\t\r'), (r, start) => {
        expect(rowOf(documented, fieldsOf({ ...r, title: start + r.title }))).toContain(`"'${start}`);
      }),
    );
  });
});

describe('a row of any profile', () => {
  it('is read back as it was written, in any script, with whatever stands between values and around them', () => {
    fc.assert(
      fc.property(rowable, anyProfile, (r, profile) => {
        const values = valuesOf(profile, fieldsOf(r));
        const read = valuesInRow(profile, rowOf(profile, fieldsOf(r)));
        profile.columns.forEach(({ type, name }, place) => {
          const value = values[place] ?? '';
          expect([name, read[place]]).toEqual([
            name,
            type === 'number' && isNumber(value) ? String(Number(value)) : value,
          ]);
        });
      }),
    );
  });

  it('holds every letter that it is not refused for', () => {
    fc.assert(
      fc.property(rowable, anyProfile, (r, profile) => {
        const row = rowOf(profile, fieldsOf(r));
        const arrived = bytesOf(profile.encoding, row).toString(profile.encoding === 'utf-8' ? 'utf8' : 'latin1');
        const refused = unfit(profile, fieldsOf(r)).some(({ code }) => code === 'no_character');
        if (!refused) expect(arrived).toBe(row);
      }),
    );
  });

  it('is the same bytes for the same line, and any other byte is another hash', () => {
    fc.assert(
      fc.property(fc.array(rowable, { minLength: 1, maxLength: 6 }), anyProfile, (list, profile) => {
        const frozen = list.map((r) => ({ kind: r.kind, credits: r.credits, row: rowOf(profile, fieldsOf(r)) }));
        const again = structuredClone(profile);
        expect(list.map((r) => rowOf(again, fieldsOf(r)))).toEqual(frozen.map(({ row }) => row));
        const totals = totalsOf(profile, frozen);
        expect(totalsOf(profile, frozen.slice(0, 2), frozen.slice(2))).toEqual(totals);
        if (profile.encoding === 'utf-8') {
          const file = headingOf(profile) + frozen.map(({ row }) => row).join('');
          expect(totals).toMatchObject({ sha256: sha256(file), bytes: Buffer.byteLength(file) });
        }
        expect(totalsOf(profile, frozen.slice(1)).sha256).not.toBe(totals.sha256);
        const all = sumCredits(list.map((r) => r.credits));
        expect([totals.creditsAwarded + totals.creditsVoided, totals.awards + totals.voids]).toEqual([
          all,
          list.length,
        ]);
      }),
    );
  });

  it.each(presetNames)('of %s gives the credits that went in', (name) => {
    const profile: Profile = presets[name];
    const credits = profile.columns.findIndex(({ source }) => source === 'credits');
    fc.assert(
      fc.property(fc.array(rowable, { maxLength: 8 }), (list) => {
        const out = list.map((r) => Number(valuesInRow(profile, rowOf(profile, fieldsOf(r)))[credits]));
        expect(sumCredits(out.map((n) => Math.round(n * 100)))).toBe(sumCredits(list.map((r) => r.credits)));
      }),
      { numRuns: 25 },
    );
  });

  it.each(presetNames)('of %s says which line it is and which one it takes back', (name) => {
    const profile: Profile = presets[name];
    const taken = fieldsOf({ ...line, kind: 'void', publicId: 'CR-2026-BBBBBB', voidsPublicId: line.publicId });
    const row = rowOf(profile, taken);
    expect(row).toContain('CR-2026-BBBBBB');
    expect(row).toContain('CR-2026-AAAAAA');
    expect(row).not.toBe(rowOf(profile, { ...taken, action: 'award' }));
    expect(namesOf(profile)).toHaveLength(valuesInRow(profile, row).length);
  });
});

test('a JSON line is the body that Anthology’s call takes, under the number of our line', () => {
  const { anthology } = presets;
  const tables = anthology.tables.map((table) => ({
    ...table,
    otherwise: 'use' as const,
    fallback: table.fallback || '7',
  }));
  const row = JSON.parse(rowOf({ ...anthology, tables }, fieldsOf({ ...line, programCode: 'AAS' })));
  expect(row).toMatchObject({ awardId: 'CR-2026-AAAAAA', action: 'award', voidsAwardId: '' });
  expect(row.payload).toMatchObject({
    studentTransferCreditId: -1,
    isApproved: true,
    rowVersion: null,
    transferCreditStatusId: '7',
    approvedDate: '2026/11/22 00:00:00',
    studentTransferCreditInternalCourseList: [{ id: -1, entityState: 0, courseId: 7, credits: 3, hours: 0 }],
  });
  expect(row.payload.studentTransferCreditExternalCourseList[0].collegeCourseCredits).toBe(3);
});

test('a course code is a subject and a number, however it is spelled', () => {
  expect(['MGT 101', 'MGT-101L', 'MGT101', 'C++ 2', 'SEMINAR', ''].map(partsOfCourse)).toEqual([
    { subject: 'MGT', number: '101' },
    { subject: 'MGT', number: '101L' },
    { subject: 'MGT', number: '101' },
    { subject: 'C++', number: '2' },
    { subject: 'SEMINAR', number: '' },
    { subject: '', number: '' },
  ]);
});

function isNumber(value: string): boolean {
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(value);
}
