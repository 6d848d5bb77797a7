import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Stripe } from 'stripe';
import type { Clock } from '../../src/platform/clock.js';

/** Keys as Stripe writes them, for a Stripe that knows no others. */
export const stripeKeys = { secretKey: 'sk_test_51NnKeyOfTheSpecs', webhookSecret: 'whsec_specs0123456789' };

/** Shapes as in Stripe's own documentation of its API (2025-…): a Checkout Session, a Refund and an error, as far as anybody reads them. */
export interface Session {
  id: string;
  object: 'checkout.session';
  status: 'open' | 'complete' | 'expired';
  payment_status: 'unpaid' | 'paid';
  payment_intent: string | null;
  client_reference_id: string;
  customer_email: string;
  amount_total: number;
  currency: string;
  expires_at: number;
  url: string;
  success_url: string;
}

interface Refunded {
  id: string;
  object: 'refund';
  amount: number;
  payment_intent: string;
  status: 'succeeded' | 'pending' | 'failed';
  metadata: Record<string, string>;
}

/** What Stripe does not do, as it says so. */
class No extends Error {
  constructor(
    readonly code: string,
    readonly status = 400,
  ) {
    super(code);
  }
}

const halfAnHour = 30 * 60;

/**
 * Stripe's side of Checkout and Refunds on this machine, for what cannot be reached from here: it keeps sessions, answers the
 * same for the same Idempotency-Key, refuses what Stripe refuses, and signs its messages with Stripe's own library.
 */
export class StripeHere {
  readonly sessions = new Map<string, Session>();
  readonly refunds: Refunded[] = [];
  /** How the payment of a finished session stands at its bank. */
  readonly payments = new Map<string, 'processing' | 'succeeded' | 'requires_payment_method'>();
  /** Stripe has other troubles. */
  away = false;
  /** Stripe's own clock. */
  now = () => new Date();
  /** What the next refund comes to. */
  refundStatus: Refunded['status'] = 'succeeded';
  private readonly answers = new Map<string, unknown>();
  private readonly server = createServer(async (request, response) => {
    const { status, body } = await this.answer(request);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });

  /** Listens again at `port` after it was stopped. */
  async start(port = 0): Promise<string> {
    await new Promise<void>((listening) => this.server.listen(port, '127.0.0.1', listening));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }

  /** Somebody pays on this page, or their bank has done so. */
  pay(id: string): Session {
    return this.finish(id, 'paid', 'succeeded');
  }

  /** Somebody lets their bank be debited, which takes days. */
  debit(id: string): Session {
    return this.finish(id, 'unpaid', 'processing');
  }

  /** The bank does not pay. */
  bounce(id: string): Session {
    return this.finish(id, 'unpaid', 'requires_payment_method');
  }

  /** A day later the keys of requests are forgotten. */
  forgetKeys(): void {
    this.answers.clear();
  }

  /** A message as Stripe sends it, with its signature. */
  message(type: string, object: unknown, at: Date, secret = stripeKeys.webhookSecret) {
    const body = JSON.stringify({ id: `evt_${type}`, object: 'event', type, data: { object } });
    const timestamp = Math.floor(at.getTime() / 1000);
    const header = Stripe.webhooks.generateTestHeaderString({ payload: body, secret, timestamp });
    return { body, headers: { 'content-type': 'application/json', 'stripe-signature': header } };
  }

  /** Says it at the college's address, and gives back the status of the answer. */
  async tell(
    app: { url: string; clock: Clock },
    code: string,
    type: string,
    object: unknown,
    secret?: string,
  ): Promise<number> {
    const { body, headers } = this.message(type, object, app.clock.now(), secret);
    const answer = await fetch(`${app.url}/api/institutions/${code}/payments`, { method: 'POST', body, headers });
    return answer.status;
  }

