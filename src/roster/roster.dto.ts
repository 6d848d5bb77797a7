import { IsIn, IsOptional } from 'class-validator';
import { ImportQuery } from '../platform/table/import.js';
import type { RowProblem } from '../platform/table/table.js';
import type { RosterRole } from './person.rules.js';
import type { RosterCourses } from './roster.courses.js';
import type { RosterPeople } from './roster.people.js';

export class RosterQuery extends ImportQuery {
  /** `true`: strangers are invited by mail, at most a thousand with one import. Without it nothing is mailed to anybody. */
  @IsOptional() @IsIn(['true', 'false']) invite?: 'true' | 'false';
}

/** What an import of a roster did, or would do. */
export class RosterView {
  dryRun: boolean;
  /** SHA-256 of what came. */
  sha256: string;
  /** Null: no users.csv came along. */
  people: RosterPeople | null;
  /** Null: no courses.csv came along. */
  courses: RosterCourses | null;
  /** The roles that the roster knows, and what each makes somebody here. */
  roles: RosterRole[];
  /** Files and columns that were not read. */
  ignored: string[];
  /** Worth knowing, but no reason to refuse. At most 200 are listed. */
  remarks: RowProblem[];
  /** Reasons to refuse all of it; only a dry run shows them here. At most 200 are listed. */
  problems: RowProblem[];
  problemCount: number;
}
