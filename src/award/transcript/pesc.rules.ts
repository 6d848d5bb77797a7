import type { CollegeCodes } from '../../account/institution/college-codes.rules.js';
import type { Refusal } from '../../kernel/refusal.js';
import type { Fields } from '../profile/field.rules.js';
import { notInXml, optional, xmlOf, type Xml } from './xml.rules.js';

/*
 ** PESC College Transcript 1.6.0: what a learner was given in one batch, for every school that reads electronic transcripts.
 ** (1) A document is made of what was frozen with the batch, so it is the same document for ever.
 ** (2) The basis is PESC's own word (LifeExperience for a portfolio); the grade is as the batch's profile writes it.
 ** (3) A void is a course that no longer counts: no credit earned, CourseRepeatCode NotCountedOther, and the number of the line
 **     that it takes back as OriginalCourseID. A document with one replaces what was sent before.
 ** (4) What the schema cannot hold is refused by name, never cut.
 ** (5) The college is named by every official code that it has, in the order of the schema, and by our own (MutuallyDefined).
 ** Source: CollegeTranscript_v1.6.0.xsd with AcademicRecord 1.9.0 and CoreMain 1.14.0 (docs/formats/pesc.md).
 */
export const transcriptNamespace = 'urn:org:pesc:message:CollegeTranscript:v1.6.0';
export const batchNamespace = 'urn:org:pesc:message:AcademicRecordBatch:v2.1.0';

/** One line as it was frozen: its fields, and the grade that its profile writes. */
export interface TranscriptLine {
  fields: Fields;
  grade: string;
}

/** What all documents of a batch share. */
export interface Issuing {
  /** The college, as its name and code. */
  college: string;
  code: string;
  codes: CollegeCodes;
  /** The moment of the release, ISO 8601. */
  issuedAt: string;
}

/** Words that the schema knows for the basis of credit. */
const bases = new Set(['Regular', 'AcademicRenewal', 'AdvancedPlacement', 'AdvancedStanding', 'ContinuingEducation', 'Correspondence', 'Exemption', 'Equivalence', 'InternationalBaccalaureate', 'Military', 'Remedial', 'CreditByExam', 'HighSchoolTransferCredit', 'HighSchoolCreditOnly', 'HighSchoolDualCredit', 'JuniorHighSchoolCredit', 'LifeExperience', 'Major', 'AdultBasic']); // prettier-ignore

/** The learner's document inside a batch of them; the first of their lines gives it its number. */
export function transcriptOf(lines: readonly TranscriptLine[], issuing: Issuing): Xml {
  const [{ fields: first }] = lines as [TranscriptLine];
  const replaces = lines.some(({ fields }) => fields.action === 'void');
  return [
    'trn:CollegeTranscript',
    [
      [
        'TransmissionData',
        [
          ['DocumentID', first.award_id],
          ['CreatedDateTime', issuing.issuedAt],
          ['DocumentTypeCode', 'RequestedRecord'],
          ['TransmissionType', replaces ? 'Replace' : 'Original'],
          ['Source', [['Organization', organization(issuing)]]],
          ['Destination', [['Organization', organization(issuing)]]],
          ['DocumentOfficialCode', 'Official'],
          ['DocumentCompleteCode', 'Partial'],
        ],
      ],
      [
        'Student',
        [
          [
            'Person',
            [
              ['SchoolAssignedPersonID', first.student_id],
              ['Name', [['CompositeName', first.student_name]]],
            ],
          ],
          [
            'AcademicRecord',
            [['School', [['OrganizationName', issuing.college], ...officialCodes(issuing)]], ...sessionsOf(lines)],
          ],
        ],
      ],
    ],
  ];
}

/** A whole document of one learner. */
export function transcriptDocument(lines: readonly TranscriptLine[], issuing: Issuing): string {
  return declaration + xmlOf(transcriptOf(lines, issuing), ` xmlns:trn="${transcriptNamespace}"`);
}

export const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
/** What stands before and after the documents of a batch. */
export const batchStart = `${declaration}<bat:AcademicRecordBatch xmlns:bat="${batchNamespace}" xmlns:trn="${transcriptNamespace}">\n<BatchContent>\n`;
export const batchEnd = '</BatchContent>\n</bat:AcademicRecordBatch>\n';

