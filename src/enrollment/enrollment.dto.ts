import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsDay } from '../platform/http/day.js';
import { ImportQuery } from '../platform/table/import.js';

export class StudentImportQuery extends ImportQuery {
  /** What to do with students who are not members here: `refuse` (the default) or `skip`. */
  @IsOptional() @IsIn(['refuse', 'skip']) unknownStudents?: 'refuse' | 'skip';
}

export class NewEnrollment {
  @IsUUID() programId: string;
  @IsDay() startedOn: string;
  /** When the learner expects to graduate, if known. */
  @IsOptional() @IsDay() graduatesOn?: string;
}

export class EnrollmentEdit {
  @IsOptional() @IsDay() graduatesOn?: string;
  /** The last day: the learner has graduated, left or changed the program. */
  @IsOptional() @IsDay() endedOn?: string;
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
