import { IsDateString, IsString, IsUUID, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../platform/http/absent.js';
import { PageQuery } from '../platform/http/page.js';

/** Which events an auditor asks for. */
export class AuditQuery extends PageQuery {
  /** An event type such as `claim.submitted`, or the first part of it such as `claim`. */
  @MayBeAbsent() @IsString() @MaxLength(100) type?: string;
  @MayBeAbsent() @IsUUID() actorId?: string;
  @MayBeAbsent() @IsUUID() claimId?: string;
  /** Only events at or after this moment, or from this day of the college on. */
  @MayBeAbsent() @IsDateString() from?: string;
  /** Only events before this moment, or before this day of the college. */
  @MayBeAbsent() @IsDateString() until?: string;
}

/** One event as the audit trail shows it. */
export class AuditedEvent {
  id: string;
  type: string;
  at: Date;
  actorId: string | null;
  /** The person's name, or what the token is called. */
  actorName: string | null;
  actorKind: string;
  claimId: string | null;
  claimReference: string | null;
  data: Record<string, unknown>;
  /** The event's place in the sealed chain; null until the relay has sealed it, which takes a moment. */
  sealNo: number | null;
  hash: string | null;
}

export class AuditPage {
  rows: AuditedEvent[];
  next: string | null;
}

/** What a walk along the whole chain found. */
export class ChainVerification {
  whole: boolean;
  /** How many sealed events were verified. */
  verified: number;
  /** The number of the first event that does not hold, or null. */
  firstBroken: number | null;
  /** The hash of the last event: kept outside, it proves later that nothing was cut off. */
  head: string;
}
