import { IsIn, IsUUID } from 'class-validator';
import { MayBeAbsent } from '../platform/http/absent.js';
import { IsDay } from '../platform/http/day.js';
import { ImportQuery } from '../platform/table/import.js';

export class StudentImportQuery extends ImportQuery {
  /** What to do with students who are not members here: `refuse` (the default) or `skip`. */
  @MayBeAbsent() @IsIn(['refuse', 'skip']) unknownStudents?: 'refuse' | 'skip';
}

export class NewEnrollment {
  @IsUUID() programId: string;
  @IsDay() startedOn: string;
  /** When the learner expects to graduate, if known. */
  @MayBeAbsent() @IsDay() graduatesOn?: string;
}

export class EnrollmentEdit {
  @MayBeAbsent() @IsDay() graduatesOn?: string;
  /** The last day: the learner has graduated, left or changed the program. */
  @MayBeAbsent() @IsDay() endedOn?: string;
}

export class EnrollmentView {
  id: string;
  learnerId: string;
  programId: string;
  programCode: string;
  programTitle: string;
  programCredits: string;
  startedOn: string;
  graduatesOn: string | null;
  endedOn: string | null;
}

export class EnrollmentList {
  rows: EnrollmentView[];
}
