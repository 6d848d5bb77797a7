import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { SaxesParser } from 'saxes';
import { sumCredits } from '../../kernel/credits.js';
import { credits as read } from '../../kernel/credits.js';
import { noCodes } from '../../account/institution/college-codes.rules.js';
import { fieldsOf, type Rowable } from '../profile/field.rules.js';
import { batchEnd, batchNamespace, batchStart, refusalsToTranscribe, transcriptDocument, transcriptNamespace, transcriptOf, type TranscriptLine } from './pesc.rules.js'; // prettier-ignore
import { ediOf, refusalsToEdi } from './edi.rules.js';
import { xmlOf } from './xml.rules.js';

const issuing = {
  college: 'Mohawk Valley <Community> & College',
  code: 'MVCC',
  codes: noCodes,
  issuedAt: '2026-11-26T15:00:00.000Z',
  number: 7,
};
const codes = { opeid: '00123400', fice: '001234', ipeds: '123456', atp: '0012', act: '0034' };
const award: Rowable = { kind: 'award', publicId: 'CR-2026-AAAAAA', voidsPublicId: null, institution: 'MVCC', studentId: '00012345', studentName: 'Zoë O’Neill', credits: 300, method: 'portfolio', courseId: 'c', courseCode: 'MGT 101', title: 'Principles of “Management” <I>', termCode: '2026FA', termTitle: 'Autumn 2026', termStartsOn: '2026-09-01', termEndsOn: '2026-12-20', subjectCode: 'MGT', programCode: null, awardedOn: '2026-11-22', grade: 'CR', gradeMode: 'credit', inGpa: false, resident: false, transcriptComment: 'Credit by portfolio assessment', basis: 'LifeExperience' }; // prettier-ignore
const lineOf = (change: Partial<Rowable> = {}): TranscriptLine => {
  const fields = fieldsOf({ ...award, ...change });
  return { fields, grade: fields.grade };
};
const code = (length: number) =>
  fc.option(fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length }));
const digits = { opeid: code(8), fice: code(6), ipeds: code(6), atp: code(4), act: code(4) };
const text = fc.string({ unit: 'grapheme', maxLength: 24 });
const anyLine = fc
  .record({
    studentName: text,
    title: text,
    transcriptComment: text,
    courseCode: fc.option(text),
    grade: text,
    termCode: fc.constantFrom('2026FA', '2027SP'),
    termStartsOn: fc.constantFrom('2026-09-01', null),
    credits: fc.integer({ min: 1, max: 999_999 }),
    inGpa: fc.boolean(),
    resident: fc.boolean(),
    basis: fc.constantFrom('LifeExperience', 'CreditByExam', 'Military', 'Equivalence'),
    kind: fc.constantFrom('award' as const, 'void' as const),
  })
  .map((change) => lineOf({ ...change, voidsPublicId: change.kind === 'void' ? 'CR-2026-BBBBBB' : null }));

/** The texts in a document by the name of their element, as a parser that is not ours reads them. */
function textsOf(document: string): Record<string, string[]> {
  const texts: Record<string, string[]> = {};
  const parser = new SaxesParser();
  let text = '';
  parser.on('opentag', () => (text = ''));
  parser.on('text', (more) => (text += more));
  parser.on('closetag', ({ name }) => {
    (texts[name] ??= []).push(text);
    text = '';
  });
  parser.write(document).close();
  return texts;
}

