import { column, type Profile } from '../profile.rules.js';
import { codes, codesOr, codesOrSame, csv, ownColumns } from './common.js';

const required = true;

/**
 * PeopleSoft Campus Solutions, “Other Credit”: where credit that is no course elsewhere goes. The student must be term activated
 * in the articulation term. ACPL and PLA-PR are the codes of Washington’s ctcLink; others have their own.
 */
export const peopleSoft: Profile = {
  ...csv,
  columns: [
    ...ownColumns,
    column('EMPLID', 'student_id', { required, max: 11 }),
    column('NAME', 'student_name', { max: 50 }),
    column('ACAD_CAREER', 'program', { table: 'career', required, max: 4 }),
    column('INSTITUTION', 'institution', { required, max: 5 }),
    column('ACAD_PROG', 'program', { table: 'program', max: 5 }),
    column('ARTICULATION_TERM', 'term', { table: 'term', required, max: 4 }),
    column('SUBJECT', 'course_subject', { required, max: 8 }),
    column('CATALOG_NBR', 'course_number', { required, max: 10 }),
    column('DESCR', 'title', { required, max: 30 }),
    column('UNT_TRNSFR', 'credits', { required }),
    column('CRSE_GRADE_OFF', 'grade', { table: 'grade', required, max: 3 }),
    column('GRADING_BASIS', 'grade_mode', { table: 'grading_basis', required, max: 3 }),
    column('SHORT_CODE', null, { constant: 'ACPL', required }),
    column('LONG_CODE', 'method', { table: 'long_code', required }),
    column('AWARDED_ON', 'awarded_on', { required }),
    column('COMMENT', 'comment', { max: 254 }),
  ],
  tables: [
    codesOr('career', 'UGRD'),
    codesOrSame('program'),
    codes('term'),
    codesOrSame('grade'),
    codes('grading_basis', { credit: 'CNC', pass: 'PNP' }),
    codes('long_code', { portfolio: 'PLA-PR', credential: 'PLA-CRT' }),
  ],
};

/** Colleague: the fields of its ExternalNonCourseWork and EquivalentCourseCredit, where prior learning belongs. */
export const colleague: Profile = {
  ...csv,
  columns: [
    ...ownColumns,
    column('PersonId', 'student_id', { required, max: 10 }),
    column('PersonName', 'student_name'),
    column('Name', 'method', { table: 'non_course', required }),
    column('Title', 'title', { required }),
    column('Score', null),
    column('GradeId', 'grade', { table: 'grade', required }),
    column('EndDate', 'awarded_on', { required }),
    column('Status', 'action', { table: 'status', required }),
    column('EquivalentCourse', 'course', { required }),
    column('EquivalentCourseTitle', 'title'),
    column('Credits', 'credits', { required }),
    column('Term', 'term', { table: 'term', required, max: 7 }),
    column('AcademicLevel', 'program', { table: 'level', required, max: 5 }),
    column('Comments', 'comment'),
  ],
  tables: [
    codes('non_course', { portfolio: 'PLA.PORT', credential: 'PLA.CERT', military: 'PLA.MIL' }),
    codesOrSame('grade'),
    codes('status', { award: 'A', void: 'W' }),
    codesOrSame('term'),
    codesOr('level', 'UG'),
  ],
};

/** Workday Student: what the task “Assign Student Transfer Credit” asks for. */
export const workday: Profile = {
  ...csv,
  columns: [
    ...ownColumns,
    column('Student ID', 'student_id', { required }),
    column('Student', 'student_name'),
    column('External Institution', null, { constant: 'Prior Learning Assessment', required }),
    column('External Course Title', 'title', { required }),
    column('Course', 'course', { required }),
    column('Academic Period', 'term', { table: 'academic_period', required }),
    column('Academic Level', 'program', { table: 'academic_level', required }),
    column('Units', 'credits', { required }),
    column('Grading Scheme', 'grade_mode', { table: 'grading_scheme', required }),
    column('Grade', 'grade', { table: 'grade', required }),
    column('Effective Date', 'awarded_on', { required }),
    column('Counts as Residency', 'resident', { format: 'Y/N' }),
    column('Comment', 'comment'),
  ],
  tables: [
    codes('academic_period'),
    codesOr('academic_level', 'Undergraduate'),
    codes('grading_scheme', { credit: 'Credit', pass: 'Pass/Fail' }),
    codesOrSame('grade'),
  ],
};

/** California’s MAP: the columns of its articulation export, for one student a row, with the student behind them. */
export const californiaMap: Profile = {
  ...csv,
  columns: [
    column('CPL Type', 'method', { table: 'cpl_type', required }),
    column('College', 'institution', { table: 'college', required }),
    column('Subject', 'course_subject', { required }),
    column('Course Number', 'course_number', { required }),
    column('Course Title', 'title', { required }),
    column('Credits', 'credits', { required }),
    column('CID Number', 'course', { table: 'c_id' }),
    column('CID Descriptor', null),
    column('Exhibit ID', 'award_id', { required }),
    column('Exhibit Title', 'comment'),
    column('Learning Module', null),
    column('Credit Recommendation', 'title'),
    column('Top Code', 'course', { table: 'top_code' }),
    column('Students', null, { constant: '1' }),
    column('Units', 'credits', { required }),
    column('Student ID', 'student_id', { required }),
    column('Term', 'term', { required }),
    column('Grade', 'grade', { required }),
    column('Action', 'action', { required }),
    column('Voids Exhibit ID', 'voids_award_id'),
  ],
  tables: [
    {
      ...codes('cpl_type', {
        portfolio: 'Portfolio Review',
        challenge_exam: 'Credit by Exam',
        standard_exam: 'Standardized Assessment',
        military: 'Military',
      }),
      otherwise: 'use',
      fallback: 'Industry Certification',
    },
    codesOrSame('college'),
    codesOr('c_id', ''),
    codesOr('top_code', ''),
  ],
};
