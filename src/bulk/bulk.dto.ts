import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import type { Refusal } from '../kernel/refusal.js';
import { IsFilled } from '../platform/http/filled.js';
import { bulkActs, mostClaims, type BulkActName, type BulkState } from './bulk.rules.js';

export class NewBulkAct {
  /**
   * `accept`: let claims go to reviewers. `remind`: whoever's turn it is. `extend`: every date that runs. `offer`: vacant
   * seats, to whom the order of asking suggests. `take_back_offers`: those not answered, so that others are asked.
   */
  @IsIn(bulkActs) act: BulkActName;
  @IsUUID(undefined, { each: true }) @ArrayMinSize(1) @ArrayMaxSize(mostClaims) @ArrayUnique() claimIds: string[];
  /** For `extend`: business days. */
  @ValidateIf(({ act, days }: NewBulkAct) => act === 'extend' || days !== undefined)
  @IsInt()
  @Min(1)
  @Max(250)
  days?: number;
  /** For `take_back_offers`: what the reviewers read. */
  @ValidateIf(({ act, reason }: NewBulkAct) => act === 'take_back_offers' || reason !== undefined)
  @IsString()
  @IsFilled()
  @Length(1, 2000)
  reason?: string;
}

/** One claim of a bulk act. */
export class BulkClaim {
  claimId: string;
  reference: string;
  title: string;
  learnerName: string;
  outcome: 'waiting' | 'done' | 'refused';
  /** Why it is left out; empty when it is not. */
  refusals: Refusal[];
}

/** What would happen: nothing has. */
export class BulkRehearsal {
  act: BulkActName;
  can: number;
  cannot: number;
  claims: BulkClaim[];
}

export class BulkMoves {
  cancel: Refusal[];
}

export class BulkActView {
  id: string;
  act: BulkActName;
  days: number | null;
  state: BulkState;
  byName: string;
  askedAt: Date;
  /** Until then it can be taken back; soon after it begins. */
  startsAt: Date;
  closedAt: Date | null;
  done: number;
  refused: number;
  claims: BulkClaim[];
  moves: BulkMoves;
}
