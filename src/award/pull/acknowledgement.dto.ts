import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { Tidy } from '../../account/person/person.dto.js';
import type { Refusal } from '../../kernel/refusal.js';
import { MayBeAbsent } from '../../platform/http/absent.js';
import { reasonMax, referenceMax } from '../posting/posting.rules.js';

/** What the SIS did with one line. */
export class Acknowledgement {
  @IsIn(['posted', 'rejected']) result: 'posted' | 'rejected';
  /** The SIS's words for a rejection. */
  @MayBeAbsent() @Tidy() @IsString() @MaxLength(reasonMax) reason?: string;
  /** The day on which it was posted, `2026-11-22`; not later than today. */
  @MayBeAbsent() @IsString() @MaxLength(10) postedOn?: string;
  /** The number under which the SIS keeps it. */
  @MayBeAbsent() @Tidy() @IsString() @MaxLength(referenceMax) reference?: string;
  /** The batch in which the line was fetched. With it a late repetition never answers a later sending. */
  @MayBeAbsent() @IsUUID() batchId?: string;
}

export class LineAcknowledgement extends Acknowledgement {
  /** The line's id, or its number: `CR-2026-7KQ4MX`. */
  @IsString() @MaxLength(40) award: string;
}

export class Acknowledgements {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => LineAcknowledgement)
  lines: LineAcknowledgement[];
}

/** What stands for a line after it was acknowledged. */
export class AcknowledgementView {
  awardId: string;
  publicId: string;
  batchId: string;
  result: 'posted' | 'rejected' | 'waiting';
  reason: string | null;
  postedOn: string | null;
  reference: string | null;
  answeredAt: Date | null;
}

/** What became of one line of the call. */
export class AcknowledgedLine {
  /** As it was sent. */
  award: string;
  /** What the single route would have answered: 200, 404, 409 or 422. */
  status: number;
  refusals: Refusal[];
  /** What stands now, also where something else was said before; null where the line was never sent. */
  stands: AcknowledgementView | null;
}

export class AcknowledgedLines {
  lines: AcknowledgedLine[];
}
