import { Injectable, Logger } from '@nestjs/common';
import { PaymentAccounts } from '../../account/payment/payment-account.service.js';
import { system, type Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import { found, Refused, refuseIf } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Links } from '../../platform/links.js';
import type { Order, PageState, PaymentProvider } from '../../platform/payment/provider.js';
import { ClaimService } from '../claim.service.js';
import type { CheckoutPage } from './fee.dto.js';
import { refusalsToPayOnline } from './fee.rules.js';
import { FeeService } from './fee.service.js';
import { invoiceOf } from './fee.sql.js';

/** How long a page for paying is open: the least that Stripe allows is half an hour. */
const openForMs = 60 * 60_000;
/** A page that ends sooner is not handed out any more. */
const enoughMs = 5 * 60_000;

interface Checkout {
  id: string;
  claimId: string;
  state: 'opening' | 'open' | 'paid' | 'expired';
  providerId: string | null;
  url: string | null;
  expiresAt: Date;
}

/*
 ** Paying online.
 **   opening ──▶ open ──▶ paid
 **        └────────┴────▶ expired
 ** (1) An invoice has one open page, however often its learner presses the button.
 ** (2) The provider is asked outside of transactions, under our id: asked again after a crash it gives the same page.
 ** (3) That a page was paid is believed of the provider alone: its signed message, or its answer when we ask.
 */
@Injectable()
export class CheckoutService {
  private readonly log = new Logger('Checkout');

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly claims: ClaimService,
    private readonly fees: FeeService,
    private readonly accounts: PaymentAccounts,
    private readonly links: Links,
  ) {}

  /** The page where the learner pays their fee: the open one, or a new one. @throws Away when the provider cannot be reached */
  async open(claimId: string, actor: Actor): Promise<CheckoutPage> {
    const { provider, order, checkout } = await this.database.inInstitution(actor, (tx) =>
      this.begin(tx, claimId, actor),
    );
    if (checkout.state === 'open') return { url: checkout.url!, expiresAt: checkout.expiresAt };
    const opened = await provider.open(order);
    await this.database.inInstitution(actor, (tx) =>
      tx.query(
        `update checkout set state = 'open', provider_id = $2, url = $3, expires_at = $4 where id = $1 and state = 'opening'`,
        [checkout.id, opened.id, opened.url, opened.expiresAt],
      ),
    );
    return { url: opened.url, expiresAt: opened.expiresAt };
  }

  /** Takes down how a page ended. What was paid settles the fee, once however often it is told. */
  async end(institutionId: string, pageId: string, state: Exclude<PageState, 'open'>): Promise<void> {
    const actor = system(institutionId);
    await this.database.inInstitution(actor, async (tx) => {
      const [about] = await tx.query<{ claimId: string }[]>(
        `select v.claim_id as "claimId" from checkout k
         join invoice v on v.institution_id = k.institution_id and v.id = k.invoice_id where k.provider_id = $1`,
        [pageId],
      );
      if (!about) return this.log.warn(`A payment page is not known here: ${pageId}`);
      const claim = await this.claims.lock(tx, about.claimId);
      const [ended] = await tx.query<{ id: string }[]>(
        `with ended as (update checkout set state = $2 where provider_id = $1 and state <> 'paid' and state <> $2 returning id)
         select id from ended`,
        [pageId, state],
      );
      if (!ended || state === 'expired') return;
      await this.fees.settle(tx, claim, { kind: 'payment', reference: pageId.slice(-12), checkoutId: ended.id }, actor);
    });
  }

  /** Ends the open page of a claim whose fee was settled another way. For reactions. */
  async closeOf(claimId: string, institutionId: string): Promise<void> {
    for (const { providerId, provider } of await this.openPages(institutionId, claimId)) {
      await this.end(institutionId, providerId, await provider.close(providerId));
    }
  }

  /** Asks the provider about every page that is open here, for the messages that were lost. */
  async lookAfter(): Promise<void> {
    for (const institutionId of await this.database.institutionIds()) {
      for (const { providerId, provider } of await this.openPages(institutionId, null)) {
        const state = await provider.look(providerId).catch((error: unknown) => {
          this.log.warn({ err: error }, 'A payment page could not be looked at.');
          return 'open' as const;
        });
        if (state !== 'open') await this.end(institutionId, providerId, state);
      }
    }
  }

  private async begin(
    tx: Tx,
    claimId: string,
    actor: Actor,
  ): Promise<{ provider: PaymentProvider; order: Order; checkout: Checkout }> {
    const claim = await this.claims.lockOwn(tx, claimId, actor);
    const provider = await this.accounts.provider(tx, claim.institutionId);
    refuseIf(refusalsToPayOnline(claim, provider !== null));
    const invoice = await invoiceOf(tx, claimId);
    if (!provider || !invoice) throw new Refused(refusalsToPayOnline(claim, false));
    const checkout = (await this.usable(tx, invoice.id)) ?? (await this.insert(tx, claim.institutionId, invoice.id));
    const [payer] = await tx.query<{ email: string }[]>('select email from person where id = $1', [claim.learnerId]);
    return {
      provider,
      checkout: { ...checkout, claimId },
      order: {
        id: checkout.id,
        cents: claim.feeCents,
        says: `${claim.title}: ${invoice.number}`,
        back: this.links.page(`/claims/${claimId}/fee`),
        mail: found(payer, 'person').email,
        expiresAt: checkout.expiresAt,
      },
    };
  }

  /** The page that is open for this invoice, or was about to be; one that is nearly over is given up. */
  private async usable(tx: Tx, invoiceId: string): Promise<Omit<Checkout, 'claimId'> | null> {
    const [there] = await tx.query<Omit<Checkout, 'claimId'>[]>(
      `select id, state, provider_id as "providerId", url, expires_at as "expiresAt" from checkout
       where invoice_id = $1 and state in ('opening', 'open')`,
      [invoiceId],
    );
    if (!there) return null;
    if (there.expiresAt.getTime() - this.clock.now().getTime() > enoughMs) return there;
    await tx.query(`update checkout set state = 'expired' where id = $1`, [there.id]);
    return null;
  }

  private async insert(tx: Tx, institutionId: string, invoiceId: string): Promise<Omit<Checkout, 'claimId'>> {
    const [id, now] = [newId(), this.clock.now()];
    const expiresAt = new Date(now.getTime() + openForMs);
    await tx.query(
      `insert into checkout (id, institution_id, invoice_id, state, opened_at, expires_at) values ($1, $2, $3, 'opening', $4, $5)`,
      [id, institutionId, invoiceId, now, expiresAt],
    );
    return { id, state: 'opening', providerId: null, url: null, expiresAt };
  }

  private openPages(
    institutionId: string,
    claimId: string | null,
  ): Promise<{ providerId: string; provider: PaymentProvider }[]> {
    return this.database.inInstitution(system(institutionId), async (tx) => {
      const pages = await tx.query<{ providerId: string }[]>(
        `select k.provider_id as "providerId" from checkout k
         join invoice v on v.institution_id = k.institution_id and v.id = k.invoice_id
         where k.state = 'open' and ($1::uuid is null or v.claim_id = $1) order by k.id`,
        [claimId],
      );
      const provider = pages.length > 0 ? await this.accounts.provider(tx, institutionId) : null;
      return provider ? pages.map(({ providerId }) => ({ providerId, provider })) : [];
    });
  }
}
