import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { Discloses } from '../../platform/http/discloses.js';
import { ClaimView } from '../record/record.dto.js';
import { CheckoutService } from './checkout.service.js';
import { CheckoutPage, FeePage, FeePayment, FeeQuery, FeeRefund, FeeView, FeeWaiver } from './fee.dto.js';
import { FeeService } from './fee.service.js';
import { RefundService } from './refund.service.js';

@Controller()
export class FeeController {
  constructor(
    private readonly fees: FeeService,
    private readonly checkouts: CheckoutService,
    private readonly refunds: RefundService,
  ) {}

  /** Every invoice, the newest first. */
  @Get('fees')
  @Allow('coordinator', 'registrar', 'admin', 'auditor')
  list(@Query() query: FeeQuery, @CurrentActor() actor: Actor): Promise<FeePage> {
    return this.fees.list(query, actor);
  }

  /** The fee with its invoices, and all that was paid, let go and given back. */
  @Get('claims/:id/fee')
  @Allow('learner', 'coordinator', 'registrar', 'admin', 'auditor')
  @Discloses('claim')
  view(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<FeeView> {
    return this.fees.view(id, actor);
  }

  @Post('claims/:id/fee-payment')
  @HttpCode(200)
  @Allow('coordinator')
  pay(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() payment: FeePayment,
    @CurrentActor() actor: Actor,
  ): Promise<ClaimView> {
    return this.fees.pay(id, payment, actor);
  }

  @Post('claims/:id/fee-waiver')
  @HttpCode(200)
  @Allow('coordinator')
  waive(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() waiver: FeeWaiver,
    @CurrentActor() actor: Actor,
  ): Promise<ClaimView> {
    return this.fees.waive(id, waiver, actor);
  }

  /** Gives back some or all of a payment. */
  @Post('claims/:id/fee-refund')
  @HttpCode(200)
  @Allow('coordinator')
  refund(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() refund: FeeRefund,
    @CurrentActor() actor: Actor,
  ): Promise<FeeView> {
    return this.refunds.refund(id, refund, actor);
  }

  /** The payment provider's page for the fee: the same one while it is open. */
  @Post('claims/:id/checkout')
  @HttpCode(200)
  @Allow('learner')
  checkout(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<CheckoutPage> {
    return this.checkouts.open(id, actor);
  }
}