describe('a PESC transcript', () => {
  it('says the basis, the notation and the credits of each line', () => {
    const document = transcriptDocument(
      [lineOf(), lineOf({ credits: 150, courseCode: null, termCode: '2027SP' })],
      issuing,
    );
    expect(document).toContain('<CourseCreditBasis>LifeExperience</CourseCreditBasis>');
    expect(document).toContain('<CourseAcademicGrade>CR</CourseAcademicGrade>');
    expect(document).toContain('<OrganizationName>Mohawk Valley &lt;Community&gt; &amp; College</OrganizationName>');
    expect(document.match(/<SessionDesignator>/g)).toHaveLength(2);
    expect(document).toContain('<TransmissionType>Original</TransmissionType>');
  });

  it('takes credit back without earning any, and names the line', () => {
    const document = transcriptDocument([lineOf({ kind: 'void', voidsPublicId: 'CR-2026-BBBBBB' })], issuing);
    expect(document).toContain('<TransmissionType>Replace</TransmissionType>');
    expect(document).toContain('<CourseCreditEarned>0.00</CourseCreditEarned>');
    expect(document).toContain('<CourseRepeatCode>NotCountedOther</CourseRepeatCode>');
    expect(document).toContain('<OriginalCourseID>CR-2026-BBBBBB</OriginalCourseID>');
  });

  it('names the college by its official codes before its own, in the order of the schema, and by none that it has not', () => {
    const document = transcriptDocument([lineOf()], { ...issuing, codes });
    const named =
      '<OPEID>00123400</OPEID>\n<IPEDS>123456</IPEDS>\n<ATP>000012</ATP>\n<FICE>001234</FICE>\n<ACT>0034</ACT>\n';
    expect(document.split(`<Organization>\n${named}<MutuallyDefined>MVCC</MutuallyDefined>`)).toHaveLength(3);
    expect(document).toContain(`College</OrganizationName>\n${named}</School>`);
    const [bare] = /<Organization>[^]*?<OrganizationName>/.exec(transcriptDocument([lineOf()], issuing))!;
    expect(bare).toBe('<Organization>\n<MutuallyDefined>MVCC</MutuallyDefined>\n<OrganizationName>');
    expect(transcriptDocument([lineOf()], issuing)).toContain('College</OrganizationName>\n</School>');
  });

  it('earns the credits that went in, and is the same bytes each time', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 6 }), (lines) => {
        const document = transcriptDocument(lines, issuing);
        const earned = [...document.matchAll(/<CourseCreditEarned>(.*?)</g)].map(([, amount]) => read(amount!));
        const given = lines.filter(({ fields }) => fields.action === 'award').map(({ fields }) => read(fields.credits));
        expect(sumCredits(earned)).toBe(sumCredits(given));
        expect(transcriptDocument(structuredClone(lines), issuing)).toBe(document);
      }),
      { numRuns: 40 },
    );
  });

  it('gives names, titles and comments in any script to whoever reads its XML, letter by letter', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 4 }), (lines) => {
        fc.pre(refusalsToTranscribe(lines, issuing).length === 0);
        const { CompositeName, CourseTitle, NoteMessage } = textsOf(transcriptDocument(lines, issuing));
        const terms = [...new Set(lines.map(({ fields }) => fields.term))];
        const inOrder = terms.flatMap((term) => lines.filter(({ fields }) => fields.term === term));
        expect(CompositeName).toEqual([lines[0]!.fields.student_name]);
        expect(CourseTitle).toEqual(inOrder.map(({ fields }) => fields.title));
        expect(NoteMessage ?? []).toEqual(inOrder.map(({ fields }) => fields.comment).filter(Boolean));
      }),
    );
  });

  it.each<[string, Partial<Rowable>]>([
    ['pesc_length', { title: 'x'.repeat(61) }],
    ['pesc_length', { studentName: 'x'.repeat(46) }],
    ['pesc_empty', { grade: '' }],
    ['pesc_character', { title: 'Man\u0007agement' }],
    ['pesc_basis', { basis: 'Portfolio' }],
  ])('is refused by name where the schema cannot hold it: %s', (code, change) => {
    expect(refusalsToTranscribe([lineOf(change)], issuing).map((refusal) => refusal.code)).toEqual([code]);
    expect(refusalsToTranscribe([lineOf()], issuing)).toEqual([]);
  });
});

const schemas = resolve('..', 'shared', 'data', 'pesc', 'xsd-v1.6');
const canValidate = existsSync(schemas) && spawnSync('xmllint', ['--version']).status === 0;

(canValidate ? describe : describe.skip)('by the official schemas', () => {
  const place = mkdtempSync(join(tmpdir(), 'credence-pesc-'));
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  const why = (document: string): string => {
    const both = join(place, 'both.xsd');
    writeFileSync(
      both,
      `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
         <xs:import namespace="${batchNamespace}" schemaLocation="${schemas}/AcademicRecordBatch_v2.1.0.xsd"/>
         <xs:import namespace="${transcriptNamespace}" schemaLocation="${schemas}/CollegeTranscript_v1.6.0.xsd"/>
       </xs:schema>`,
    );
    const file = join(place, 'document.xml');
    writeFileSync(file, document);
    const { status, stderr } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', both, file], {
      encoding: 'utf8',
    });
    return status === 0 ? '' : stderr;
  };

  test('a document is valid, and so is a batch of any lines that are not refused', () => {
    const anyCodes = fc.sample(fc.record(digits), { numRuns: 20, seed: 7 });
    for (const given of [noCodes, codes, ...anyCodes])
      expect(why(transcriptDocument([lineOf()], { ...issuing, codes: given }))).toBe('');
    const learners = fc
      .sample(fc.array(anyLine, { minLength: 1, maxLength: 4 }), { numRuns: 150, seed: 7 })
      .filter((lines) => refusalsToTranscribe(lines, issuing).length === 0);
    expect(learners.length).toBeGreaterThan(20);
    expect(why(batchStart + learners.map((lines) => xmlOf(transcriptOf(lines, issuing))).join('') + batchEnd)).toBe('');
    expect(why(transcriptDocument([lineOf({ basis: 'Portfolio' })], issuing))).toContain('CourseCreditBasis');
  });
});

