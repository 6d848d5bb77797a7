import { fieldsOf } from '../profile/field.rules.js';
import { documented } from '../profile/presets/documented.js';
import { column } from '../profile/profile.rules.js';
import { Preflight, type Former, type Outgoing, type SisRules } from './preflight.rules.js';

const sis: SisRules = { terms: new Set(['2026FA']), grades: new Set(['CR']), titleMax: 30, profile: documented };
const around = { voidsPublicId: null, institution: 'MVCC', termTitle: null, termStartsOn: null, termEndsOn: null, subjectCode: null, programCode: null }; // prettier-ignore
const clean: Omit<Outgoing, 'fields'> = {
  kind: 'award',
  publicId: 'CR-2026-AAAAAA',
  voided: false,
  credits: 300,
  method: 'portfolio',
  courseId: 'c',
  courseCode: 'MGT 101',
  title: 'Principles of Management',
  termCode: '2026FA',
  awardedOn: '2026-11-22',
  grade: 'CR',
  gradeMode: 'credit',
  inGpa: false,
  resident: false,
  transcriptComment: 'Credit by portfolio assessment',
  basis: 'LifeExperience',
  studentId: '00012345',
  studentName: 'Zoë O’Neill',
  lastPostedName: null,
  courseActive: true,
  voidsPosting: null,
  former: null,
  capped: [],
  duplicated: [],
  rejectedAsIs: null,
  overridden: [],
};
const former: Former = {
  publicId: 'CR-2026-FORMER1',
  posting: 'posted',
  voidPublicId: 'CR-2026-ITSVOID',
  voidPosting: 'waiting',
};
const lineWith = (change: Partial<Outgoing>): Outgoing => {
  const line = { ...clean, ...change };
  const credits = Math.max(0, line.credits);
  return { ...line, fields: fieldsOf({ ...around, ...line, credits, studentId: line.studentId ?? '' }) };
};
const found = (change: Partial<Outgoing>, rules = sis) => new Preflight(rules).findings(lineWith(change));
const codes = (change: Partial<Outgoing>) => found(change).map((f) => f.code);

