import { IsString, IsUUID, Length } from 'class-validator';
import { MayBeAbsent } from '../platform/http/absent.js';
import { IsFilled } from '../platform/http/filled.js';
import { PageQuery } from '../platform/http/page.js';
import type { RemovedKind, RetentionStep } from './retention.rules.js';

export class RetentionRow {
  kind: RemovedKind;
  id: string;
  learnerId: string;
  learnerName: string;
  title: string;
  /** Its last use: the last change, or the end of the last claim that used it. */
  since: Date;
  /** For how long after that the policy keeps it. */
  years: number;
  warnedAt: Date | null;
  held: boolean;
  /** When its time is over. */
  dueAt: Date;
  /** When it goes: then, or at the end of the notice. */
  goesAt: Date;
  /** What the next night would do, were it now. */
  step: RetentionStep;
}

export class RetentionView {
  asOf: Date;
  rows: RetentionRow[];
}

export class HoldQuery extends PageQuery {
  /** Only holds on this learner. */
  @MayBeAbsent() @IsUUID() learnerId?: string;
}

export class NewHold {
  @IsUUID() learnerId: string;
  /** One claim of the learner; all that is theirs without it. */
  @MayBeAbsent() @IsUUID() claimId?: string;
  @IsString() @IsFilled() @Length(3, 1000) reason: string;
}

export class HoldLifting {
  @IsString() @IsFilled() @Length(3, 1000) reason: string;
}

/** What a hold kept of what its learner removed, replaced or wrote anew, as it was. */
export class KeptView {
  id: string;
  kind: 'file' | 'link' | 'text';
  title: string;
  description: string;
  fileName: string | null;
  /** In bytes. */
  size: number | null;
  sha256: string | null;
  url: string | null;
  body: string | null;
  addedAt: Date;
  keptAt: Date;
}

export class KeptPage {
  rows: KeptView[];
  next: string | null;
}

export class HoldView {
  id: string;
  learnerId: string;
  learnerName: string;
  claimId: string | null;
  claimReference: string | null;
  reason: string;
  setBy: string;
  setAt: Date;
  liftedBy: string | null;
  liftedAt: Date | null;
  liftedReason: string | null;
  /** How much is kept of what its learner removed, replaced or wrote anew. */
  kept: number;
}

export class HoldPage {
  rows: HoldView[];
  next: string | null;
}
