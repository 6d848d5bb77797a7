import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { MayBeAbsent } from '../platform/http/absent.js';
import { IsDay } from '../platform/http/day.js';
import { IsFilled } from '../platform/http/filled.js';
import type { Refusal } from '../kernel/refusal.js';
import { experienceKinds, type ExperienceKind } from './experience.rules.js';

/** One job, training, service or self-study, as its learner describes it. */
export class NewExperience {
  @IsIn(experienceKinds) kind: ExperienceKind;
  @IsString() @IsFilled() @MaxLength(200) title: string;
  @MayBeAbsent() @IsString() @MaxLength(200) organisation?: string;
  /** Its first day, as `YYYY-MM-DD`. */
  @IsDay() fromOn: string;
  /** Its last day; null or absent while it goes on. */
  @IsOptional() @IsDay() toOn?: string | null;
  @IsOptional() @IsInt() @Min(1) @Max(168) hoursPerWeek?: number | null;
  @MayBeAbsent() @IsString() @MaxLength(10_000) duties?: string;
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
