import { IsString, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../platform/http/absent.js';
import { PageQuery } from '../platform/http/page.js';
import { EarnedCreditList } from './credit/credit.dto.js';
import { EnrollmentView } from './enrollment.dto.js';

export class StudentQuery extends PageQuery {
  /** Part of a name or an address, or a student id from its beginning. */
  @MayBeAbsent() @IsString() @MaxLength(100) search?: string;
}

/** A learner as the registrar finds one. */
export class StudentRow {
  learnerId: string;
  name: string;
  email: string;
  studentId: string | null;
  active: boolean;
  /** Of the membership, for correcting the student id. */
  version: number;
  /** The programs studied now, by code. */
  programs: string[];
}

export class StudentPage {
  rows: StudentRow[];
  next: string | null;
}

/** What the SIS is about in a learner: id, programs and credit from anywhere. */
export class StudentView extends StudentRow {
  enrollments: EnrollmentView[];
  credits: EarnedCreditList;
}
