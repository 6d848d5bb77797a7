import fc from 'fast-check';
import { newPublicId } from '../line/public-id.rules.js';
import { type ExtractRow, type LedgerLine, readExtract, reconcile } from './reconciliation.rules.js';

const ids = Array.from({ length: 12 }, () => newPublicId(2026));
const line = (n: number, change: Partial<LedgerLine> = {}): LedgerLine => ({
  awardId: `award-${n}`,
  publicId: ids[n]!,
  studentId: '00123',
  termCode: '2026FA',
  course: 'MGT 101',
  credits: 300,
  grade: 'CR',
  posting: 'posted',
  voided: false,
  ...change,
});
const row = (change: Partial<ExtractRow> = {}): ExtractRow => ({
  line: 2,
  publicId: null,
  studentId: '00123',
  termCode: '2026FA',
  course: 'MGT 101',
  credits: 300,
  grade: 'CR',
  ...change,
});

describe('a reconciliation', () => {
  it('finds a row by our number, whatever else it says', () => {
    const { differs, matched } = reconcile([line(0)], [row({ publicId: ids[0]!, course: 'ACC 200', credits: 400 })]);
    expect(matched).toEqual([]);
    expect(differs.map((d) => d.fields)).toEqual([['course', 'credits']]);
  });

  it('finds a row without our number by student, course and term', () => {
    expect(reconcile([line(0)], [row()]).matched).toHaveLength(1);
    expect(reconcile([line(0)], [row({ course: 'mgt-101' })]).matched).toHaveLength(1);
    expect(reconcile([line(0)], [row({ grade: 'P' })]).differs.map((d) => d.fields)).toEqual([['grade']]);
    expect(reconcile([line(0)], [row({ publicId: ids[9]! })]).matched).toHaveLength(1);
  });

  it('lists what was awarded and is not there, and what is there and was not awarded', () => {
    const result = reconcile([line(0)], [row({ studentId: '123' })]);
    expect(result.awardedNotPosted.map((l) => l.publicId)).toEqual([ids[0]]);
    expect(result.postedNotAwarded.map((p) => p.because)).toEqual(['unknown']);
  });

  it('does not accept a row of a line that was voided, even beside the line that replaced it', () => {
    const result = reconcile([line(0, { voided: true }), line(1)], [row({ publicId: ids[0]! })]);
    expect(result.postedNotAwarded.map((p) => p.because)).toEqual(['voided']);
    expect(result.awardedNotPosted.map((l) => l.publicId)).toEqual([ids[1]]);
  });

  it('notices a line that was posted twice', () => {
    const rows = [row({ publicId: ids[0]!, credits: 100 }), row({ publicId: ids[0]!, line: 3 })];
    const result = reconcile([line(0)], rows);
    expect(result.matched.map((m) => m.row.line)).toEqual([3]);
    expect(result.postedNotAwarded.map((p) => p.because)).toEqual(['twice']);
  });

  it('gives a row to the line that says the same before any other at the same place', () => {
    const result = reconcile([line(0, { credits: 100 }), line(1)], [row()]);
    expect(result.matched.map((m) => m.line.publicId)).toEqual([ids[1]]);
    expect(result.awardedNotPosted.map((l) => l.publicId)).toEqual([ids[0]]);
  });

  it('of one term does not miss the lines of other terms', () => {
    const ledger = [line(0), line(1, { termCode: '2027SP' })];
    expect(reconcile(ledger, [], '2026FA').awardedNotPosted.map((l) => l.publicId)).toEqual([ids[0]]);
  });
});

const place = {
  studentId: fc.constantFrom('1', '2'),
  termCode: fc.constantFrom('A', 'B'),
  course: fc.constantFrom('X 1', 'Y 2'),
};
const values = { ...place, credits: fc.constantFrom(100, 300), grade: fc.constantFrom('CR', 'P') };
const ledgers = fc
  .array(fc.record({ ...values, voided: fc.boolean() }), { maxLength: 8 })
  .map((list) => list.map((change, n) => line(n, change)));
