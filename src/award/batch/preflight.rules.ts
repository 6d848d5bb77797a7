import { formatCredits } from '../../kernel/credits.js';
import type { Refusal } from '../../kernel/refusal.js';
import type { LineFacts, Overridable, Posting } from '../line/award.rules.js';
import { unfit } from '../profile/check.rules.js';
import type { Fields } from '../profile/field.rules.js';
import type { Profile } from '../profile/profile.rules.js';

/*
 ** Everything that an SIS would refuse, found before the file leaves, each with what mends it.
 ** (1) A line is held back by any finding; the others go. Nothing is cut, padded or guessed to make a row pass.
 ** (2) Limits, duplicates and doubts may be overridden with a reason; what no SIS takes may not.
 ** Sources: Banner (grade on SHATGRD, term in STVTERM, title length), PeopleSoft (student and term), California
 ** (course in the catalogue), and what spreadsheets and loaders do to ids and text.
 */
export interface Finding extends Refusal {
  /** What to do about it, and where. */
  fix: string;
  /** The word with which the registrar may override it, if at all. */
  override: Overridable | null;
}

/** How far a voided line is, and which void takes it back. */
export interface Former {
  publicId: string;
  posting: Posting;
  voidPublicId: string;
  voidPosting: Posting;
}

/** A line on its way out, with what is known about its student, term and course now. */
export interface Outgoing extends LineFacts {
  kind: 'award' | 'void';
  publicId: string;
  voided: boolean;
  studentId: string | null;
  studentName: string;
  /** The name under which the SIS last took a row with this student id, if it did. */
  lastPostedName: string | null;
  courseActive: boolean | null;
  /** For a void: how far the line is that it takes back. */
  voidsPosting: Posting | null;
  /** A voided line of the same claim that the SIS has or may have: with this line too, it would hold both. */
  former: Former | null;
  /** What the limits and the duplicate rule say now, with this line in the account. */
  capped: readonly Refusal[];
  duplicated: readonly Refusal[];
  /** The reason of the last rejection, when the row would be the same again. */
  rejectedAsIs: string | null;
  overridden: readonly Overridable[];
  /** What the columns of its row are made of. */
  fields: Fields;
}

/** What the college's SIS takes. */
export interface SisRules {
  terms: ReadonlySet<string>;
  /** Grades of the notation in force. A line with another one was opened under an older policy. */
  grades: ReadonlySet<string>;
  titleMax: number;
  /** How lines leave, and so what the SIS takes in each column. */
  profile: Profile;
}

/** Judges lines one after the other as they leave together, a void before what is sent in place of what it takes back. */
export class Preflight {
  /** The voids that can go. */
  private readonly going = new Set<string>();

  constructor(private readonly sis: SisRules) {}

  /** Why this line would be refused. Empty means that it can go. */
  findings(line: Outgoing): Finding[] {
    const found = findings(line, this.sis, this.going);
    if (line.kind === 'void' && found.length === 0) this.going.add(line.publicId);
    return found;
  }
}

function findings(line: Outgoing, sis: SisRules, going: ReadonlySet<string>): Finding[] {
  if (line.kind === 'void') {
    const found = ofVoid(line);
    return found.length > 0 ? found : ofProfile(line, sis, found);
  }
  const found = [
    ...ofState(line),
    ...ofFormer(line, going),
    ...ofStudent(line),
    ...ofTerm(line, sis),
    ...ofCourse(line, sis),
    ...ofGrade(line, sis),
    ...ofText(line),
    ...ofLimits(line),
  ];
  const standing = found.filter((f) => f.override === null || !line.overridden.includes(f.override));
  return [...standing, ...ofProfile(line, sis, standing)];
}

/** What the columns say against it, where nothing is said of the same thing already. */
function ofProfile(line: Outgoing, { profile }: SisRules, found: readonly Finding[]): Finding[] {
  const said = new Set(found.map(({ about }) => about));
  return unfit(profile, line.fields)
    .filter(({ about }) => !said.has(about))
    .map((reason) => ({ ...reason, override: null }));
}

function ofVoid(line: Outgoing): Finding[] {
  if (line.voidsPosting === 'posted') return [];
  return [
    finding('award_unanswered', 'The SIS has not answered for the line that this one takes back.', {
      fix: 'Import the result file of that batch first.',
    }),
  ];
}

function ofState(line: Outgoing): Finding[] {
  return [
    line.voided && finding('voided', 'This line has been voided.', { fix: 'Leave it out: prepare the batch again.' }),
    line.rejectedAsIs !== null &&
      finding('rejected_before', `The SIS refused this very row: ${line.rejectedAsIs.replace(/[^.!?…]$/u, '$&.')}`, {
        fix: 'Correct what it names. If it was mended in the SIS itself, override this with that as the reason.',
        override: 'rejected_before',
      }),
  ].filter((f) => f !== false);
}

