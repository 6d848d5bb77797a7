import { Injectable } from '@nestjs/common';
import type { Happened } from '../../history/events.js';
import { system } from '../../kernel/actor.js';
import { CheckoutService } from './checkout.service.js';
import { FeeService } from './fee.service.js';
import { RefundService } from './refund.service.js';

@Injectable()
export class FeeReactions {
  constructor(
    private readonly fees: FeeService,
    private readonly checkouts: CheckoutService,
    private readonly refunds: RefundService,
  ) {}

  /** Nobody pays for what is settled: the page at the payment provider is ended. */
  readonly closeCheckout = (event: Happened<'claim.fee_settled'>): Promise<void> =>
    this.checkouts.closeOf(event.data.claimId, event.institutionId);

  /** A claim that ended before the college accepted it costs nothing. */
  readonly letGoOfUnread = async (event: Happened<'claim.withdrawn' | 'claim.expired'>): Promise<void> => {
    const { claimId, from } = event.data;
    if (from !== 'submitted' && from !== 'returned') return;
    await this.fees.letGoOfUnread(claimId, system(event.institutionId, `${event.id}-letGoOfUnread`));
  };

  /** Asks the payment provider for a refund. */
  readonly giveBack = (event: Happened<'claim.fee_refund_asked'>): Promise<void> => this.refunds.giveBack(event);
}
