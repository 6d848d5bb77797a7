import { formatCredits } from '../../kernel/credits.js';
import type { LineFacts } from '../line/award.rules.js';

/*
 ** What is known of a line on its way out, as text: everything that a column of an export can be made of.
 ** (1) A field has one written form, whatever leaves: days as 2026-11-22, credits as 3.00, flags as yes or no. Columns reshape it.
 ** (2) Nothing here changes with the day of asking, so that a row prepared today is the same row at its release.
 */
export const sources = {
  award_id: 'text',
  action: 'text',
  voids_award_id: 'text',
  institution: 'text',
  student_id: 'text',
  student_name: 'text',
  term: 'text',
  term_title: 'text',
  term_starts_on: 'day',
  term_ends_on: 'day',
  course: 'text',
  course_subject: 'text',
  course_number: 'text',
  title: 'text',
  subject: 'text',
  program: 'text',
  credits: 'credits',
  grade: 'text',
  grade_mode: 'text',
  in_gpa: 'flag',
  resident: 'flag',
  credit_basis: 'text',
  method: 'text',
  awarded_on: 'day',
  comment: 'text',
} as const;
export type Source = keyof typeof sources;
export type SourceKind = (typeof sources)[Source];
export const sourceNames = Object.keys(sources) as Source[];

export type Fields = Readonly<Record<Source, string>>;

/** A line, and who, where and when stands around it at the time of preparing. */
export interface Rowable extends LineFacts {
  kind: 'award' | 'void';
  publicId: string;
  /** For a void, the number of the line that it takes back. */
  voidsPublicId: string | null;
  institution: string;
  studentId: string;
  studentName: string;
  termTitle: string | null;
  termStartsOn: string | null;
  termEndsOn: string | null;
  subjectCode: string | null;
  programCode: string | null;
}

/** A line as text. A void says in every field what its award said, so that the SIS finds what it holds. */
export function fieldsOf(line: Rowable): Fields {
  const { subject, number } = partsOfCourse(line.courseCode ?? '');
  return {
    award_id: line.publicId,
    action: line.kind,
    voids_award_id: line.voidsPublicId ?? '',
    institution: line.institution,
    student_id: line.studentId,
    student_name: line.studentName,
    term: line.termCode,
    term_title: line.termTitle ?? '',
    term_starts_on: line.termStartsOn ?? '',
    term_ends_on: line.termEndsOn ?? '',
    course: line.courseCode ?? '',
    course_subject: subject,
    course_number: number,
    title: line.title,
    subject: line.subjectCode ?? '',
    program: line.programCode ?? '',
    credits: formatCredits(line.credits),
    grade: line.grade,
    grade_mode: line.gradeMode,
    in_gpa: yesOrNo(line.inGpa),
    resident: yesOrNo(line.resident),
    credit_basis: line.basis,
    method: line.method,
    awarded_on: line.awardedOn,
    comment: line.transcriptComment,
  };
}

/** “MGT 101”, “MGT-101” and “MGT101” are MGT and 101; a code without a digit is all subject. */
export function partsOfCourse(code: string): { subject: string; number: string } {
  const at = code.search(/\d/);
  if (at < 0) return { subject: code.trim(), number: '' };
  return { subject: code.slice(0, at).replace(/[\s._-]+$/, ''), number: code.slice(at).trim() };
}

function yesOrNo(flag: boolean): string {
  return flag ? 'yes' : 'no';
}
