import { Stripe } from 'stripe';
import { Invalid } from '../../kernel/refusal.js';
import { Away } from '../http/problem.js';
import type { OpenedPage, Order, PageState, PaymentNews, PaymentProvider } from './provider.js';

export interface StripeKeys {
  secretKey: string;
  webhookSecret: string;
}

/** How old a signed message may be, in seconds (Stripe's own default): an older one is somebody's copy. */
const toleranceSeconds = 300;

/** Stripe Checkout (https://docs.stripe.com/payments/checkout): the payer types no card number on our pages. */
export class StripePayments implements PaymentProvider {
  private readonly stripe: Stripe;

  constructor(
    private readonly keys: StripeKeys,
    at: URL,
  ) {
    this.stripe = new Stripe(keys.secretKey, {
      host: at.hostname,
      port: at.port || (at.protocol === 'https:' ? 443 : 80),
      protocol: at.protocol === 'https:' ? 'https' : 'http',
      timeout: 10_000,
      maxNetworkRetries: 1,
      telemetry: false,
    });
  }

  /** @throws Invalid when Stripe does not take the key */
  async prove(): Promise<void> {
    await this.ask(() => this.stripe.checkout.sessions.list({ limit: 1 }));
  }

  async open(order: Order): Promise<OpenedPage> {
    const session = await this.ask(() =>
      this.stripe.checkout.sessions.create(
        {
          mode: 'payment',
          client_reference_id: order.id,
          customer_email: order.mail,
          line_items: [
            {
              quantity: 1,
              price_data: { currency: 'usd', unit_amount: order.cents, product_data: { name: order.says } },
            },
          ],
          success_url: `${order.back}?paid=1`,
          cancel_url: order.back,
          expires_at: Math.floor(order.expiresAt.getTime() / 1000),
        },
        { idempotencyKey: order.id },
      ),
    );
    return { id: session.id, url: session.url!, expiresAt: new Date(session.expires_at * 1000) };
  }

  async look(pageId: string): Promise<PageState> {
    return stateOf(await this.ask(() => this.stripe.checkout.sessions.retrieve(pageId)));
  }

  async close(pageId: string): Promise<Exclude<PageState, 'open'>> {
    const state = await this.look(pageId);
    if (state !== 'open') return state;
    await this.ask(() => this.stripe.checkout.sessions.expire(pageId));
    return 'expired';
  }

  async refund(pageId: string, cents: number, refundId: string): Promise<'done' | 'failed' | 'asked'> {
    const session = await this.ask(() => this.stripe.checkout.sessions.retrieve(pageId));
    const paid = session.payment_intent;
    if (paid === null) return 'failed';
    const refund = await this.ask(() =>
      this.stripe.refunds.create(
        {
          payment_intent: typeof paid === 'string' ? paid : paid.id,
          amount: cents,
          metadata: { credence_refund: refundId },
        },
        { idempotencyKey: refundId },
      ),
    );
    return refundStateOf(refund);
  }

  read(body: Buffer, signature: string, now: Date): PaymentNews | null {
    const event = this.signed(body, signature, now);
    switch (event.type) {
      case 'checkout.session.completed':
      case 'checkout.session.async_payment_succeeded':
      case 'checkout.session.expired': {
        const state = stateOf(event.data.object);
        return state === 'open' ? null : { about: 'page', pageId: event.data.object.id, state };
      }
      case 'refund.created':
      case 'refund.updated':
      case 'refund.failed': {
        const refundId = event.data.object.metadata?.['credence_refund'];
        const state = refundStateOf(event.data.object);
        return refundId === undefined || state === 'asked' ? null : { about: 'refund', refundId, state };
      }
      default:
        return null;
    }
  }

  private signed(body: Buffer, signature: string, now: Date): Stripe.Event {
    try {
      const at = now.getTime();
      return this.stripe.webhooks.constructEvent(
        body,
        signature,
        this.keys.webhookSecret,
        toleranceSeconds,
        undefined,
        at,
      );
    } catch {
      throw new Invalid([
        { code: 'wrong_signature', detail: 'This was not signed by Stripe with the secret that is set here.' },
      ]);
    }
  }

  private async ask<T>(question: () => Promise<T>): Promise<T> {
    try {
      return await question();
    } catch (error) {
      if (error instanceof Stripe.errors.StripeAuthenticationError) {
        throw new Invalid([
          {
            code: 'key_refused',
            detail: 'Stripe does not take this secret key. Copy it again from Stripe.',
            about: 'secretKey',
          },
        ]);
      }
      if (error instanceof Stripe.errors.StripeConnectionError || error instanceof Stripe.errors.StripeAPIError) {
        throw new Away('The payment service cannot be reached now. Nothing was charged. Try again in a moment.');
      }
      throw error;
    }
  }
}

/** A page whose bank has not answered yet stays open: the answer comes as `async_payment_succeeded`. */
function stateOf(session: Pick<Stripe.Checkout.Session, 'status' | 'payment_status'>): PageState {
  if (session.status === 'expired') return 'expired';
  return session.status === 'complete' && session.payment_status === 'paid' ? 'paid' : 'open';
}

function refundStateOf({ status }: Pick<Stripe.Refund, 'status'>): 'done' | 'failed' | 'asked' {
  if (status === 'succeeded') return 'done';
  return status === 'failed' || status === 'canceled' ? 'failed' : 'asked';
}
