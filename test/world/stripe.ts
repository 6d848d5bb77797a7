import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Stripe } from 'stripe';

/** Keys as Stripe writes them, for a Stripe that knows no others. */
export const stripeKeys = { secretKey: 'sk_test_51NnKeyOfTheSpecs', webhookSecret: 'whsec_specs0123456789' };

/** Shapes as in Stripe's own documentation of its API (2025-…): a Checkout Session and a Refund, as far as anybody reads them. */
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

/**
 * Stripe's side of Checkout and Refunds on this machine, for what cannot be reached from here: it keeps sessions, answers the
 * same for the same Idempotency-Key, and signs its messages with Stripe's own library.
 */
export class StripeHere {
  readonly sessions = new Map<string, Session>();
  readonly refunds: Refunded[] = [];
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

  /** Somebody pays on this page. */
  pay(id: string): Session {
    const session = this.sessions.get(id)!;
    return Object.assign(session, { status: 'complete', payment_status: 'paid', payment_intent: `pi_${id.slice(-8)}` });
  }

  /** A message as Stripe sends it, with its signature. */
  message(type: string, object: unknown, at: Date, secret = stripeKeys.webhookSecret) {
    const body = JSON.stringify({ id: `evt_${type}`, object: 'event', type, data: { object } });
    const timestamp = Math.floor(at.getTime() / 1000);
    const header = Stripe.webhooks.generateTestHeaderString({ payload: body, secret, timestamp });
    return { body, headers: { 'content-type': 'application/json', 'stripe-signature': header } };
  }

  private async answer(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
    if (request.headers.authorization !== `Bearer ${stripeKeys.secretKey}`) {
      return { status: 401, body: { error: { type: 'invalid_request_error', message: 'Invalid API Key provided' } } };
    }
    const form = new URLSearchParams(await text(request));
    const key = request.headers['idempotency-key'] as string | undefined;
    const known = request.method === 'POST' && key !== undefined ? this.answers.get(key) : undefined;
    const body = known ?? this.done(request.method!, request.url!.split('?')[0]!, form);
    if (key !== undefined) this.answers.set(key, body);
    return { status: 200, body };
  }

  private done(method: string, path: string, form: URLSearchParams): unknown {
    const [, , noun, second, id, verb] = path.split('/');
    if (noun === 'refunds') return this.refund(form);
    if (noun !== 'checkout' || second !== 'sessions') throw new Error(`No such thing here: ${path}`);
    if (id === undefined) return method === 'POST' ? this.open(form) : { object: 'list', data: [] };
    const session = this.sessions.get(id)!;
    return verb === 'expire' ? Object.assign(session, { status: 'expired' }) : session;
  }

  private open(form: URLSearchParams): Session {
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
    const refund: Refunded = {
      id: `re_${this.refunds.length + 1}`,
      object: 'refund',
      amount: Number(form.get('amount')),
      payment_intent: form.get('payment_intent')!,
      status: this.refundStatus,
      metadata: { credence_refund: form.get('metadata[credence_refund]')! },
    };
    this.refunds.push(refund);
    return refund;
  }
}
