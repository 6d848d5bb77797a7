import { Injectable, Logger } from '@nestjs/common';
import { PaymentAccounts } from '../../account/payment/payment-account.service.js';
import { system, type Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import { found, Refused, refuseIf } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Links } from '../../platform/links.js';
import { inEach } from '../../platform/each.js';
import type { Order, PaymentProvider } from '../../platform/payment/provider.js';
import { ClaimService } from '../claim.service.js';
import { isUsable, newsIn, openForMs, watchedStates, type PageNews } from './checkout.rules.js';
import type { CheckoutPage } from './fee.dto.js';
import { refusalsToPayOnline } from './fee.rules.js';
import { FeeService } from './fee.service.js';
import { invoiceOf } from './fee.sql.js';

interface Checkout {
  id: string;
  state: 'opening' | 'open';
  url: string | null;
  expiresAt: Date;
}

/** A page whose end the provider has yet to tell. `over`: nobody is to pay there any more. */
interface Watched {
  providerId: string;
  over: boolean;
  provider: PaymentProvider;
}

/*
 ** Paying online; the life of a page stands in checkout.rules.ts.
 ** (1) An invoice has one open page, however often its learner presses the button.
 ** (2) The provider is asked outside of transactions, under our id: asked again after a crash it gives the same page.
 ** (3) That a page was paid is believed of the provider alone: its signed message, or its answer when we ask.
 ** (4) What was paid settles the invoice that its page was opened for, whatever became of the claim since.
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

  /** Takes down how a page stands once it is not open any more. What was paid settles the fee, once however often it is told. */
  async end(institutionId: string, pageId: string, state: PageNews): Promise<void> {
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
        `with ended as (update checkout set state = $2 where provider_id = $1 and state = any($3) returning id)
         select id from ended`,
        [pageId, state, newsIn[state]],
      );
      if (!ended || state !== 'paid') return;
      await this.fees.settle(tx, claim, { kind: 'payment', reference: pageId.slice(-12), checkoutId: ended.id }, actor);
    });
  }

  /** Ends the pages of a claim whose fee was settled another way. For reactions. */
  async closeOf(claimId: string, institutionId: string): Promise<void> {
    const pages = await this.watched(institutionId, claimId);
    for (const page of pages.filter(({ over }) => over)) await this.ask(institutionId, page);
  }

  /**
   * Asks the provider about every page whose end it has not told, for the messages that were lost. @throws Error at the end,
   * when that failed for some
   */
  lookAfter(): Promise<void> {
    return this.database.inEveryInstitution(async (institutionId) => {
      await inEach(
        await this.watched(institutionId, null),
        (page) => this.ask(institutionId, page),
        (err) => this.log.warn({ err, institutionId }, 'A payment page could not be looked at.'),
      );
    });
  }

  private async ask(institutionId: string, { providerId, over, provider }: Watched): Promise<void> {
    const state = await (over ? provider.close(providerId) : provider.look(providerId));
    if (state !== 'open') await this.end(institutionId, providerId, state);
  }

  private async begin(
    tx: Tx,
    claimId: string,
    actor: Actor,
  ): Promise<{ provider: PaymentProvider; order: Order; checkout: Checkout }> {
    const claim = await this.claims.lockOwn(tx, claimId, actor);
    const provider = await this.accounts.provider(tx, claim.institutionId);
    const invoice = await invoiceOf(tx, claimId);
    refuseIf(refusalsToPayOnline(claim, provider !== null, invoice?.pending));
    if (!provider || !invoice) throw new Refused(refusalsToPayOnline(claim, false));
    const checkout = (await this.usable(tx, invoice.id)) ?? (await this.insert(tx, claim.institutionId, invoice.id));
    const [payer] = await tx.query<{ email: string }[]>('select email from person where id = $1', [claim.learnerId]);
    return {
      provider,
      checkout,
      order: {
        id: checkout.id,
        cents: invoice.cents,
        says: `${claim.title}: ${invoice.number}`,
        back: this.links.page(`/claims/${claimId}/fee`),
        mail: found(payer, 'person').email,
        expiresAt: checkout.expiresAt,
      },
    };
  }

  /** The page that is open for this invoice, or was about to be; one that is nearly over is given up. */
  private async usable(tx: Tx, invoiceId: string): Promise<Checkout | null> {
    const [there] = await tx.query<Checkout[]>(
      `select id, state, url, expires_at as "expiresAt" from checkout
       where invoice_id = $1 and state in ('opening', 'open')`,
      [invoiceId],
    );
    if (!there) return null;
    if (isUsable(there, this.clock.now())) return there;
    // Nobody was ever sent to a page that did not open.
    const state = there.state === 'open' ? 'given_up' : 'expired';
    await tx.query('update checkout set state = $2 where id = $1', [there.id, state]);
    return null;
  }

  private async insert(tx: Tx, institutionId: string, invoiceId: string): Promise<Checkout> {
    const [id, now] = [newId(), this.clock.now()];
    const expiresAt = new Date(now.getTime() + openForMs);
    await tx.query(
      `insert into checkout (id, institution_id, invoice_id, state, opened_at, expires_at) values ($1, $2, $3, 'opening', $4, $5)`,
      [id, institutionId, invoiceId, now, expiresAt],
    );
    return { id, state: 'opening', url: null, expiresAt };
  }

  private watched(institutionId: string, claimId: string | null): Promise<Watched[]> {
    return this.database.inInstitution(system(institutionId), async (tx) => {
      const pages = await tx.query<Omit<Watched, 'provider'>[]>(
        `select k.provider_id as "providerId", k.state = 'given_up' or exists (
           select from fee_settlement s where s.invoice_id = v.id and not s.surplus) as over
         from checkout k
         join invoice v on v.institution_id = k.institution_id and v.id = k.invoice_id
         where k.state = any($2) and ($1::uuid is null or v.claim_id = $1) order by k.id`,
        [claimId, watchedStates],
      );
      const provider = pages.length > 0 ? await this.accounts.provider(tx, institutionId) : null;
      return provider ? pages.map((page) => ({ ...page, provider })) : [];
    });
  }
}