describe('EDI 130', () => {
  it('counts its segments, its learners and its own ends', () => {
    const lines = [
      lineOf({ studentName: 'Zoe ONeill', title: 'Management' }),
      lineOf({ kind: 'void', voidsPublicId: 'CR-2026-BBBBBB' }),
    ];
    const document = ediOf.start(issuing) + ediOf.learner(lines, issuing, 1) + ediOf.end(issuing, 1);
    const segments = document
      .split('~\n')
      .slice(0, -1)
      .map((segment) => segment.split('*'));
    const [from, to] = [segments.findIndex(([id]) => id === 'ST'), segments.findIndex(([id]) => id === 'SE')];
    expect(segments[to]).toEqual(['SE', String(to - from + 1), '0001']);
    expect(segments.at(-2)).toEqual(['GE', '1', '7']);
    expect(segments[0]!.join('*')).toHaveLength(105);
    const courses = segments.filter(([id]) => id === 'CRS');
    expect(courses.map((course) => course.slice(1, 5))).toEqual([
      ['E', 'U', '3', '3'],
      ['E', 'U', '3', '0'],
    ]);
    expect(document).toContain('VOID CR-2026-BBBBBB');
  });

  it.each([
    [codes, '22', '73', '001234'],
    [{ ...codes, fice: null }, '21', '71', '123456'],
    [{ ...codes, fice: null, ipeds: null }, '24', '72', '0012'],
    [{ ...noCodes, act: '0034' }, '25', '74', '0034'],
    [{ ...noCodes, opeid: '00123400' }, 'ZZ', '92', 'MVCC'],
  ])('names the college by one code, the same in envelope and name: %j', (given, inEnvelope, inName, code) => {
    const college = { ...issuing, codes: given };
    const [isa, gs] = ediOf.start(college).split('~\n').map((segment) => segment.split('*')); // prettier-ignore
    expect(isa!.slice(5, 9)).toEqual([inEnvelope, code.padEnd(15), inEnvelope, code.padEnd(15)]);
    expect(gs!.slice(2, 4)).toEqual([code, code]);
    expect(ediOf.learner([lineOf()], college, 1)).toContain(`*${inName}*${code}~\n`);
  });

  it('gives every text of a line that is not refused letter by letter', () => {
    const of = (letters: string) => fc.string({ unit: fc.constantFrom(...letters), maxLength: 12 });
    const ascii = fc.oneof({ weight: 9, arbitrary: of('aZ 09|:') }, { weight: 1, arbitrary: of('a*~>^é') });
    const texts = fc.record({
      studentName: ascii,
      title: ascii,
      transcriptComment: ascii,
      grade: ascii,
      termTitle: ascii,
    });
    fc.assert(
      fc.property(texts, (change) => {
        const lines = [lineOf({ ...change, courseCode: null })];
        const college = { ...issuing, college: 'MVCC' };
        fc.pre(refusalsToEdi(lines, college).length === 0);
        const said = ediOf.learner(lines, college, 1).split('~\n').map((segment) => segment.split('*')); // prettier-ignore
        const element = (id: string, place: number) => said.find(([name]) => name === id)?.[place] ?? '';
        expect([element('IN2', 2), element('CRS', 16), element('CRS', 6), element('SES', 5)]).toEqual([
          change.studentName,
          change.title,
          change.grade,
          change.termTitle,
        ]);
        if (change.transcriptComment) expect(element('NTE', 2)).toBe(`CR-2026-AAAAAA ${change.transcriptComment}`);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses what it has no letter for, and its own delimiters', () => {
    const plain = { studentName: 'Zoe ONeill', title: 'Management' };
    const codes = (change: Partial<Rowable>) =>
      refusalsToEdi([lineOf({ ...plain, ...change })], { ...issuing, college: 'MVCC' });
    expect(codes({})).toEqual([]);
    expect(codes({ studentName: 'Zoë' }).map(({ code }) => code)).toEqual(['edi_character']);
    expect(codes({ title: 'A*B' }).map(({ code }) => code)).toEqual(['edi_character']);
  });
});