/** What the SIS has, or may have, for the same claim goes before this line does, or along with it; before it, once its void was refused. */
function ofFormer({ former }: Outgoing, going: ReadonlySet<string>): Finding[] {
  if (former === null) return [];
  const { publicId, posting, voidPublicId, voidPosting } = former;
  if (going.has(voidPublicId) && voidPosting !== 'rejected') return [];
  return [
    posting === 'posted'
      ? finding('replaced_not_taken_back', `The SIS still holds ${publicId} for the same claim; it would hold both.`, {
          fix:
            voidPosting === 'rejected'
              ? `The SIS refused its void ${voidPublicId}: send that again first, and import the answer.`
              : `Send its void ${voidPublicId} along with this line, or import the answer for it first.`,
        })
      : finding(
          'replaced_unanswered',
          `The SIS has not answered for ${publicId} of the same claim; it would hold both.`,
          {
            fix: 'Import the result file of that batch first: then the void goes along.',
          },
        ),
  ];
}

/** Letters, digits and hyphens, as Banner, PeopleSoft, Colleague and Workday have them; never a number's `1.2E+08`. */
const studentIdShape = /^(?!\d\.?\d*E\+)[A-Za-z0-9][A-Za-z0-9-]{1,19}$/;

function ofStudent(line: Outgoing): Finding[] {
  const { studentId } = line;
  const inPeople = 'Correct the student id in the learner’s membership.';
  if (studentId === null || studentId === '') {
    return [
      finding('no_student_id', 'The learner has no student id.', {
        about: 'student_id',
        fix: 'Enter it in the learner’s membership.',
      }),
    ];
  }
  return [
    !studentIdShape.test(studentId) &&
      finding('odd_student_id', `“${studentId}” is not a student id: 2 to 20 letters, digits or hyphens.`, {
        about: 'student_id',
        fix: inPeople,
      }),
    line.lastPostedName !== null &&
      sameName(line.lastPostedName) !== sameName(line.studentName) &&
      finding('name_differs', `The SIS last took ${studentId} under the name “${line.lastPostedName}”.`, {
        about: 'student_name',
        fix: 'Check that the student id is this person’s. If the name has changed, override this with that as the reason.',
        override: 'name_differs',
      }),
  ].filter((f) => f !== false);
}

/** Case, accents and punctuation aside: a name that an SIS wrote in capitals is the same name. */
export function sameName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLocaleLowerCase('en');
}

function ofTerm({ termCode }: Outgoing, sis: SisRules): Finding[] {
  if (sis.terms.has(termCode)) return [];
  const fix = 'Add the term to the catalogue, or issue the line again in another term.';
  return [finding('unknown_term', `The catalogue has no term ${termCode}.`, { about: 'term', fix })];
}

function ofCourse(line: Outgoing, sis: SisRules): Finding[] {
  const fix = 'Correct the title, then issue the line again.';
  return [
    line.courseCode !== null &&
      line.courseActive === null &&
      finding('unknown_course', `${line.courseCode} is not in the catalogue.`, {
        about: 'course',
        fix: 'Add the course to the catalogue, under the code that the SIS has.',
      }),
    line.courseActive === false &&
      finding(
        'inactive_course',
        `${line.courseCode} is no longer active; most SIS take credit for active courses only.`,
        {
          about: 'course',
          fix: 'Activate the course for the export, or have the credit decided for another course.',
        },
      ),
    line.title.trim() === '' && finding('no_title', 'The line has no title.', { about: 'title', fix }),
    [...line.title].length > sis.titleMax &&
      finding('long_title', `The title has ${[...line.title].length} characters; the SIS takes ${sis.titleMax}.`, {
        about: 'title',
        fix: 'Shorten the title in the catalogue and issue the line again, or raise the limit in the policy.',
      }),
    (line.credits <= 0 || line.credits > 99_999) &&
      finding('odd_credits', `${formatCredits(Math.max(0, line.credits))} credits cannot be posted.`, {
        about: 'credits',
        fix: 'Void the line and have the claim decided again.',
      }),
  ].filter((f) => f !== false);
}

function ofGrade(line: Outgoing, sis: SisRules): Finding[] {
  if (sis.grades.has(line.grade)) return [];
  const detail = `The notation in force has no grade “${line.grade}”.`;
  const fix = 'Issue the line again under the notation in force, or put the grade back into the policy.';
  return [finding('unknown_grade', detail, { about: 'grade', fix })];
}

/** What breaks loaders: control characters, line breaks, and invisible characters that turn text around. */
const troublesome = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u;
const formula = /^[\s']*[=+\-@]/;

function ofText(line: Outgoing): Finding[] {
  const texts = {
    student_name: [line.studentName, 'Correct the name of the person.'],
    title: [line.title, 'Correct the title, then issue the line again.'],
    comment: [line.transcriptComment, 'Correct the transcript comment in the policy, then issue the line again.'],
  } as const;
  return Object.entries(texts).flatMap(([about, [text, fix]]) =>
    [
      troublesome.test(text) &&
        finding('control_character', 'There is a control or direction character in the text.', { about, fix }),
      formula.test(text) &&
        finding('formula', 'The text begins as a formula does; loaders and spreadsheets would change it.', {
          about,
          fix,
        }),
    ].filter((f) => f !== false),
  );
}

function ofLimits(line: Outgoing): Finding[] {
  const fix = 'Void the line, or override with the reason why this credit counts all the same.';
  return [
    ...line.capped.map((r) => ({ ...r, fix, override: 'cap' as const })),
    ...line.duplicated.map((r) => ({ ...r, fix, override: 'duplicate' as const })),
  ];
}

function finding(code: string, detail: string, more: { fix: string; about?: string; override?: Overridable }): Finding {
  return { code, detail, override: null, ...more };
}
