import { Body, Controller, Delete, Get, Put } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { PaymentSetUp, StripeAccount } from './payment-account.dto.js';
import { PaymentAccounts } from './payment-account.service.js';

/** Who takes the college's fees online. */
@Controller('institution/payment-account')
@Allow('admin')
export class PaymentAccountController {
  constructor(private readonly accounts: PaymentAccounts) {}

  @Get()
  view(@CurrentActor() actor: Actor): Promise<PaymentSetUp> {
    return this.accounts.view(actor);
  }

  /** Stripe is asked whether the key is good before anything is kept. */
  @Put()
  set(@Body() account: StripeAccount, @CurrentActor() actor: Actor): Promise<PaymentSetUp> {
    return this.accounts.set(account, actor);
  }

  /** Fees are paid at the college again. Pages that are open can still be paid until they end. */
  @Delete()
  remove(@CurrentActor() actor: Actor): Promise<PaymentSetUp> {
    return this.accounts.remove(actor);
  }
}
