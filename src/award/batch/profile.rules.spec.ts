import fc from 'fast-check';
import { sumCredits } from '../../kernel/credits.js';
import {
  columns,
  heading,
  readRow,
  type Rowable,
  rowOf,
  sha256,
  totalsOf,
  totalsOfFile,
  valuesOf,
  voidValuesOf,
} from './profile.rules.js';

const line: Rowable = {
  publicId: 'CR-2026-AAAAAA',
  institution: 'MVCC',
  studentId: '00012345',
  studentName: 'Zoë O’Neill',
  credits: 300,
  method: 'portfolio',
  courseId: 'c',
  courseCode: 'MGT 101',
  title: 'Principles of “Management”, I',
  termCode: '2026FA',
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
  .record({ studentId: text, studentName: text, title: text, transcriptComment: text, credits: fc.nat(999_999) })
  .map((change): Rowable => ({ ...line, ...change }));
const kind = fc.constantFrom('award' as const, 'void' as const);

describe('the file for the SIS', () => {
  it('is what the format’s page says, byte for byte', () => {
    expect(heading + rowOf(valuesOf(line))).toBe(
      '"award_id","action","voids_award_id","institution","student_id","student_name","term","course","title","credits",' +
        '"grade","grade_mode","in_gpa","resident","credit_basis","method","awarded_on","comment"\r\n' +
        '"CR-2026-AAAAAA","award","","MVCC","00012345","Zoë O’Neill","2026FA","MGT 101","Principles of “Management”, I",' +
        '"3.00","CR","credit","no","yes","LifeExperience","portfolio","2026-11-22","Credit by portfolio assessment"\r\n',
    );
  });

  it('leaves the course of a block empty', () => {
    expect(valuesOf({ ...line, courseCode: null })).toMatchObject({ course: '' });
  });

  it('takes a line back with the values that were posted', () => {
    const posted = valuesOf(line);
    expect(voidValuesOf(posted, 'CR-2026-BBBBBB')).toEqual({
      ...posted,
      award_id: 'CR-2026-BBBBBB',
      action: 'void',
      voids_award_id: 'CR-2026-AAAAAA',
    });
  });

  it('is read back as it was written, in any script and whatever a spreadsheet might run', () => {
    fc.assert(fc.property(rowable, (r) => expect(readRow(rowOf(valuesOf(r)))).toEqual(valuesOf(r))));
    fc.assert(
      fc.property(rowable, fc.constantFrom(...'=+-@\t\r'), (r, start) => {
        const values = valuesOf({ ...r, title: start + r.title });
        expect(readRow(rowOf(values))).toEqual(values);
        expect(rowOf(values)).toContain(`"'${start}`);
      }),
    );
  });

  it('is the same bytes for the same rows, and any other byte is another hash', () => {
    const rows = fc.array(rowable, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, (list) => {
        const frozen = list.map((r) => ({ kind: 'award' as const, credits: r.credits, row: rowOf(valuesOf(r)) }));
        const file = heading + frozen.map((f) => f.row).join('');
        expect(totalsOf(frozen)).toMatchObject({ sha256: sha256(file), bytes: Buffer.byteLength(file) });
        expect(totalsOf(frozen.slice(1)).sha256).not.toBe(sha256(file));
      }),
    );
  });

  it('counts and sums what goes in, and the receiver finds the same in the file', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(rowable, kind), { maxLength: 8 }), (list) => {
        const rows = list.map(([r, kind]) => {
          const values = kind === 'void' ? voidValuesOf(valuesOf(r), r.publicId) : valuesOf(r);
          return { kind, credits: r.credits, row: rowOf(values) };
        });
        const totals = totalsOf(rows);
        expect(totals.creditsAwarded + totals.creditsVoided).toBe(sumCredits(list.map(([r]) => r.credits)));
        expect(totals.awards + totals.voids).toBe(totals.lines);
        expect(totalsOfFile(heading + rows.map((r) => r.row).join(''))).toEqual(totals);
      }),
    );
  });

  it('names each column once', () => {
    expect(new Set(columns).size).toBe(columns.length);
  });
});