/** Why these lines cannot stand in a transcript. Empty means that the document is valid by the schema. */
export function refusalsToTranscribe(lines: readonly TranscriptLine[], issuing: Issuing): Refusal[] {
  return [
    ...tooLong('the name of the college', issuing.college, 60, issuing.code),
    ...lines.flatMap(({ fields, grade }) => [
      ...tooLong('the student id', fields.student_id, 20, fields.award_id),
      ...tooLong('the student’s name', fields.student_name, 45, fields.award_id),
      ...tooLong('the title', fields.title, 60, fields.award_id),
      ...tooLong('the grade', grade, 10, fields.award_id),
      ...(fields.comment === '' ? [] : tooLong('the transcript comment', fields.comment, 80, fields.award_id)),
      ...(fields.term_title === '' ? [] : tooLong('the name of the term', fields.term_title, 30, fields.award_id)),
      ...(bases.has(fields.credit_basis)
        ? []
        : [refusal('basis', `“${fields.credit_basis}” is no basis of credit that PESC knows.`, fields.award_id)]),
    ]),
  ];
}

function tooLong(what: string, text: string, max: number, about: string): Refusal[] {
  const length = [...text].length;
  if (text === '') return [refusal('empty', `${what} is empty.`, about)];
  if (notInXml.test(text)) return [refusal('character', `${what} has a character that XML cannot hold.`, about)];
  if (length <= max) return [];
  return [refusal('length', `${what} has ${length} characters, and a PESC transcript takes ${max}.`, about)];
}

function refusal(kind: string, why: string, about: string): Refusal {
  return {
    code: `pesc_${kind}`,
    detail: `${about}: ${why}`,
    about,
  };
}

function organization(issuing: Issuing): (Xml | null)[] {
  return [...officialCodes(issuing), ['MutuallyDefined', issuing.code], ['OrganizationName', issuing.college]];
}

/**
 * The schema takes ATP codes of six characters; a college's four digits are the same code without its leading zeros
 * (depts.washington.edu/reptreq/RptST02-InstNameAddr2.htm).
 */
function officialCodes({ codes: { opeid, ipeds, atp, fice, act } }: Issuing): (Xml | null)[] {
  return [
    optional('OPEID', opeid ?? ''),
    optional('IPEDS', ipeds ?? ''),
    optional('ATP', atp?.padStart(6, '0') ?? ''),
    optional('FICE', fice ?? ''),
    optional('ACT', act ?? ''),
  ];
}

/** The courses by term, in the order of the file. */
function sessionsOf(lines: readonly TranscriptLine[]): Xml[] {
  const terms = [...new Set(lines.map(({ fields }) => fields.term))];
  return terms.map((term) => {
    const within = lines.filter(({ fields }) => fields.term === term);
    const { term_title, term_starts_on, term_ends_on, awarded_on } = within[0]!.fields;
    return [
      'AcademicSession',
      [
        [
          'AcademicSessionDetail',
          [
            ['SessionDesignator', (term_starts_on || awarded_on).slice(0, 7)],
            optional('SessionName', term_title),
            optional('SessionBeginDate', term_starts_on),
            optional('SessionEndDate', term_ends_on),
          ],
        ],
        ...within.map(courseOf),
      ],
    ];
  });
}

function courseOf({ fields, grade }: TranscriptLine): Xml {
  const taken = fields.action === 'void';
  const named =
    fields.course_subject !== '' && [...fields.course_subject].length <= 10 && [...fields.course_number].length <= 15;
  return [
    'Course',
    [
      ['CourseCreditBasis', fields.credit_basis],
      ['CourseCreditUnits', 'Units'],
      ['CourseCreditValue', fields.credits],
      ['CourseCreditEarned', taken ? '0.00' : fields.credits],
      ['CourseAcademicGrade', grade],
      ['CourseAcademicGradeStatusCode', fields.resident === 'yes' ? 'PassFailPass' : 'TransferNoGrade'],
      taken ? ['CourseRepeatCode', 'NotCountedOther'] : null,
      ['CourseGPAApplicabilityCode', fields.in_gpa === 'yes' && !taken ? 'Applicable' : 'NotApplicable'],
      named ? ['CourseSubjectAbbreviation', fields.course_subject] : null,
      named ? optional('CourseNumber', fields.course_number) : null,
      optional('OriginalCourseID', fields.voids_award_id),
      ['AgencyCourseID', fields.award_id],
      ['CourseTitle', fields.title],
      ['CourseEndDate', fields.awarded_on],
      optional('NoteMessage', fields.comment),
    ],
  ];
}
