import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Actor, has } from '../../kernel/actor.js';
import type { Refusal } from '../../kernel/refusal.js';
import type { BatchStatus } from '../batch/batch.rules.js';

/*
 ** A delivery's life: one for each batch, whose id the other side sees at every try.
 **
 **   waiting ◀──▶ sending ──▶ delivered
 **      ▲            └──────▶ stopped
 **      └──send again──────────┘ (and from delivered)
 **
 ** (1) What a machine can mend by itself is tried again for about a day; what needs a person stops at once and says so.
 ** (2) The bytes are those of the batch's manifest at every try. The other side may drop what it has by the delivery's id.
 */
export const deliveryStates = ['waiting', 'sending', 'delivered', 'stopped'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export const targetKinds = ['sftp', 'webhook'] as const;
export type TargetKind = (typeof targetKinds)[number];

/** Why a try failed, and whether another may help without a person. */
const failures = {
  unreachable: { again: true },
  broke_off: { again: true },
  answered_later: { again: true },
  no_space: { again: true },
  host_key: { again: false },
  login: { again: false },
  folder: { again: false },
  other_file: { again: false },
  private_address: { again: false },
  answered_no: { again: false },
  no_place: { again: false },
  unreadable: { again: false },
} as const;
export type Failure = keyof typeof failures;

/** `cut_off`: the process that was at it ended before it could say how it went. */
export const outcomes = ['sent', 'already_there', 'cut_off', ...(Object.keys(failures) as Failure[])] as const;
export type Outcome = (typeof outcomes)[number];

/** It did not get there. `detail` is what the other side said, with nothing secret in it. */
export class NotDelivered extends Error {
  constructor(
    readonly failure: Failure,
    readonly detail: string | null = null,
  ) {
    super(detail ?? failure);
  }
}

const minute = 60_000;
const waits = [1, 5, 15, 60, 180, 360, 720];
/** After this long in `sending`, the process that was at it is taken for dead. */
export const stuckMs = 10 * minute;

/** When to try again after the `tries`-th try failed so. Null: a person is needed. */
export function nextTry(failure: Failure, tries: number, now: Date): Date | null {
  const wait = failures[failure].again ? waits[tries - 1] : undefined;
  return wait === undefined ? null : new Date(now.getTime() + wait * minute);
}

/** What an HTTP answer to a delivery means (Standard Webhooks: every 2xx is a yes). Null: delivered. */
export function failureOf(status: number): Failure | null {
  if (status >= 200 && status < 300) return null;
  return status === 408 || status === 429 || status >= 500 ? 'answered_later' : 'answered_no';
}

/** Where the delivery of a batch stands. Before the release has been followed it waits, if it goes anywhere: nobody has to ask. */
export function standing(
  releasedAt: Date | null,
  delivery: { state: DeliveryState } | null,
  target: { setAt: Date } | null,
): DeliveryState | null {
  if (delivery) return delivery.state;
  return releasedAt !== null && target !== null && target.setAt < releasedAt ? 'waiting' : null;
}

/** Why a batch cannot be sent now by this person. */
export function refusalsToSend(
  batch: { status: BatchStatus },
  delivery: { state: DeliveryState } | null,
  target: unknown,
  actor: Actor,
): Refusal[] {
  return [
    ...(has(actor, 'registrar') ? [] : [{ code: 'not_registrar', detail: 'Only the registrar sends a batch.' }]),
    ...(batch.status === 'released' || batch.status === 'reconciled'
      ? []
      : [{ code: 'wrong_state', detail: 'A batch is sent once it has been released.' }]),
    ...(target
      ? []
      : [{ code: 'no_target', detail: 'Nobody has set where batches go. An administrator does it in the settings.' }]),
    ...(delivery?.state === 'waiting' || delivery?.state === 'sending'
      ? [{ code: 'under_way', detail: 'It is being sent already. Wait for how that ends.' }]
      : []),
  ];
}

/**
 * Seals a message part by part (Standard Webhooks 1.0.0): HMAC-SHA256 over id, time in seconds, and the bytes. While a secret is being
 * replaced there are two of them, and a signature with each.
 */
export function sealing(id: string, at: Date, secrets: readonly string[]) {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const seals = secrets.map((secret) => createHmac('sha256', keyIn(secret)).update(`${id}.${timestamp}.`));
  return {
    take: (part: Buffer): void => seals.forEach((one) => one.update(part)),
    headers: (): Record<string, string> => ({
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': seals.map((one) => `v1,${one.digest('base64')}`).join(' '),
    }),
  };
}

/** What a webhook's messages are signed with. */
export interface WebhookKey {
  secret: string;
  /** The one before, as long as a receiver may still know only that. */
  former?: { secret: string; until: string };
}

const day = 24 * 60 * minute;

/** A new secret for a receiver that has one: for a day messages bear both signatures, so that none is lost meanwhile. */
export function replacedBy(secret: string, known: WebhookKey | null, now: Date): WebhookKey {
  if (known === null) return { secret };
  return { secret, former: { secret: known.secret, until: new Date(now.getTime() + day).toISOString() } };
}

export function secretsAt({ secret, former }: WebhookKey, now: Date): string[] {
  return former && now < new Date(former.until) ? [secret, former.secret] : [secret];
}

/** As Standard Webhooks writes a secret: `whsec_` and the key in Base64. */
export const secretOf = (key: Buffer): string => `whsec_${key.toString('base64')}`;

const keyIn = (secret: string): Buffer => Buffer.from(secret.replace(/^whsec_/, ''), 'base64');

/** OpenSSH's way to name a host's key: `SHA256:` and the hash in Base64 without its padding. */
export const fingerprintOf = (hash: Buffer): string => `SHA256:${hash.toString('base64').replace(/=+$/, '')}`;

/** Whether two fingerprints are one, in the time that any two take. */
export function sameFingerprint(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
