import { column, type Profile } from '../profile.rules.js';
import { csv } from './common.js';

/** The product's own CSV, described in docs/formats/award-csv.md: how awards leave where a college has chosen nothing else. */
export const documentedName = 'credence-award-1';

const names = [
  'award_id',
  'action',
  'voids_award_id',
  'institution',
  'student_id',
  'student_name',
  'term',
  'course',
  'title',
  'credits',
  'grade',
  'grade_mode',
  'in_gpa',
  'resident',
  'credit_basis',
  'method',
  'awarded_on',
  'comment',
] as const;

export const documented: Profile = {
  ...csv,
  columns: names.map((name) => column(name, name)),
  tables: [],
};
