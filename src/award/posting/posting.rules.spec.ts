import fc from 'fast-check';
import type { RowProblem, SourceTable } from '../../platform/table/table.js';
import { newPublicId } from '../line/public-id.rules.js';
import { type Answer, type Answered, isDay, newAnswers, readAnswers, refusalsToAnswer } from './posting.rules.js';

const [a, b, c, stranger] = Array.from({ length: 4 }, () => newPublicId(2026)) as [string, string, string, string];
const waiting = (publicId: string): Answered => ({
  publicId,
  posting: 'waiting',
  reason: null,
  postedOn: null,
  reference: null,
});
const batch = [waiting(a), waiting(b), waiting(c)];
const today = '2026-11-22';
const file = (...rows: (readonly string[])[]): SourceTable => ({
  problems: [],
  ignored: [],
  sha256: '',
  rows: rows.map(([award_id, result, reason, posted_on, sis_reference], n) => ({
    line: n + 2,
    cells: { award_id, result, reason, posted_on, sis_reference },
  })),
});
/** What importing this file would do. */
function read(table: SourceTable, lines = batch): { answers: Omit<Answer, 'line'>[]; problems: RowProblem[] } {
  const { rows, problems } = readAnswers(table, today);
  if (problems.length > 0) return { answers: [], problems };
  const { answers, problems: against } = newAnswers(rows, lines);
  return { answers: answers.map(({ line: _, ...answer }) => answer), problems: against };
}
const codesOf = (text: SourceTable, lines = batch) =>
  read(text, lines).problems.map((p) => `${p.line} ${p.column} ${p.code}`);

describe('the SIS’s result file', () => {
  it('answers lines in any order, some now and some later', () => {
    const { answers, problems } = read(
      file([b, 'rejected', 'No such term', ''], [a.toLowerCase(), 'Accepted', '', '2026-11-20']),
    );
    expect(problems).toEqual([]);
    expect(answers).toEqual([
      { publicId: b, posting: 'rejected', reason: 'No such term', postedOn: null, reference: null },
      { publicId: a, posting: 'accepted', reason: null, postedOn: '2026-11-20', reference: null },
    ]);
  });

  it('may leave out the columns that it does not need', () => {
    expect(read(file([a, 'accepted'])).answers).toEqual([
      { publicId: a, posting: 'accepted', reason: null, postedOn: null, reference: null },
    ]);
  });

  it('changes nothing when it says again what is recorded', () => {
    const recorded: Answered[] = [
      { publicId: a, posting: 'accepted', reason: null, postedOn: today, reference: null },
      { publicId: b, posting: 'rejected', reason: 'No such term', postedOn: null, reference: null },
      waiting(c),
    ];
    const again = read(file([a, 'accepted', '', today], [b, 'rejected', 'No such term', '']), recorded);
    expect(again).toEqual({ answers: [], problems: [] });
  });

  it('is refused when it contradicts what is recorded, and says what to do', () => {
    const recorded: Answered[] = [
      { publicId: a, posting: 'accepted', reason: null, postedOn: today, reference: null },
      { publicId: b, posting: 'rejected', reason: 'No such term', postedOn: null, reference: null },
    ];
    const { problems, answers } = read(file([a, 'rejected', 'Removed', ''], [b, 'accepted', '', '']), recorded);
    expect(answers).toEqual([]);
    expect(problems.map((p) => p.code)).toEqual(['contradicts', 'contradicts']);
    expect(problems[0]!.detail).toContain('void the line');
    expect(problems[1]!.detail).toContain('because “No such term”');
    expect(codesOf(file([a, 'accepted', '', '2026-11-01']), recorded)).toEqual(['2 result contradicts']);
  });

  it('may say under which number the SIS keeps the line; silence about it contradicts nothing, another number does', () => {
    expect(read(file([a, 'accepted', '', '', '4711'])).answers).toMatchObject([{ reference: '4711' }]);
    const recorded: Answered[] = [
      { publicId: a, posting: 'accepted', reason: null, postedOn: null, reference: '4711' },
    ];
    expect(read(file([a, 'accepted']), recorded)).toEqual({ answers: [], problems: [] });
    expect(read(file([a, 'accepted', '', '', '4712']), recorded).problems[0]!.detail).toContain('as 4711');
  });

  it('names each problem by line and column', () => {
    expect(codesOf(file([a, 'accepted', '', '', 'x'.repeat(101)]))).toEqual(['2 sis_reference long_reference']);
    expect(codesOf(file(['CR-2026-222222', 'accepted', '', '']))).toEqual(['2 award_id mistyped_id']);
    expect(codesOf(file([stranger, 'accepted', '', '']))).toEqual(['2 award_id unknown_id']);
    expect(codesOf(file([a, 'accepted', '', ''], [a, 'accepted', '', '']))).toEqual(['3 award_id id_twice']);
    expect(codesOf(file([a, 'fine', '', '']))).toEqual(['2 result unknown_result']);
    expect(codesOf(file([a, 'rejected', ' ', '']))).toEqual(['2 reason no_reason']);
    expect(codesOf(file([a, 'rejected', 'x'.repeat(501), '']))).toEqual(['2 reason long_reason']);
    expect(codesOf(file([a, 'accepted', '', '11/20/2026']))).toEqual(['2 posted_on not_a_day']);
    expect(codesOf(file([a, 'accepted', '', '2026-11-23']))).toEqual(['2 posted_on in_future']);
  });

  it('with one problem answers nothing at all', () => {
    const { answers } = read(file([a, 'accepted', '', ''], [b, 'perhaps', '', '']));
    expect(answers).toEqual([]);
  });

  it('says the same in any order of its lines', () => {
    const answer = fc.constantFrom(['accepted', '', today], ['accepted', '', ''], ['rejected', 'No such term', '']);
    fc.assert(
      fc.property(fc.tuple(answer, answer, answer), fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (said, order) => {
        const rows = [a, b, c].map((id, i) => [id, ...said[i]!]);
        const byId = (text: SourceTable) => read(text).answers.sort((x, y) => (x.publicId < y.publicId ? -1 : 1));
        expect(byId(file(...order.map((i) => rows[i]!)))).toEqual(byId(file(...rows)));
      }),
    );
  });

  it('cannot be there before the batch was released', () => {
    const answers = (['prepared', 'discarded', 'released', 'reconciled'] as const).map(
      (s) => refusalsToAnswer(s).length,
    );
    expect(answers).toEqual([1, 1, 0, 0]);
  });

  it('knows which days there are', () => {
    expect(['2026-02-28', '2024-02-29'].every(isDay)).toBe(true);
    expect(['2026-02-29', '2026-13-01', '2026-1-1', '', 'yesterday'].some(isDay)).toBe(false);
  });
});
