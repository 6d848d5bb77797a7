import { ArrayMaxSize, ArrayMinSize, IsIn, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { MayBeAbsent } from '../../platform/http/absent.js';
import type { Refusal } from '../../kernel/refusal.js';
import { PageQuery } from '../../platform/http/page.js';
import { SentLineView } from '../pull/sent.dto.js';
import { postedStatuses, type PostedStatus } from '../pull/sent.rules.js';
import { overridable, type Overridable, type Posting } from './award.rules.js';

/** Which lines: `waiting`, `posted` and the like are live lines by their posting; `void` are voids and what they took back. */
export const awardStates = ['waiting', 'batched', 'sent', 'posted', 'rejected', 'void'] as const;
export type AwardState = (typeof awardStates)[number];

export class AwardQuery extends PageQuery {
  /** For programs: lines of released batches by the SIS's answer, the oldest first, each with its row (`sent`). */
  @MayBeAbsent() @IsIn(Object.keys(postedStatuses)) postedStatus?: PostedStatus;
  @MayBeAbsent() @IsIn(awardStates) state?: AwardState;
  @MayBeAbsent() @IsUUID() claimId?: string;
  @MayBeAbsent() @IsUUID() learnerId?: string;
  @MayBeAbsent() @IsString() @MaxLength(40) studentId?: string;
  @MayBeAbsent() @IsString() @MaxLength(40) term?: string;
}

export class Voiding {
  @IsString() @MinLength(3) @MaxLength(1000) reason: string;
}

export class Reissue {
  @IsString() @MinLength(3) @MaxLength(1000) reason: string;
  /** Another term of the catalogue, by its code. Without it the decision's term stays. */
  @MayBeAbsent() @IsString() @MaxLength(40) term?: string;
}

export class Override {
  @IsIn(overridable, { each: true }) @ArrayMinSize(1) @ArrayMaxSize(overridable.length) codes: Overridable[];
  @IsString() @MinLength(3) @MaxLength(1000) reason: string;
}

/** What stands against each move of a line for the person who asks; empty lists are moves that can be made. */
export class AwardMoves {
  void: Refusal[];
  reissue: Refusal[];
  override: Refusal[];
}

export class OverrideView {
  code: string;
  reason: string;
  byId: string;
  byName: string | null;
  at: Date;
}

/** The latest batch that a line was in, and what the SIS said there. */
export class LineBatchView {
  id: string;
  number: number;
  posting: 'waiting' | 'accepted' | 'rejected' | 'discarded';
  reason: string | null;
  /** The number under which the SIS keeps it, where it said so. */
  reference: string | null;
}

/** A line of the credit ledger. */
export class AwardRow {
  id: string;
  publicId: string;
  kind: 'award' | 'void';
  claimId: string;
  claimReference: string;
  learnerId: string;
  learnerName: string;
  studentId: string | null;
  /** With two decimals: "3.00". */
  credits: string;
  courseCode: string | null;
  title: string;
  termCode: string;
  grade: string;
  awardedOn: string;
  posting: Posting;
  postedOn: string | null;
  voidedAt: Date | null;
  /** How it left, where the query asks by `postedStatus`. */
  sent?: SentLineView;
}

export class AwardPage {
  rows: AwardRow[];
  next: string | null;
}

export class AwardView extends AwardRow {
  decisionId: string;
  method: string;
  gradeMode: string;
  inGpa: boolean;
  resident: boolean;
  transcriptComment: string;
  /** PESC CourseCreditBasis. */
  basis: string;
  openedAt: Date;
  /** The public ids of the line that this one takes back, of the one that takes this one back, and of the one it replaces. */
  voids: string | null;
  voidedBy: string | null;
  replaces: string | null;
  /** Why this line was issued or voided, where somebody said so. */
  reason: string | null;
  batch: LineBatchView | null;
  overrides: OverrideView[];
  moves: AwardMoves;
}
