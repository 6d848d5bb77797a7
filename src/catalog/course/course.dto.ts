import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsFilled } from '../../platform/http/filled.js';
import { MayBeAbsent } from '../../platform/http/absent.js';
import { IsCredits } from '../../platform/http/credits.js';
import { CatalogQuery } from '../codes.js';

export class CourseQuery extends CatalogQuery {
  @MayBeAbsent() @IsUUID() subjectId?: string;
}

export class CourseOutcomeEdit {
  /** Unique within the course; an outcome keeps its identity by its code. */
  @IsString() @IsFilled() @Length(1, 40) code: string;
  @IsString() @IsFilled() @Length(1, 2000) title: string;
  /** Each required outcome needs a statement and evidence before a claim can be sent. */
  @MayBeAbsent() @IsBoolean() required?: boolean;
}

export class NewCourse {
  @IsUUID() subjectId: string;
  @IsString() @IsFilled() @Length(1, 40) code: string;
  @IsString() @IsFilled() @Length(1, 300) title: string;
  @MayBeAbsent() @IsString() @MaxLength(10_000) description?: string;
  @IsCredits() credits: string;
  /** The least of a course of variable credit; without it the course has exactly `credits`. */
  @MayBeAbsent() @IsCredits() creditsMin?: string;
  @MayBeAbsent() @IsString() @IsFilled() @Length(1, 40) level?: string;
  /** In the order in which learners see them. */
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => CourseOutcomeEdit)
  outcomes: CourseOutcomeEdit[];
}

export class CourseEdit extends NewCourse {
  /** A deactivated course cannot be claimed any more; claims that are open go on. */
  @IsBoolean() active: boolean;
  @IsInt() version: number;
}

export class CourseOutcomeView {
  id: string;
  code: string;
  position: number;
  title: string;
  required: boolean;
}

export class CourseRow {
  id: string;
  code: string;
  title: string;
  subjectId: string;
  subjectCode: string;
  creditsMin: string;
  credits: string;
  level: string | null;
  active: boolean;
  outcomeCount: number;
}

export class CoursePage {
  rows: CourseRow[];
  next: string | null;
}

export class CourseView {
  id: string;
  code: string;
  title: string;
  description: string;
  subjectId: string;
  subjectCode: string;
  subjectTitle: string;
  creditsMin: string;
  credits: string;
  level: string | null;
  active: boolean;
  version: number;
  outcomes: CourseOutcomeView[];
}
