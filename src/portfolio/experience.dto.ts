import { IsIn, IsInt, IsISO8601, IsNotEmpty, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import type { Refusal } from '../kernel/refusal.js';
import { experienceKinds, type ExperienceKind } from './experience.rules.js';

/** One job, training, service or self-study, as its learner describes it. */
export class NewExperience {
  @IsIn(experienceKinds) kind: ExperienceKind;
  @IsString() @IsNotEmpty() @MaxLength(200) title: string;
  @IsOptional() @IsString() @MaxLength(200) organisation?: string;
  /** Its first day, as `YYYY-MM-DD`. */
  @IsISO8601({ strict: true }) @Length(10, 10) fromOn: string;
  /** Its last day; null or absent while it goes on. */
  @IsOptional() @IsISO8601({ strict: true }) @Length(10, 10) toOn?: string | null;
  @IsOptional() @IsInt() @Min(1) @Max(168) hoursPerWeek?: number | null;
  @IsOptional() @IsString() @MaxLength(10_000) duties?: string;
}

export class ChangedExperience extends NewExperience {
  /** The version that was edited. */
  @IsInt() @Min(1) version: number;
}

export class ExperienceMoves {
  /** Why it cannot be removed; empty when it can. */
  remove: Refusal[];
}

export class ExperienceView {
  id: string;
  kind: ExperienceKind;
  title: string;
  organisation: string;
  fromOn: string;
  toOn: string | null;
  hoursPerWeek: number | null;
  duties: string;
  version: number;
  addedAt: Date;
  changedAt: Date;
  moves: ExperienceMoves;
}

/** What a submission or a request to a supervisor keeps of an experience: a copy as it stood then. */
export class FrozenExperience {
  id: string;
  kind: ExperienceKind;
  title: string;
  organisation: string;
  fromOn: string;
  toOn: string | null;
  hoursPerWeek: number | null;
  duties: string;
}

export class ExperiencePage {
  rows: ExperienceView[];
  next: string | null;
}
