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

  /** A page that this account does not know has ended: it was of another account, through which nobody pays here any more. */
  async look(pageId: string): Promise<PageState> {
    const session = await this.ask(() => unlessRefused(this.stripe.checkout.sessions.retrieve(pageId)));
    if (session === null) return 'expired';
    const state = stateOf(session);
    return state === 'pending' && (await this.wasRefused(session)) ? 'expired' : state;
  }

  async close(pageId: string): Promise<Exclude<PageState, 'open'>> {
    const state = await this.look(pageId);
    if (state !== 'open') return state;
    const ended = await this.ask(() => unlessRefused(this.stripe.checkout.sessions.expire(pageId)));
    if (ended) return 'expired';
    // Only an open page can be ended: somebody was faster.
    const now = await this.look(pageId);
    if (now === 'open') throw new Away('The payment service did not end a page.');
    return now;
  }

  async refund(pageId: string, cents: number, refundId: string): Promise<'done' | 'failed' | 'asked'> {
    const session = await this.ask(() => unlessRefused(this.stripe.checkout.sessions.retrieve(pageId)));
    const paid = session && paymentOf(session);
    if (!paid) return 'failed';
    // Stripe forgets idempotency keys after a day; what a refund says about itself it keeps.
    const { data } = await this.ask(() => this.stripe.refunds.list({ payment_intent: paid, limit: 100 }));
    const before = data.find(({ metadata }) => metadata?.['credence_refund'] === refundId);
    if (before) return refundStateOf(before);
    const refund = await this.ask(() =>
      unlessRefused(
        this.stripe.refunds.create(
          { payment_intent: paid, amount: cents, metadata: { credence_refund: refundId } },
          { idempotencyKey: refundId },
        ),
      ),
    );
    return refund ? refundStateOf(refund) : 'failed';
  }

  read(body: Buffer, signature: string, now: Date): PaymentNews | null {
    const event = this.signed(body, signature, now);
    switch (event.type) {
      case 'checkout.session.completed':
      case 'checkout.session.async_payment_succeeded':
      case 'checkout.session.async_payment_failed':
      case 'checkout.session.expired': {
        const refused = event.type === 'checkout.session.async_payment_failed';
        const state = refused ? 'expired' : stateOf(event.data.object);
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

  /** Whether the bank has refused what was to be paid on a finished page. A key that may not know leaves it to Stripe's message. */
  private async wasRefused(session: Stripe.Checkout.Session): Promise<boolean> {
    const id = paymentOf(session);
    if (id === null) return false;
    try {
      const { status } = await this.ask(() => this.stripe.paymentIntents.retrieve(id));
      return status === 'requires_payment_method' || status === 'canceled';
    } catch (error) {
      if (error instanceof Stripe.errors.StripePermissionError) return false;
      throw error;
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

/** A finished page whose bank has not answered yet is pending: the answer comes as `async_payment_…`. */
function stateOf({ status, payment_status }: Pick<Stripe.Checkout.Session, 'status' | 'payment_status'>): PageState {
  if (status === 'expired') return 'expired';
  if (status !== 'complete') return 'open';
  return payment_status === 'paid' ? 'paid' : 'pending';
}

function paymentOf({ payment_intent: paid }: Pick<Stripe.Checkout.Session, 'payment_intent'>): string | null {
  return typeof paid === 'string' ? paid : (paid?.id ?? null);
}

/** What Stripe answers, or null where it says no to this very request: asked again it says no again. */
async function unlessRefused<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    const { StripeInvalidRequestError, StripeCardError } = Stripe.errors;
    if (error instanceof StripeInvalidRequestError || error instanceof StripeCardError) return null;
    throw error;
  }
}

function refundStateOf({ status }: Pick<Stripe.Refund, 'status'>): 'done' | 'failed' | 'asked' {
  if (status === 'succeeded') return 'done';
  return status === 'failed' || status === 'canceled' ? 'failed' : 'asked';
}
