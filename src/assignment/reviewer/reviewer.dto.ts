import { IsEmail, IsInt, IsString, IsUUID, Length, Max, MaxLength, Min } from 'class-validator';
import { IsDay } from '../../platform/http/day.js';
import type { Refusal } from '../../kernel/refusal.js';
import { IsFilled } from '../../platform/http/filled.js';
import { PageQuery } from '../../platform/http/page.js';
import { MayBeAbsent } from '../../platform/http/absent.js';

/** How many seats a reviewer takes when nobody said otherwise. */
export const usualCapacity = 4;

export class CapacityEdit {
  /** Most open seats at once; 0 for none. */
  @IsInt() @Min(0) @Max(100) capacity: number;
  @IsInt() @Min(0) version: number;
}

export class NewExpertise {
  @IsUUID() subjectId: string;
  /** Degree, licence, courses taught: why this person can judge the subject. */
  @IsString() @IsFilled() @Length(1, 1000) basis: string;
}

export class NewTraining {
  @IsString() @IsFilled() @Length(1, 200) title: string;
  @IsDay() completedOn: string;
  /** The last day on which it counts; by default as many months later as the policy says. */
  @MayBeAbsent() @IsDay() validUntil?: string;
}

export class NewLeave {
  @IsDay() fromOn: string;
  @IsDay() untilOn: string;
}

export class NewConflict {
  /** For a coordinator, who may declare it for somebody else; by default it is declared for oneself. */
  @MayBeAbsent() @IsUUID() personId?: string;
  /** The mail address of the other person. */
  @IsEmail() @MaxLength(254) withEmail: string;
  @IsString() @IsFilled() @Length(1, 1000) reason: string;
}

export class ConflictQuery extends PageQuery {
  /** Only conflicts of this person, by whichever side. */
  @MayBeAbsent() @IsUUID() personId?: string;
}

export class ExpertiseView {
  id: string;
  subjectId: string;
  subjectCode: string;
  subjectTitle: string;
  basis: string;
  declaredAt: Date;
  /** Null while it is declared only: it does not count yet. */
  confirmedAt: Date | null;
}

export class TrainingView {
  id: string;
  title: string;
  completedOn: string;
  validUntil: string;
}

export class LeaveView {
  id: string;
  fromOn: string;
  untilOn: string;
}

export class ReviewerView {
  personId: string;
  name: string;
  capacity: number;
  /** 0 as long as nobody set the capacity. */
  version: number;
  /** Open seats now: offered or accepted. */
  open: number;
  expertise: ExpertiseView[];
  training: TrainingView[];
  leave: LeaveView[];
  /** Why no offers come now; empty when they can. */
  notAsked: Refusal[];
}

export class ReviewerPage {
  rows: ReviewerView[];
  next: string | null;
}

export class ConflictView {
  id: string;
  personId: string;
  personName: string;
  withEmail: string;
  reason: string;
  declaredAt: Date;
}

export class ConflictPage {
  rows: ConflictView[];
  next: string | null;
}

/** The id of what was made. */
export class Made {
  id: string;
}
