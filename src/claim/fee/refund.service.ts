import { Injectable, Logger } from '@nestjs/common';
import { PaymentAccounts } from '../../account/payment/payment-account.service.js';
import { record } from '../../history/history.js';
import type { Happened } from '../../history/events.js';
import { system, type Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import { found, refuseIf } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { inEach } from '../../platform/each.js';
import type { PaymentProvider } from '../../platform/payment/provider.js';
import { ClaimService } from '../claim.service.js';
import { IntakeService } from '../intake/intake.service.js';
import type { FeeRefund, FeeView } from './fee.dto.js';
import { refusalsToRefund } from './fee.rules.js';
import { FeeService } from './fee.service.js';
import { askedRefunds, storedFee, storedRefund, type StoredRefund } from './fee.sql.js';

/** Gives back what was paid: at once where it was paid at the college, through the provider where it was paid online. */
@Injectable()
export class RefundService {
  private readonly log = new Logger('Refund');

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly claims: ClaimService,
    private readonly intake: IntakeService,
    private readonly fees: FeeService,
    private readonly accounts: PaymentAccounts,
  ) {}

  /** @throws Refused when no more can be given back of this payment */
  refund(claimId: string, { settlementId, cents, reason }: FeeRefund, actor: Actor): Promise<FeeView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      await this.intake.lockForeign(tx, claimId, actor);
      const fee = found(await storedFee(tx, claimId), 'claim');
      const payment = found(
        fee.settlements.find((one) => one.id === settlementId),
        'payment',
      );
      refuseIf(refusalsToRefund(payment, cents));
      const [refundId, now] = [newId(), this.clock.now()];
      await tx.query(
        `insert into fee_refund (id, institution_id, settlement_id, cents, reason, state, by_id, asked_at, ended_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, case when $6 = 'done' then $8::timestamptz end)`,
        [
          refundId,
          actor.institutionId,
          settlementId,
          cents,
          reason.trim(),
          payment.online ? 'asked' : 'done',
          actor.personId,
          now,
        ],
      );
      const happened = payment.online ? 'claim.fee_refund_asked' : 'claim.fee_refunded';
      await record(tx, happened, actor, { claimId, refundId, cents }, now);
      return this.fees.viewIn(tx, claimId, actor);
    });
  }

  /** Asks the provider for the refund; where the college has none any more, it failed. */
  readonly giveBack = async (event: Happened<'claim.fee_refund_asked'>): Promise<void> => {
    const { institutionId, data } = event;
    const { provider, refund } = await this.database.inInstitution(system(institutionId), async (tx) => ({
      provider: await this.accounts.provider(tx, institutionId),
      refund: found(await storedRefund(tx, data.refundId), 'refund'),
    }));
    if (refund.state !== 'asked') return;
    if (provider) await this.ask(institutionId, refund, provider);
    else await this.end(institutionId, refund.id, 'failed');
  };

  /**
   * Asks the provider again for every refund that it has not answered: it was away, or its message was lost. @throws Error at
   * the end, when that failed for some
   */
  lookAfter(): Promise<void> {
    return this.database.inEveryInstitution(async (institutionId) => {
      const { provider, refunds } = await this.asked(institutionId);
      if (!provider) return;
      await inEach(
        refunds,
        (refund) => this.ask(institutionId, refund, provider),
        (err) => this.log.warn({ err, institutionId }, 'A refund could not be asked for.'),
      );
    });
  }

  /** Takes down how a refund ended, once. One that was done can fail days later, when a bank sends it back; failed is final. */
  async end(institutionId: string, refundId: string, state: 'done' | 'failed'): Promise<void> {
    const actor = system(institutionId);
    await this.database.inInstitution(actor, async (tx) => {
      const refund = await storedRefund(tx, refundId);
      if (!refund) return;
      await this.claims.lock(tx, refund.claimId);
      const now = this.clock.now();
      const [ended] = await tx.query<unknown[]>(
        `with ended as (update fee_refund set state = $2, ended_at = $3
           where id = $1 and (state = 'asked' or (state = 'done' and $2 = 'failed')) returning id)
         select from ended`,
        [refundId, state, now],
      );
      if (!ended) return;
      const happened = state === 'done' ? 'claim.fee_refunded' : 'claim.fee_refund_failed';
      await record(tx, happened, actor, { claimId: refund.claimId, refundId, cents: refund.cents }, now);
    });
  }

  /** Under the refund's own id: however often it is asked, it gives back once. */
  private async ask(institutionId: string, refund: StoredRefund, provider: PaymentProvider): Promise<void> {
    const state = refund.pageId ? await provider.refund(refund.pageId, refund.cents, refund.id) : 'failed';
    if (state !== 'asked') await this.end(institutionId, refund.id, state);
  }

  private asked(institutionId: string): Promise<{ provider: PaymentProvider | null; refunds: StoredRefund[] }> {
    return this.database.inInstitution(system(institutionId), async (tx) => {
      const refunds = await askedRefunds(tx);
      return { provider: refunds.length > 0 ? await this.accounts.provider(tx, institutionId) : null, refunds };
    });
  }
}
