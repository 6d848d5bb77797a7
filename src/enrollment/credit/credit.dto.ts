import { IsString, Length } from 'class-validator';
import { IsFilled } from '../../platform/http/filled.js';

export class CreditEnding {
  @IsString() @IsFilled() @Length(1, 500) reason: string;
}

export class EarnedCreditView {
  id: string;
  source: 'transcript' | 'award';
  courseId: string | null;
  courseCode: string | null;
  title: string;
  credits: string;
  /** A method of prior learning, or `course` (taken here) or `transfer`. */
  method: string;
  resident: boolean;
  programId: string | null;
  termCode: string | null;
  awardId: string | null;
  endedAt: Date | null;
  endedReason: string | null;
}

export class EarnedCreditList {
  /** Credit held now and credit that has ended. */
  rows: EarnedCreditView[];
  /** Credits held now, and how many of them by prior learning. */
  held: string;
  heldByPriorLearning: string;
}
