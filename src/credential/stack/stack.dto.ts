import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsString, IsUUID, Matches, MaxLength, Min } from 'class-validator';
import type { Refusal } from '../../kernel/refusal.js';
import { IsFilled } from '../../platform/http/filled.js';

/** A stack as it is written. */
export class StackContent {
  @IsString() @IsFilled() @MaxLength(200) title: string;
  /** What somebody who holds it can do, as its certificate says it. */
  @IsString() @IsFilled() @MaxLength(2000) description: string;
  @IsArray() @ArrayMaxSize(50) @IsUUID(undefined, { each: true }) courseIds: string[];
  /** So many of them; null for all. */
  @IsOptional() @IsInt() @Min(1) needed: number | null = null;
  /** As "9.00": what the awards that count must carry together. */
  @Matches(/^\d{1,4}(\.\d{1,2})?$/) minimumCredits: string = '0.00';
}

export class StackEdit extends StackContent {
  @IsInt() @Min(1) version: number;
}

export class StackCourse {
  id: string;
  code: string;
  title: string;
  credits: string;
}

export class StackView {
  id: string;
  title: string;
  description: string;
  needed: number | null;
  minimumCredits: string;
  version: number;
  retiredAt: Date | null;
  holders: number;
  courses: StackCourse[];
}

export class StackList {
  rows: StackView[];
}

export class StackProgressCourse extends StackCourse {
  isEarned: boolean;
}

/** How far a learner has come in a stack. */
export class StackProgress {
  id: string;
  title: string;
  description: string;
  needed: number | null;
  minimumCredits: string;
  courses: StackProgressCourse[];
  coursesLeft: number;
  credits: string;
  creditsLeft: string;
  /** Empty when its certificate can be had. */
  refusals: Refusal[];
}

export class StackProgressList {
  rows: StackProgress[];
}
