import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { Refusal } from '../../kernel/refusal.js';
import { MayBeAbsent } from '../../platform/http/absent.js';
import { IsFilled } from '../../platform/http/filled.js';
import { PageQuery, type Page } from '../../platform/http/page.js';
import { feeStates, waiverCategories, type FeeState, type WaiverCategory } from './fee.rules.js';

export class FeePayment {
  /** A receipt's number or the like. */
  @MayBeAbsent() @IsString() @MaxLength(100) reference: string = '';
}

export class FeeWaiver {
  /** What the learner reads. */
  @MayBeAbsent() @IsIn(waiverCategories) category: (typeof waiverCategories)[number] = 'other';
  /** For the college. */
  @IsString() @IsFilled() @MaxLength(1000) reason: string;
}

export class FeeRefund {
  @IsUUID() settlementId: string;
  @IsInt() @Min(1) @Max(100_000_000) cents: number;
  @IsString() @IsFilled() @MaxLength(1000) reason: string;
}

/** The page of the payment provider where the fee is paid. */
export class CheckoutPage {
  url: string;
  expiresAt: Date;
}

export class InvoiceView {
  number: string;
  issuedAt: Date;
  cents: number;
  /** What the amount was reckoned by. */
  basis: string;
  /** "3.00": what was claimed, never what was awarded. */
  creditsClaimed: string;
}

export class RefundView {
  id: string;
  cents: number;
  /** `asked`: the payment provider has not answered yet. */
  state: 'asked' | 'done' | 'failed';
  askedAt: Date;
  /** For the college alone; null for the learner. */
  reason: string | null;
}

/** Money that came, or a fee that was let go. */
export class SettlementView {
  id: string;
  kind: 'payment' | 'waiver';
  cents: number;
  at: Date;
  online: boolean;
  reference: string;
  category: WaiverCategory | null;
  /** It came although the fee was settled already. */
  surplus: boolean;
  /** For the college alone; null for the learner. */
  reason: string | null;
  byName: string | null;
  refunds: RefundView[];
  refundableCents: number;
}

/** Why each move that is the asking person's to make cannot be made; empty when it can. */
export class FeeMoves {
  payOnline?: Refusal[];
  settle?: Refusal[];
}

/** All about the fee of one claim. */
export class FeeView {
  claimId: string;
  reference: string;
  title: string;
  learnerName: string;
  institutionName: string;
  cents: number;
  state: FeeState;
  /** The newest first: every attempt that is charged has its own. */
  invoices: InvoiceView[];
  settlements: SettlementView[];
  moves: FeeMoves;
}

export class FeeQuery extends PageQuery {
  @IsOptional() @IsIn(feeStates.filter((s) => s !== 'none')) state?: Exclude<FeeState, 'none'>;
}

/** One invoice in the list of all. */
export class FeeRow {
  invoiceId: string;
  number: string;
  issuedAt: Date;
  claimId: string;
  reference: string;
  title: string;
  learnerId: string;
  learnerName: string;
  cents: number;
  state: Exclude<FeeState, 'none'>;
  /** What came, and what of it went back. */
  paidCents: number;
  refundedCents: number;
}

export class FeePage implements Page<FeeRow> {
  rows: FeeRow[];
  next: string | null;
}
