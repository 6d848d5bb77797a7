import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsFilled } from '../platform/http/filled.js';
import { MayBeAbsent } from '../platform/http/absent.js';
import type { Refusal } from '../kernel/refusal.js';
import { PageQuery } from '../platform/http/page.js';
import type { Difference } from './difference.rules.js';
import {
  mostOf,
  rubricStatuses,
  thresholdModels,
  type RubricContent,
  type RubricStatus,
  type Threshold,
} from './rubric.rules.js';

const IsShortWord = () =>
  Matches(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/, { message: '$property is a short word of letters, digits, _ and -' });

export class LevelDescriptor {
  @IsShortWord() levelId: string;
  /** What this level looks like for this criterion. */
  @IsString() @MaxLength(mostOf.descriptor) text: string;
}

export class RubricCriterion {
  @IsShortWord() id: string;
  @IsString() @MaxLength(mostOf.criterionTitle) title: string;
  @IsString() @MaxLength(mostOf.criterionDescription) description: string = '';
  /** Only the proportion between weights matters. */
  @IsInt() @Min(0) @Max(mostOf.weight) weight: number = 1;
  /** Below the minimum level here, nothing else makes up for it. */
  @IsBoolean() mustMeet: boolean = false;
  /** An outcome of the rubric's course. */
  @ValidateIf((_, value) => value !== null) @IsUUID() outcomeId: string | null = null;
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LevelDescriptor)
  descriptors: LevelDescriptor[];
}

export class RubricLevel {
  @IsShortWord() id: string;
  @IsString() @MaxLength(mostOf.levelTitle) title: string;
  /** In hundredths: 250 is 2.50. */
  @IsInt() @Min(0) @Max(mostOf.score) score: number;
}

export class RubricThreshold {
  @IsIn(thresholdModels) model: Threshold['model'];
  /** The level that counts as met: for each criterion, for must-meet criteria, or over all (holistic). */
  @IsShortWord() minimumLevel: string;
  /** In hundredths, for `weighted_mean` only. */
  @ValidateIf((_, value) => value !== null) @IsInt() @Min(0) @Max(mostOf.score) minimumMean: number | null = null;
}

// Of `mostOf`, the contract reads how long and how much, but not how many: those are written out.
export class RubricBody implements RubricContent {
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => RubricCriterion)
  criteria: RubricCriterion[];
  /** From lowest to highest. */
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => RubricLevel)
  levels: RubricLevel[];
  @IsObject() @ValidateNested() @Type(() => RubricThreshold) threshold: RubricThreshold;
}

export class NewRubric {
  @IsString() @IsFilled() @Length(1, mostOf.title) title: string;
  /** For one course, or (subjectId) for the courses of a subject, or (neither) for the whole institution. */
  @MayBeAbsent() @IsUUID() courseId?: string;
  @MayBeAbsent() @IsUUID() subjectId?: string;
  @IsObject() @ValidateNested() @Type(() => RubricBody) content: RubricBody;
}

export class RubricEdit {
  @IsString() @IsFilled() @Length(1, mostOf.title) title: string;
  @IsObject() @ValidateNested() @Type(() => RubricBody) content: RubricBody;
  @IsInt() version: number;
}

export class RubricQuery extends PageQuery {
  /** Every version of one rubric. */
  @MayBeAbsent() @IsUUID() familyId?: string;
  @MayBeAbsent() @IsUUID() courseId?: string;
  @MayBeAbsent() @IsUUID() subjectId?: string;
  @MayBeAbsent() @IsIn(rubricStatuses) status?: RubricStatus;
}

export class RubricRow {
  id: string;
  /** The same for all versions of one rubric. */
  familyId: string;
  versionNo: number;
  status: RubricStatus;
  title: string;
  courseId: string | null;
  courseCode: string | null;
  subjectId: string | null;
  subjectCode: string | null;
  publishedAt: Date | null;
  retiredAt: Date | null;
  version: number;
}

export class RubricPage {
  rows: RubricRow[];
  next: string | null;
}

export class RubricMoves {
  publish: Refusal[];
  retire: Refusal[];
  /** Why its content cannot be changed; empty: it can. */
  edit: Refusal[];
  discard: Refusal[];
  /** Why no next version of it can be drafted. */
  draftNext: Refusal[];
}

export class RubricView extends RubricRow {
  content: RubricBody;
  moves: RubricMoves;
}

export class RubricDifference {
  from: RubricRow;
  to: RubricRow;
  differences: Difference[];
}