  private async answer(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
    if (request.headers.authorization !== `Bearer ${stripeKeys.secretKey}`) {
      return { status: 401, body: { error: { type: 'invalid_request_error', message: 'Invalid API Key provided' } } };
    }
    if (this.away) return { status: 503, body: { error: { type: 'api_error', message: 'Try again later' } } };
    const form = new URLSearchParams(await text(request));
    const key = request.headers['idempotency-key'] as string | undefined;
    const known = request.method === 'POST' && key !== undefined ? this.answers.get(key) : undefined;
    try {
      const body = known ?? this.done(request.method!, new URL(request.url!, 'http://stripe'), form);
      if (key !== undefined) this.answers.set(key, body);
      return { status: 200, body };
    } catch (error) {
      if (!(error instanceof No)) throw error;
      const { status, code } = error;
      return { status, body: { error: { type: 'invalid_request_error', code, message: code } } };
    }
  }

  private done(method: string, { pathname, searchParams }: URL, form: URLSearchParams): unknown {
    const [, , noun, second, id, verb] = pathname.split('/');
    if (noun === 'payment_intents') return { id: second, object: 'payment_intent', status: this.payments.get(second!) };
    if (noun === 'refunds') return method === 'POST' ? this.refund(form) : this.refundsOf(searchParams);
    if (noun !== 'checkout' || second !== 'sessions') throw new Error(`No such thing here: ${pathname}`);
    if (id === undefined) return method === 'POST' ? this.open(form) : { object: 'list', data: [] };
    const session = this.sessions.get(id);
    if (!session) throw new No('resource_missing', 404);
    if (verb === 'expire' && session.status !== 'open') throw new No('session_not_open');
    return verb === 'expire' ? Object.assign(session, { status: 'expired' }) : session;
  }

  private finish(
    id: string,
    payment_status: Session['payment_status'],
    payment: 'processing' | 'succeeded' | 'requires_payment_method',
  ) {
    const payment_intent = `pi_${id.slice(-8)}`;
    this.payments.set(payment_intent, payment);
    return Object.assign(this.sessions.get(id)!, { status: 'complete' as const, payment_status, payment_intent });
  }

  private refundsOf(asked: URLSearchParams) {
    const data = this.refunds.filter((refund) => refund.payment_intent === asked.get('payment_intent'));
    return { object: 'list', data, has_more: false };
  }

  private open(form: URLSearchParams): Session {
    if (Number(form.get('expires_at')) < this.now().getTime() / 1000 + halfAnHour) throw new No('expires_at_too_soon');
    const id = `cs_test_${String(this.sessions.size + 1).padStart(12, '0')}`;
    const session: Session = {
      id,
      object: 'checkout.session',
      status: 'open',
      payment_status: 'unpaid',
      payment_intent: null,
      client_reference_id: form.get('client_reference_id')!,
      customer_email: form.get('customer_email')!,
      amount_total: Number(form.get('line_items[0][price_data][unit_amount]')),
      currency: form.get('line_items[0][price_data][currency]')!,
      expires_at: Number(form.get('expires_at')),
      url: `https://checkout.stripe.com/c/pay/${id}`,
      success_url: form.get('success_url')!,
    };
    this.sessions.set(id, session);
    return session;
  }

  private refund(form: URLSearchParams): Refunded {
    const paid = [...this.sessions.values()].find((one) => one.payment_intent === form.get('payment_intent'));
    const before = this.refunds.filter((one) => one.payment_intent === paid?.payment_intent && one.status !== 'failed');
    const back = before.reduce((sum, { amount }) => sum + amount, 0);
    if (!paid || back + Number(form.get('amount')) > paid.amount_total) throw new No('charge_already_refunded');
    const refund: Refunded = {
      id: `re_${this.refunds.length + 1}`,
      object: 'refund',
      amount: Number(form.get('amount')),
      payment_intent: form.get('payment_intent')!,
      status: this.refundStatus,
      metadata: { credence_refund: form.get('metadata[credence_refund]') ?? '' },
    };
    this.refunds.push(refund);
    return refund;
  }
}