describe('before a line leaves', () => {
  it('a line in order has nothing against it', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ courseId: null, courseCode: null, courseActive: null, title: 'Kitchen management' })).toEqual([]);
  });

  it.each<[string, Partial<Outgoing>]>([
    ['no_student_id', { studentId: null }],
    ['no_student_id', { studentId: '' }],
    ['odd_student_id', { studentId: '1' }],
    ['odd_student_id', { studentId: '12 34' }],
    ['odd_student_id', { studentId: '1.2E+08' }],
    ['odd_student_id', { studentId: '12E+08' }],
    ['odd_student_id', { studentId: '=12345' }],
    ['odd_student_id', { studentId: 'A'.repeat(21) }],
    ['name_differs', { lastPostedName: 'Mary Jones' }],
    ['unknown_term', { termCode: '2031SP' }],
    ['unknown_course', { courseActive: null }],
    ['inactive_course', { courseActive: false }],
    ['no_title', { title: '  ' }],
    ['long_title', { title: 'x'.repeat(31) }],
    ['odd_credits', { credits: 0 }],
    ['odd_credits', { credits: -100 }],
    ['odd_credits', { credits: 100_000 }],
    ['unknown_grade', { grade: 'TRF' }],
    ['control_character', { title: 'Man\u0007agement' }],
    ['control_character', { title: 'line\nbreak' }],
    ['control_character', { studentName: 'yraM \u202edlot' }],
    ['control_character', { transcriptComment: '\ufeffCredit' }],
    ['formula', { title: '=1+1' }],
    ['formula', { title: "'=1+1" }],
    ['formula', { studentName: '@SUM(1)' }],
    ['formula', { transcriptComment: '-1' }],
    ['voided', { voided: true }],
    ['rejected_before', { rejectedAsIs: 'No such student' }],
    ['neche', { capped: [{ code: 'neche', detail: 'Over 25%.' }] }],
    ['same_course', { duplicated: [{ code: 'same_course', detail: 'Has it already.' }] }],
    ['award_unanswered', { kind: 'void', voidsPosting: 'sent' }],
    ['replaced_unanswered', { former: { ...former, posting: 'sent' } }],
    ['replaced_unanswered', { former: { ...former, posting: 'batched' } }],
    ['replaced_not_taken_back', { former }],
    ['replaced_not_taken_back', { former: { ...former, voidPosting: 'rejected' } }],
  ])('%s is found in %j', (code, change) => {
    expect(codes(change)).toEqual([code]);
    expect(found(change)[0]!.fix).toMatch(/\.$/);
  });

  it('a line goes along with the void of what the SIS holds for its claim, and never without it', () => {
    const taking = { kind: 'void', publicId: former.voidPublicId } as const;
    const judged = (of: Partial<Outgoing>, voidPosting: Former['voidPosting'] = 'waiting') => {
      const preflight = new Preflight(sis);
      const found = [lineWith({ ...taking, ...of }), lineWith({ former: { ...former, voidPosting } })];
      return found.map((line) => preflight.findings(line).map(({ code }) => code));
    };
    expect(judged({ voidsPosting: 'posted' })).toEqual([[], []]);
    expect(judged({ voidsPosting: 'sent' })).toEqual([['award_unanswered'], ['replaced_not_taken_back']]);
    expect(judged({ voidsPosting: 'posted', publicId: 'CR-2026-ANOTHER' })).toEqual([[], ['replaced_not_taken_back']]);
    expect(judged({ voidsPosting: 'posted' }, 'rejected')).toEqual([[], ['replaced_not_taken_back']]);
  });

  it('the SIS’s own reason is a sentence, whether it ends as one or not', () => {
    const detail = (rejectedAsIs: string) => found({ rejectedAsIs })[0]!.detail;
    expect(detail('Student is not active')).toMatch(/row: Student is not active\.$/);
    expect(detail('Who is this?')).toMatch(/row: Who is this\?$/);
  });

  it('every finding of a line is named at once', () => {
    expect(codes({ studentId: null, termCode: 'X', grade: 'X', title: '' })).toEqual([
      'no_student_id',
      'unknown_term',
      'no_title',
      'unknown_grade',
    ]);
  });

  it('the same name in capitals, without accents or with other apostrophes is the same name', () => {
    for (const lastPostedName of ['ZOE ONEILL', "Zoe O'Neill", 'Zoë  O-Neill'])
      expect(codes({ lastPostedName })).toEqual([]);
    expect(codes({ studentName: '李 小龙', lastPostedName: '李小龙' })).toEqual([]);
  });

  it('what its profile asks for is found too, once, for voids as well', () => {
    const named = [
      column('TITLE', 'title', { max: 20 }),
      column('ID', 'student_id', { required: true }),
      column('T', 'term'),
    ];
    const tables = [{ name: 'terms', otherwise: 'refuse' as const, fallback: '', codes: [] }];
    const strict = { ...sis, profile: { ...documented, columns: named, tables } };
    const asked = (change: Partial<Outgoing>) => found(change, strict).map(({ code, override }) => [code, override]);
    expect(asked({})).toEqual([['too_long', null]]);
    expect(asked({ title: 'Management', studentId: null })).toEqual([['no_student_id', null]]);
    expect(asked({ kind: 'void', voidsPosting: 'posted' })).toEqual([['too_long', null]]);
    expect(asked({ kind: 'void', voidsPosting: 'sent' })).toEqual([['award_unanswered', null]]);
  });

  it('a title is counted in characters, not in bytes', () => {
    expect(codes({ title: '管'.repeat(30) })).toEqual([]);
    expect(codes({ title: '🎓'.repeat(30) })).toEqual([]);
  });

  it('limits, duplicates and doubts go through when they are overridden, what no SIS takes does not', () => {
    const capped = [{ code: 'neche', detail: 'Over 25%.' }];
    expect(codes({ capped, overridden: ['cap'] })).toEqual([]);
    expect(codes({ capped, overridden: ['duplicate'] })).toEqual(['neche']);
    expect(codes({ rejectedAsIs: 'No term', overridden: ['rejected_before'] })).toEqual([]);
    expect(codes({ lastPostedName: 'Mary Jones', overridden: ['name_differs'] })).toEqual([]);
    const all = ['cap', 'duplicate', 'rejected_before', 'name_differs'] as const;
    expect(codes({ studentId: null, overridden: all })).toEqual(['no_student_id']);
  });

  it('a void goes as soon as the SIS has what it takes back, whatever its student or term look like now', () => {
    expect(codes({ kind: 'void', voidsPosting: 'posted', studentId: null, termCode: 'X' })).toEqual([]);
  });
});
