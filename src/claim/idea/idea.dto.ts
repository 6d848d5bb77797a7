import { Type } from 'class-transformer';
import { IsInt, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import type { Refusal } from '../../kernel/refusal.js';
import { MayBeAbsent } from '../../platform/http/absent.js';
import { Knobs } from '../../policy/knobs.dto.js';
import { RubricBody } from '../../rubric/rubric.dto.js';
import { BoundPolicy, BoundRubric, ClaimSubject } from '../record/record.dto.js';

/** What somebody did, in their own words, or as an experience of their portfolio tells it. Neither: the whole catalogue. */
export class IdeaQuery {
  @MayBeAbsent() @IsString() @MaxLength(1000) search?: string;
  @MayBeAbsent() @IsUUID() experienceId?: string;
  @MayBeAbsent() @IsUUID() subjectId?: string;
  @MayBeAbsent() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit: number = 20;
}

export class IdeaOutcome {
  id: string;
  code: string;
  title: string;
  required: boolean;
  /** It has words of the search. */
  matches: boolean;
}

/** What one limit leaves to this learner. */
export class CapRoomView {
  id: string;
  label: string;
  source: string;
  limit: string;
  held: string;
  left: string;
}

export class IdeaTime {
  /** Business days from sending to the decision, the median of claims for this course; null below five of them. */
  usualDays: number | null;
  cases: number;
  /** Business days by the policy, when every step takes all of them. */
  promisedDays: number;
}

/** A comparison, not a promise: what the credit costs in class, and what the claim costs. Money in cents. */
export class SavingView {
  credits: string;
  tuitionCents: number;
  tuitionCentsPerCredit: number;
  feeCents: number;
  /** Of class at half-time study, 6 credits in 15 weeks. */
  weeks: number;
}

export class IdeaMoves {
  /** Why no claim can be started; empty when one can. */
  start: Refusal[];
}

export class IdeaView {
  courseId: string;
  code: string;
  title: string;
  level: string | null;
  subject: ClaimSubject;
  creditsMin: string;
  credits: string;
  outcomes: IdeaOutcome[];
  /** Null while none is published: then a claim can be written but not sent. */
  rubric: BoundRubric | null;
  /** In cents, of a first attempt for all of the credits. */
  feeCents: number;
  saving: SavingView | null;
  caps: CapRoomView[];
  time: IdeaTime;
  /** Limits and duplicates that a claim would meet: told, not refused. */
  warnings: Refusal[];
  /** The learner's own open claim for it. */
  openClaimId: string | null;
  moves: IdeaMoves;
}

export class IdeaList {
  rows: IdeaView[];
  /** All that match, shown or not. */
  total: number;
  /** Words of the search that the catalogue does not have as they were typed. */
  unknown: string[];
  /** The program that limits are counted by; null when the learner is in none. */
  program: ClaimSubject | null;
}

export class IdeaEvidence {
  fileBytes: number;
  files: number;
  types: string[];
}

/** A course as a learner sees it before any effort. */
export class IdeaDetail extends IdeaView {
  description: string;
  program: ClaimSubject | null;
  criteria: RubricBody | null;
  policy: BoundPolicy;
  proposalRequired: boolean;
  evidence: IdeaEvidence;
  /** The values of the policy in force. */
  knobs: Knobs;
}
