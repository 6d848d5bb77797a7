import { column, type Profile } from '../profile.rules.js';
import { codes, csv } from './common.js';

/*
 ** Anthology Student, api/commands/Admissions/StudentTransferCredit/SaveStudentTransferCredit: one JSON object a line, whose
 ** `payload` is the body of one call. Anthology knows students, periods, types and courses by its own numbers: the tables
 ** translate them. `studentTransferCreditId` is -1, a new record; to take one back, the loader puts in the number that the call
 ** for `voidsAwardId` answered with, and the status that the table gives for a void.
 */
const number = { type: 'number', required: true } as const;
const empty = { type: 'number', constant: '' } as const;
const nought = { type: 'number', constant: '0' } as const;

const external = (name: string) => `payload.studentTransferCreditExternalCourseList.0.${name}`;
const internal = (name: string) => `payload.studentTransferCreditInternalCourseList.0.${name}`;

export const anthology: Profile = {
  ...csv,
  format: 'json_lines',
  lineEnd: 'lf',
  columns: [
    column('awardId', 'award_id', { required: true }),
    column('action', 'action', { required: true }),
    column('voidsAwardId', 'voids_award_id'),
    column('payload.studentTransferCreditId', null, { type: 'number', constant: '-1' }),
    column('payload.studentId', 'student_id', number),
    column('payload.studentEnrollmentPeriodId', 'program', { ...number, table: 'enrollment_period' }),
    column('payload.termId', 'term', { ...number, table: 'term' }),
    column('payload.approvedDate', 'awarded_on', { format: '2026/11/22 00:00:00', required: true }),
    column('payload.isApproved', 'action', { type: 'boolean', table: 'approved', required: true }),
    column('payload.rowVersion', null, empty),
    column('payload.transferCreditStatusId', 'action', { table: 'status', required: true }),
    column('payload.transferCreditTypeId', 'method', { table: 'type', required: true }),
    column(external('id'), null, { type: 'number', constant: '-1' }),
    column(external('entityState'), null, nought),
    column(external('collegeId'), 'institution', { ...number, table: 'college' }),
    column(external('collegeCourseId'), 'course', { ...number, table: 'college_course' }),
    column(external('collegeCourseGrade'), 'grade', { required: true, max: 10 }),
    column(external('collegeCourseCredits'), 'credits', number),
    column(external('collegeCourseCreditHoursAttempted'), 'credits', number),
    column(external('collegeCourseCreditHoursEarned'), 'credits', number),
    column(external('collegeCourseGradePoints'), null, nought),
    column(external('collegeCourseStartDate'), 'term_starts_on', { format: '2026/11/22 00:00:00' }),
    column(external('completionDate'), 'awarded_on', { format: '2026/11/22 00:00:00', required: true }),
    column(internal('id'), null, { type: 'number', constant: '-1' }),
    column(internal('entityState'), null, nought),
    column(internal('courseId'), 'course', { ...number, table: 'course' }),
    column(internal('credits'), 'credits', number),
    column(internal('hours'), null, nought),
  ],
  tables: [
    codes('enrollment_period'),
    codes('term'),
    codes('approved', { award: 'true', void: 'false' }),
    codes('status'),
    codes('type'),
    codes('college'),
    codes('college_course'),
    codes('course'),
  ],
};