const extracts = fc
  .array(fc.record({ ...values, publicId: fc.option(fc.constantFrom(...ids)) }), { maxLength: 10 })
  .map((list) => list.map((change, n) => row({ ...change, line: n + 2 })));

describe('three lists and the matches', () => {
  it('hold every live line and every row exactly once', () => {
    fc.assert(
      fc.property(ledgers, extracts, (ledger, extract) => {
        const { matched, differs, awardedNotPosted, postedNotAwarded } = reconcile(ledger, extract);
        const lines = [...matched.map((m) => m.line), ...differs.map((d) => d.line), ...awardedNotPosted];
        const rows = [...matched, ...differs, ...postedNotAwarded].map((m) => m.row);
        expect(lines.map((l) => l.publicId).sort()).toEqual(
          ledger
            .filter((l) => !l.voided)
            .map((l) => l.publicId)
            .sort(),
        );
        expect(rows.map((r) => r.line).sort()).toEqual(extract.map((r) => r.line).sort());
      }),
    );
  });

  it('are the same in whatever order the ledger and the extract come', () => {
    const said = (ledger: LedgerLine[], extract: ExtractRow[]) => {
      const text = (r: ExtractRow) => JSON.stringify({ ...r, line: 0 });
      const { matched, differs, awardedNotPosted, postedNotAwarded } = reconcile(ledger, extract);
      return {
        matched: matched.map((m) => m.line.publicId + text(m.row)).sort(),
        differs: differs.map((d) => d.line.publicId + text(d.row) + d.fields.join()).sort(),
        awardedNotPosted: awardedNotPosted.map((l) => l.publicId).sort(),
        postedNotAwarded: postedNotAwarded.map((p) => p.because + text(p.row)).sort(),
      };
    };
    fc.assert(
      fc.property(ledgers, extracts, fc.integer(), (ledger, extract, turn) => {
        const turned = <T>(list: T[]) => {
          const at = list.length === 0 ? 0 : Math.abs(turn) % list.length;
          return [...list.slice(at), ...list.slice(0, at)].reverse();
        };
        expect(said(turned(ledger), turned(extract))).toEqual(said(ledger, extract));
      }),
    );
  });

  it('find no fault in an extract that is the ledger', () => {
    fc.assert(
      fc.property(ledgers, fc.boolean(), (ledger, withNumbers) => {
        const live = ledger.filter((l) => !l.voided);
        const extract = live.map((l, n) =>
          row({
            ...l,
            studentId: l.studentId!,
            termCode: l.termCode!,
            publicId: withNumbers ? l.publicId : null,
            line: n,
          }),
        );
        const result = reconcile(ledger, extract);
        expect(result.matched).toHaveLength(live.length);
        expect([...result.differs, ...result.awardedNotPosted, ...result.postedNotAwarded]).toEqual([]);
      }),
    );
  });
});

describe('an SIS extract', () => {
  const table = (...rows: Record<string, string>[]) => {
    return { problems: [], ignored: [], sha256: '', rows: rows.map((cells, n) => ({ line: n + 2, cells })) };
  };
  const said = { student_id: '00123', term: '2026FA', course: 'MGT 101', credits: '3', grade: 'CR' };

  it('is read with or without our numbers, a mistyped one counting as none', () => {
    const { rows, problems } = readExtract(
      table({ ...said, award_id: ids[0]! }, { ...said, award_id: 'CR-2026-222222', credits: '1.5' }, said),
    );
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      row({ publicId: ids[0]! }),
      row({ line: 3, publicId: null, credits: 150 }),
      row({ line: 4, publicId: null }),
    ]);
  });

  it('names each problem by line and column', () => {
    const { problems } = readExtract(table({ ...said, credits: 'three', student_id: ' ', course: '' }));
    expect(problems.map((p) => `${p.line} ${p.column} ${p.code}`)).toEqual([
      '2 credits odd_credits',
      '2 student_id empty',
      '2 course empty',
    ]);
  });
});
