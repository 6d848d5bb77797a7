import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../../platform/http/day.js';
import { IsFilled } from '../../platform/http/filled.js';
import type { Refusal } from '../../kernel/refusal.js';
import type { RubricContent } from '../../rubric/rubric.rules.js';
import { MarkView } from '../annotation/annotation.dto.js';
import { longestText } from './field.rules.js';
import { recommendations, type EvaluationStatus, type Recommendation } from './evaluation.rules.js';

const longText = longestText;

export class CriterionScore {
  @IsString() @MaxLength(100) criterionId: string;
  /** Null for not chosen yet. */
  @IsOptional() @IsString() @MaxLength(100) levelId: string | null = null;
  /** Feedback: the learner reads it with the decision. */
  @IsString() @MaxLength(longText) comment: string = '';
}

export class OutcomeComment {
  @IsUUID() outcomeId: string;
  @IsString() @MaxLength(longText) comment: string;
}

/** Everything that the reviewer has filled in so far. What is left out is emptied. */
export class SheetEdit {
  /** The version that was read; 0 before the first save. */
  @IsInt() @Min(0) version: number;
  @IsArray() @ArrayMaxSize(100) @ValidateNested({ each: true }) @Type(() => CriterionScore) scores: CriterionScore[] =
    [];
  /** For a holistic rubric. */
  @IsOptional() @IsString() @MaxLength(100) overallLevelId: string | null = null;
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => OutcomeComment)
  outcomeComments: OutcomeComment[] = [];
  @IsString() @MaxLength(longText) summary: string = '';
  @IsOptional() @IsIn(recommendations) recommendation: Recommendation | null = null;
  /** As "3.00". Full credit and none need not say it. */
  @IsOptional() @Matches(/^\d{1,4}(\.\d{1,2})?$/) credits: string | null = null;
  @IsOptional() @IsUUID() alternativeCourseId: string | null = null;
  @IsOptional() @IsDay() interviewOn: string | null = null;
  /** Why the recommendation goes against the rubric's result. */
  @IsString() @MaxLength(longText) rationale: string = '';
  /** For the other readers and the approver; never shown with the decision. */
  @IsString() @MaxLength(longText) privateNote: string = '';
}

/** One field of the sheet, saved by itself. */
export class FieldEdit {
  /** `level.<criterion>`, `comment.<criterion>`, `outcome.<outcome>`, or the name of a field that the sheet has once. */
  @IsString() @Length(1, 120) field: string;
  /** The field's version that was read (`fieldVersions` of the evaluation); 0 for one that was never written. */
  @IsInt() @Min(0) base: number;
  /** Null for what is not chosen any more. Credits as "3.00". */
  @IsOptional() @IsString() @MaxLength(longText) value: string | null = null;
}

/** What a stale save is answered with: both values, and the evaluation as it stands. */
export class FieldConflict {
  field: string;
  yours: string | null;
  theirs: string | null;
  /** The version of theirs: give it as `base` to write over it. */
  version: number;
  evaluation: EvaluationView;
}

export class Question {
  @IsString() @IsFilled() @Length(1, 5000) question: string;
}

export class Asked {
  requestId: string;
}

export class ScoringRubric {
  id: string;
  versionNo: number;
  title: string;
  content: RubricContent;
}

export class EvaluationView {
  /** Null before the first save. */
  id: string | null;
  assignmentId: string;
  status: EvaluationStatus;
  version: number;
  /** The version of each field that was ever written; every other is at 0. */
  fieldVersions: Record<string, number>;
  scores: CriterionScore[];
  overallLevelId: string | null;
  outcomeComments: OutcomeComment[];
  summary: string;
  recommendation: Recommendation | null;
  credits: string | null;
  alternativeCourseId: string | null;
  interviewOn: string | null;
  rationale: string;
  privateNote: string;
  savedAt: Date | null;
  submittedAt: Date | null;
  reopenedReason: string | null;
  /** What is marked on the evidence, in the order in which it was marked. */
  marks: MarkView[];
  rubric: ScoringRubric;
  /** What the rubric makes of the scores so far. */
  result: 'meets' | 'not_yet' | 'incomplete';
  mean: number | null;
  /** The task list: what is missing or not allowed. Empty when it can be submitted. */
  missing: Refusal[];
}

export class EvaluationMoved {
  id: string;
  status: EvaluationStatus;
}
