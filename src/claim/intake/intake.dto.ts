import { IsBoolean, IsString, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../../platform/http/absent.js';
import { IsFilled } from '../../platform/http/filled.js';

export class Proposal {
  /** What shall be claimed, and how and where it was learned. */
  @IsString() @IsFilled() @MaxLength(10_000) text: string;
}

export class ProposalAnswer {
  @IsBoolean() agreed: boolean;
  /** What the learner reads. */
  @IsString() @IsFilled() @MaxLength(5000) text: string;
}

export class ReturnReason {
  /** What the learner reads: what is missing, and what to do about it. */
  @IsString() @IsFilled() @MaxLength(5000) reason: string;
}

export class Withdrawal {
  @MayBeAbsent() @IsString() @MaxLength(5000) reason: string = '';
}
