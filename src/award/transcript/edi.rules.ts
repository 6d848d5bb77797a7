import type { Refusal } from '../../kernel/refusal.js';
import type { Issuing, TranscriptLine } from './pesc.rules.js';

/*
 ** EDI 130 (student educational record), experimental. X12's own guide is not public: these are the segments and codes that
 ** public dictionaries name (BGN, ERP, REF, N1, IN1, IN2, SST, SES, CRS; element 1147 for the basis of credit). Agree on the
 ** qualifiers with whoever reads it before it is used.
 ** The college is named by one code, the same in ISA, GS and N1: FICE, which Florida's translator sends for all its colleges
 ** (floridastudentfinancialaid.org/faster/SpexMan2223/ch02p00.htm), else IPEDS, ATP, ACT; without any by our own. No qualifier
 ** for an OPEID was found. Qualifiers: N103 from ch08n1lp.htm of the same manual (2013–14), I05 from
 ** stedi.com/edi/x12-004010/element/I05.
 */
interface Edi {
  start: (issuing: Issuing & { number: number }) => string;
  learner: (lines: readonly TranscriptLine[], issuing: Issuing, place: number) => string;
  end: (issuing: Issuing & { number: number }, learners: number) => string;
}

/** Element 1147: E is credit based on experience, B by examination, M military, T transfer. */
const basisCodes: Readonly<Record<string, string>> = { LifeExperience: 'E', CreditByExam: 'B', Military: 'M' };

export const ediOf: Edi = {
  start: ({ issuedAt, number, ...college }) => {
    const [day, time] = [issuedAt.slice(0, 10).replaceAll('-', ''), issuedAt.slice(11, 16).replace(':', '')];
    const { code, inEnvelope } = routing(college);
    const id = code.slice(0, 15).padEnd(15);
    const none = ' '.repeat(10);
    return (
      segment(
        'ISA',
        '00',
        none,
        '00',
        none,
        inEnvelope,
        id,
        inEnvelope,
        id,
        day.slice(2),
        time,
        'U',
        '00401',
        control(number, 9),
        '0',
        'P',
        '>',
      ) + segment('GS', 'ED', code, code, day, time, String(number), 'X', '004010')
    );
  },
  learner: (lines, { issuedAt, ...sender }, place) => {
    const [{ fields: first }] = lines as [TranscriptLine];
    const { code, inName } = routing(sender);
    const inside = [
      segment('ST', '130', control(place, 4)),
      segment('BGN', '00', first.award_id, issuedAt.slice(0, 10).replaceAll('-', '')),
      segment('ERP', 'PS', 'B18'),
      segment('REF', 'SY', first.student_id),
      segment('N1', 'AS', sender.college, inName, code),
      segment('IN1', '1', '02'),
      segment('IN2', '18', first.student_name),
      segment('SST', 'B18'),
      ...lines.flatMap(courseOf),
    ];
    return inside.join('') + segment('SE', String(inside.length + 1), control(place, 4));
  },
  end: ({ number }, learners) =>
    segment('GE', String(learners), String(number)) + segment('IEA', '1', control(number, 9)),
};

/** Why these lines cannot stand in segments: only what X12's extended set has, and none of its delimiters. */
export function refusalsToEdi(lines: readonly TranscriptLine[], { college, code }: Issuing): Refusal[] {
  const texts = lines.flatMap(({ fields, grade }) =>
    [
      fields.student_id,
      fields.student_name,
      fields.title,
      fields.course,
      fields.term,
      fields.term_title,
      grade,
      fields.comment,
    ].map((text) => [fields.award_id, text] as const),
  );
  return [[code, college] as const, [code, code] as const, ...texts].flatMap(([about, text]) => {
    const [odd] = /[^ -~]|[*~>^]/u.exec(text) ?? [];
    if (odd === undefined) return [];
    return [{ code: 'edi_character', detail: `${about}: “${text}” has “${odd}”, which EDI 130 cannot hold.`, about }];
  });
}

const qualifiers = [
  { kind: 'fice', inEnvelope: '22', inName: '73' },
  { kind: 'ipeds', inEnvelope: '21', inName: '71' },
  { kind: 'atp', inEnvelope: '24', inName: '72' },
  { kind: 'act', inEnvelope: '25', inName: '74' },
] as const;

/** The code by which a sender is known, with what says whose code it is: in the envelope (I05) and in N1 (element 66). */
function routing({ code, codes }: Pick<Issuing, 'code' | 'codes'>) {
  const own = { code, inEnvelope: 'ZZ', inName: '92' };
  const [official = own] = qualifiers.flatMap(({ kind, ...qualifier }) => {
    const given = codes[kind];
    return given === null ? [] : [{ code: given, ...qualifier }];
  });
  return official;
}

/** A void says its course with no credit, and names the line that it takes back. */
function courseOf({ fields, grade }: TranscriptLine): string[] {
  const taken = fields.action === 'void';
  const credits = fields.credits.replace(/\.?0+$/, '');
  const note = taken ? `VOID ${fields.voids_award_id}` : fields.comment;
  return [
    segment(
      'SES',
      (fields.term_starts_on || fields.awarded_on).slice(0, 7).replace('-', ''),
      '',
      '',
      '1',
      fields.term_title,
    ),
    segment(
      'CRS',
      basisCodes[fields.credit_basis] ?? 'T',
      'U',
      credits,
      taken ? '0' : credits,
      '',
      grade,
      '',
      'L',
      '',
      '',
      '',
      '',
      '',
      fields.course_subject,
      fields.course_number,
      fields.title,
    ),
    ...(note === '' ? [] : [segment('NTE', 'ADD', `${fields.award_id} ${note}`)]),
  ];
}

function segment(...elements: string[]): string {
  return `${elements.join('*').replace(/\*+$/, '')}~\n`;
}

function control(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
