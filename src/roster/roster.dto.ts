import type { Role } from '../kernel/actor.js';
import { IsIn, IsOptional } from 'class-validator';
import { ImportQuery } from '../platform/table/import.js';
import type { RowProblem } from '../platform/table/table.js';

export class RosterQuery extends ImportQuery {
  /** `true`: strangers are invited by mail, at most a thousand with one import. Without it nothing is mailed to anybody. */
  @IsOptional() @IsIn(['true', 'false']) invite?: 'true' | 'false';
}

/** What an import did with people, or would do. */
export class RosterPeople {
  /** Nobody here yet, and reachable by mail: invited only where the import says so. */
  strangers: number;
  /** Invited by this import. */
  invited: number;
  changed: number;
  unchanged: number;
  /** Marked as gone in the roster: shown, never ended. */
  inactive: number;
  /** Left out for want of an address or of a role that means something here, or because they left. */
  leftOut: number;
}

/** What an import did with courses, or would do. */
export class RosterCourses {
  /** New; each waits inactive until it has credits. */
  created: number;
  changed: number;
  unchanged: number;
  /** Marked as gone in the roster: shown, never deactivated. */
  inactive: number;
  /** Subjects that came along. */
  subjects: number;
}

/** A role of the roster, how many people have it, and what it makes them here. */
export class RosterRole {
  role: string;
  people: number;
  /** Null: nothing. */
  becomes: Role | null;
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
