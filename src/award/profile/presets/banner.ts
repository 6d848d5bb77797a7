import { column, type Profile } from '../profile.rules.js';
import { codes, codesOr, codesOrSame, csv, ownColumns } from './common.js';

/*
 ** Banner. Columns have the names of the tables that they are for (SHRTRIT institution, SHRTRAM attendance period, SHRTRCE
 ** equivalent course; SHRTCKN and SHRTCKG in-house history), as public sources name them. Banner has no public import layout:
 ** a college's own loader reads this file. What Banner is known to refuse is refused here: a term outside STVTERM, a grade
 ** that is not on SHATGRD, a title of more than 30 characters, an attendance period or a course attribute that is missing.
 */
const required = true;
const tables = [
  codes('term'),
  codesOrSame('grade'),
  codes('grade_mode', { credit: 'T', pass: 'S' }),
  codesOr('level', 'UG'),
  codes('attribute', { portfolio: 'PLA' }),
];

export const bannerTransfer: Profile = {
  ...csv,
  columns: [
    ...ownColumns,
    column('BANNER_ID', 'student_id', { required, max: 9 }),
    column('STUDENT_NAME', 'student_name'),
    column('SHRTRIT_SBGI_CODE', null, { constant: 'PLA001', required, max: 6 }),
    column('SHRTRAM_ATTN_PERIOD', 'term', { table: 'term', required, max: 6 }),
    column('SHRTRAM_TERM_CODE_ENTERED', 'term', { table: 'term', required, max: 6 }),
    column('SHRTRAM_ACCEPTANCE_DATE', 'awarded_on', { format: '11/22/2026', required }),
    column('SHRTRCE_TERM_CODE_EFF', 'term', { table: 'term', required, max: 6 }),
    column('SHRTRCE_LEVL_CODE', 'program', { table: 'level', required, max: 2 }),
    column('SHRTRCE_SUBJ_CODE', 'course_subject', { required, max: 4 }),
    column('SHRTRCE_CRSE_NUMB', 'course_number', { required, max: 5 }),
    column('SHRTRCE_CRSE_TITLE', 'title', { required, max: 30 }),
    column('SHRTRCE_CREDIT_HOURS', 'credits', { format: '3.000', required }),
    column('SHRTRCE_GRDE_CODE', 'grade', { table: 'grade', required, max: 6 }),
    column('SHRTRCE_GMOD_CODE', 'grade_mode', { table: 'grade_mode', required, max: 1 }),
    column('COURSE_ATTRIBUTE', 'method', { table: 'attribute', required, max: 4 }),
    column('COMMENT', 'comment'),
  ],
  tables,
};

export const bannerHistory: Profile = {
  ...csv,
  columns: [
    ...ownColumns,
    column('BANNER_ID', 'student_id', { required, max: 9 }),
    column('STUDENT_NAME', 'student_name'),
    column('SHRTCKN_TERM_CODE', 'term', { table: 'term', required, max: 6 }),
    column('SHRTCKN_SUBJ_CODE', 'course_subject', { required, max: 4 }),
    column('SHRTCKN_CRSE_NUMB', 'course_number', { required, max: 5 }),
    column('SHRTCKN_CRSE_TITLE', 'title', { required, max: 30 }),
    column('SHRTCKG_CREDIT_HOURS', 'credits', { format: '3.000', required }),
    column('SHRTCKG_GRDE_CODE_FINAL', 'grade', { table: 'grade', required, max: 6 }),
    column('SHRTCKG_GMOD_CODE', 'grade_mode', { table: 'grade_mode', required, max: 1 }),
    column('SHRTCKL_LEVL_CODE', 'program', { table: 'level', required, max: 2 }),
    column('COURSE_ATTRIBUTE', 'method', { table: 'attribute', required, max: 4 }),
    column('GRADE_DATE', 'awarded_on', { format: '11/22/2026', required }),
    column('COMMENT', 'comment'),
  ],
  tables,
};
