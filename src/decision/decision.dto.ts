import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsFilled } from '../platform/http/filled.js';
import { FeedbackMark } from '../evaluation/annotation/annotation.dto.js';
import { outcomes, type DecisionStatus, type Outcome } from './decision.rules.js';

const longText = 20_000;

export class CriterionFeedback {
  @IsString() @MaxLength(100) criterionId: string;
  @IsString() @MaxLength(longText) feedback: string;
}

export class NewDecision {
  @IsIn(outcomes) outcome: Outcome;
  /** As "3.00"; full credit and a denial need not say it. */
  @IsOptional() @Matches(/^\d{1,4}(\.\d{1,2})?$/) credits: string | null = null;
  /** The other course, for the outcome `alternative`. */
  @IsOptional() @IsUUID() courseId: string | null = null;
  /** The term of the award; not for a denial. */
  @IsOptional() @IsUUID() termId: string | null = null;
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => CriterionFeedback)
  feedback: CriterionFeedback[];
  /** To the learner. */
  @IsString() @MaxLength(longText) message: string = '';
  /** Why a limit or a duplicate is set aside. */
  @IsOptional() @IsString() @IsFilled() @Length(1, 2000) overrideReason: string | null = null;
  /** The claim's version that was read; another one since then is answered as stale. Null asks for no such check. */
  @IsOptional() @IsInt() claimVersion: number | null = null;
}

export class Concurrence {
  @IsBoolean() agrees: boolean;
  /** Needed for an objection. */
  @IsString() @MaxLength(5000) comment: string = '';
}

export class RevisionAsk {
  /** What the learner is to change. */
  @IsString() @IsFilled() @Length(1, longText) message: string;
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => CriterionFeedback)
  feedback: CriterionFeedback[] = [];
  /** The claim's version that was read; another one since then is answered as stale. Null asks for no such check. */
  @IsOptional() @IsInt() claimVersion: number | null = null;
}

export class FeedbackView {
  criterionId: string;
  title: string;
  feedback: string;
}

export class ConcurrenceView {
  personName: string;
  agrees: boolean;
  comment: string;
  at: Date;
}

export class DecisionView {
  id: string;
  claimId: string;
  number: number;
  status: DecisionStatus;
  outcome: Outcome;
  credits: string;
  courseId: string | null;
  courseCode: string | null;
  title: string;
  termId: string | null;
  termCode: string | null;
  feedback: FeedbackView[];
  marks: FeedbackMark[];
  message: string;
  decidedBy: string;
  decidedAt: Date;
  concludedAt: Date | null;
  /** The decision that this one took the place of, after an appeal. */
  supersedesId: string | null;
  /** Who read the claim; empty where the policy hides them from the learner. */
  readers: string[];
  /** For the staff only. */
  overrideReason: string | null;
  concurrences: ConcurrenceView[];
}

export class RevisionView {
  id: string;
  message: string;
  feedback: FeedbackView[];
  marks: FeedbackMark[];
  askedAt: Date;
}

export class DecisionsView {
  /** The newest first. The learner sees those that are final. */
  decisions: DecisionView[];
  revisions: RevisionView[];
}

export class Decided {
  id: string;
  status: DecisionStatus;
}
