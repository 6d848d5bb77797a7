import { Injectable } from '@nestjs/common';
import { Config } from '../../config.js';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { found } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { PaymentProvider } from '../../platform/payment/provider.js';
import type { StripeKeys } from '../../platform/payment/stripe.js';
import { seal, unseal } from '../../platform/sealed.js';
import type { PaymentAccountView, PaymentSetUp, StripeAccount } from './payment-account.dto.js';

const purpose = 'payment keys';
const webhookEvents = [
  'checkout.session.completed',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'checkout.session.expired',
  'refund.updated',
  'refund.failed',
];

/** Each institution's own account with a payment provider. Its keys are sealed, and open nowhere but here. */
@Injectable()
export class PaymentAccounts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  view(actor: Actor): Promise<PaymentSetUp> {
    return this.database.inInstitution(actor, (tx) => this.setUp(tx, actor));
  }

  /** @throws Invalid when the provider does not take the key; Away when it cannot be reached */
  async set({ secretKey, webhookSecret }: StripeAccount, actor: Actor): Promise<PaymentSetUp> {
    const keys = { secretKey, webhookSecret };
    const stripe = await this.stripe(keys);
    await stripe.prove();
    const mode = /^.._test_/.test(secretKey) ? 'test' : 'live';
    return this.database.inInstitution(actor, async (tx) => {
      const sealed = seal(this.config.sessionSecret, purpose, actor.institutionId, Buffer.from(JSON.stringify(keys)));
      const now = this.clock.now();
      await tx.query(
        `insert into payment_account (institution_id, provider, mode, key_end, sealed_keys, set_by, set_at)
         values ($1, 'stripe', $2, $3, $4, $5, $6)
         on conflict (institution_id) do update set mode = $2, key_end = $3, sealed_keys = $4, set_by = $5, set_at = $6`,
        [actor.institutionId, mode, secretKey.slice(-4), sealed, actor.personId, now],
      );
      await record(tx, 'institution.payment_changed', actor, { provider: 'stripe', mode }, now);
      return this.setUp(tx, actor);
    });
  }

  remove(actor: Actor): Promise<PaymentSetUp> {
    return this.database.inInstitution(actor, async (tx) => {
      const [removed] = await tx.query<[unknown[], number]>('delete from payment_account returning institution_id');
      if (removed.length > 0) {
        await record(tx, 'institution.payment_changed', actor, { provider: null, mode: null }, this.clock.now());
      }
      return this.setUp(tx, actor);
    });
  }

  /** Whether fees can be paid online here. */
  async takes(tx: Tx): Promise<boolean> {
    return (await tx.query<unknown[]>('select from payment_account')).length > 0;
  }

  /** The provider of this institution, or null. Ask it for nothing inside of a transaction. */
  async provider(tx: Tx, institutionId: string): Promise<PaymentProvider | null> {
    const [row] = await tx.query<{ sealed: Buffer }[]>('select sealed_keys as sealed from payment_account');
    if (!row) return null;
    const plain = unseal(this.config.sessionSecret, purpose, institutionId, row.sealed);
    return this.stripe(JSON.parse(plain.toString()) as StripeKeys);
  }

  private async stripe(keys: StripeKeys) {
    const { StripePayments } = await import('../../platform/payment/stripe.js');
    return new StripePayments(keys, new URL(this.config.stripeUrl));
  }

  private async setUp(tx: Tx, actor: Actor): Promise<PaymentSetUp> {
    const [account] = await tx.query<PaymentAccountView[]>(
      `select a.provider, a.mode, a.key_end as "keyEnd", a.set_at as "setAt", p.name as "setByName"
       from payment_account a join person p on p.id = a.set_by`,
    );
    const [institution] = await tx.query<{ code: string }[]>('select code from institution where id = $1', [
      actor.institutionId,
    ]);
    const { code } = found(institution, 'institution');
    return {
      account: account ?? null,
      webhookUrl: `${this.config.publicUrl}/api/institutions/${code}/payments`,
      webhookEvents,
    };
  }
}
