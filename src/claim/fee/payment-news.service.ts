import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { PaymentAccounts } from '../../account/payment/payment-account.service.js';
import { system } from '../../kernel/actor.js';
import { found } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { wholeBody } from '../../platform/http/streamed.js';
import { CheckoutService } from './checkout.service.js';
import { RefundService } from './refund.service.js';

/** A message of a payment provider is a few kilobytes. */
const mostBytes = 256 * 1024;

/** What payment providers tell of pages and refunds. */
@Injectable()
export class PaymentNewsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accounts: PaymentAccounts,
    private readonly checkouts: CheckoutService,
    private readonly refunds: RefundService,
  ) {}

  /** @throws NotThere where no account is set; Invalid for what the provider did not sign */
  async hear(code: string, signature: string, body: Readable): Promise<void> {
    const bytes = await wholeBody(body, mostBytes, { code: 'too_large', detail: 'This is too long for a message.' });
    const institutionId = await this.institutionOf(code);
    const provider = await this.database.inInstitution(system(institutionId), (tx) =>
      this.accounts.provider(tx, institutionId),
    );
    const news = found(provider, 'payment account').read(bytes, signature, this.clock.now());
    if (news?.about === 'page') await this.checkouts.end(institutionId, news.pageId, news.state);
    if (news?.about === 'refund') await this.refunds.end(institutionId, news.refundId, news.state);
  }

  private async institutionOf(code: string): Promise<string> {
    const [row] = await this.database.acrossInstitutions((tx) =>
      tx.query<{ id: string }[]>('select id from institution where code = $1', [code]),
    );
    return found(row, 'institution').id;
  }
}
