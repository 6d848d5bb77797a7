import { IsBoolean, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';

export class Proposal {
  /** What shall be claimed, and how and where it was learned. */
  @IsString() @IsNotEmpty() @MaxLength(10_000) text: string;
}

export class ProposalAnswer {
  @IsBoolean() agreed: boolean;
  /** What the learner reads. */
  @IsString() @IsNotEmpty() @MaxLength(5000) text: string;
}

export class Reason {
  /** What the learner reads: what is missing, and what to do about it. */
  @IsString() @IsNotEmpty() @MaxLength(5000) reason: string;
}

export class FeePayment {
  /** A receipt's number or the like. */
  @IsOptional() @IsString() @MaxLength(100) reference: string = '';
}

export class FeeWaiver {
  @IsString() @IsNotEmpty() @MaxLength(1000) reason: string;
}

export class Withdrawal {
  @IsOptional() @IsString() @MaxLength(5000) reason: string = '';
}
