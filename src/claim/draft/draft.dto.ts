import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { MayBeAbsent } from '../../platform/http/absent.js';
import { IsFilled } from '../../platform/http/filled.js';
import { IsCredits } from '../../platform/http/credits.js';

export class NewOutcome {
  @IsString() @IsFilled() @MaxLength(2000) title: string;
}

/** A request for credit for a course of the catalogue, or for a titled block with outcomes of the learner's own. */
export class NewClaim {
  @IsIn(['course', 'block']) kind: 'course' | 'block';
  /** Of a course. */
  @ValidateIf((claim: NewClaim) => claim.kind !== 'block')
  @IsUUID(undefined, { message: 'courseId must name a course of the catalogue' })
  courseId?: string;
  /** Of a block, and of a course of variable credit: how many are asked for, e.g. "3" or "1.50". */
  @MayBeAbsent() @IsCredits() credits?: string;
  /** The program that the credit shall count to; limits are counted by it. */
  @MayBeAbsent() @IsUUID() programId?: string;
  /** Of a block. */
  @MayBeAbsent() @IsString() @IsFilled() @MaxLength(200) title?: string;
  @MayBeAbsent() @IsUUID() subjectId?: string;
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => NewOutcome)
  outcomes?: NewOutcome[];
}

/** What may change about a draft's target. Absent: stays. */
export class ChangedClaim {
  @IsInt() @Min(1) version: number;
  @MayBeAbsent() @IsCredits() credits?: string;
  @IsOptional() @IsUUID() programId?: string | null;
  @MayBeAbsent() @IsString() @IsFilled() @MaxLength(200) title?: string;
}

/** Everything that the learner says for one outcome: replaces what was there. Meant to be sent while they write. */
export class OutcomeEdit {
  /** The version that was edited. */
  @IsInt() @Min(1) version: number;
  @IsString() @MaxLength(50_000) statement: string;
  @IsArray() @ArrayMaxSize(100) @ArrayUnique() @IsUUID('all', { each: true }) evidence: string[];
  @MayBeAbsent() @IsArray() @ArrayMaxSize(100) @ArrayUnique() @IsUUID('all', { each: true }) experiences: string[] = [];
  @MayBeAbsent() @IsArray() @ArrayMaxSize(100) @ArrayUnique() @IsUUID('all', { each: true }) attestations: string[] =
    [];
  /** “Have you completed this section?” Absent: as it was. */
  @MayBeAbsent() @IsBoolean() completed?: boolean;
  /** Only for an outcome that the learner named. */
  @MayBeAbsent() @IsString() @IsFilled() @MaxLength(2000) title?: string;
}
