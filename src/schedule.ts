import { Injectable } from '@nestjs/common';
import { ScheduleService } from './award/schedule/schedule.service.js';
import { ExpiryService } from './attestation/expiry.service.js';
import { PasswordService } from './account/password/password.service.js';
import { SessionService } from './account/session/session.service.js';
import { BatchDeliveries } from './award/delivery/delivery.service.js';
import { RoutingService } from './assignment/seat/routing.service.js';
import { CheckoutService } from './claim/fee/checkout.service.js';
import { RefundService } from './claim/fee/refund.service.js';
import { Checking } from './evidence/check/checking.service.js';
import { LinkedPages } from './evidence/link/link.service.js';
import { Uploads } from './evidence/upload/upload.service.js';
import { Bytes } from './evidence/file/bytes.service.js';
import { Letters } from './letter/evaluation/letter.service.js';
import { DeadlineSweep } from './deadline/deadline.sweep.js';
import { Relay } from './history/relay.js';
import { RetentionService } from './retention/retention.service.js';
import { NightlyInvariants } from './report/invariants/nightly.js';
import type { ScheduleTable } from './history/schedule.js';
import { Prints } from './similarity/prints.service.js';
import { DeliveryService } from './notification/mail/delivery.service.js';
import { IdempotencyKeys } from './platform/database/idempotency-keys.js';
import { Limits } from './platform/limits/limits.js';

const seconds = 1000;
const minutes = 60 * seconds;
const hours = 60 * minutes;

/** Everybody whom the clock starts. */
@Injectable()
export class Timed {
  constructor(
    readonly relay: Relay,
    readonly deadlines: DeadlineSweep,
    readonly routing: RoutingService,
    readonly keys: IdempotencyKeys,
    readonly sessions: SessionService,
    readonly passwords: PasswordService,
    readonly limits: Limits,
    readonly delivery: DeliveryService,
    readonly bytes: Bytes,
    readonly checking: Checking,
    readonly uploads: Uploads,
    readonly links: LinkedPages,
    readonly prints: Prints,
    readonly expiry: ExpiryService,
    readonly letters: Letters,
    readonly checkouts: CheckoutService,
    readonly refunds: RefundService,
    readonly comparisons: ScheduleService,
    readonly invariants: NightlyInvariants,
    readonly retention: RetentionService,
    readonly batches: BatchDeliveries,
  ) {}
}

/** What the clock starts. Each run is one job, once however many workers there are. */
export const schedule = ({
  relay,
  keys,
  sessions,
  passwords,
  limits,
  delivery,
  bytes,
  checking,
  uploads,
  links,
  prints,
  expiry,
  letters,
  checkouts,
  refunds,
  comparisons,
  invariants,
  retention,
  deadlines,
  routing,
  batches,
}: Timed): ScheduleTable => ({
  invariants: { when: { pattern: '30 3 * * *' }, run: () => invariants.check() },
  removeOutlived: { when: { pattern: '45 2 * * *' }, run: () => retention.run() },
  deliverBatches: { when: { every: 30 * seconds }, run: () => batches.deliverDue() },
  deliverMail: { when: { every: 30 * seconds }, run: () => delivery.deliverDue() },
  forgetSessions: { when: { every: hours }, run: () => sessions.sweep() },
  forgetResets: { when: { every: hours }, run: () => passwords.sweep() },
  forgetTries: { when: { every: hours }, run: () => limits.sweep() },
  forgetKeys: { when: { every: 6 * hours }, run: () => keys.forgetOld() },
  compareWithSis: { when: { every: minutes }, run: () => comparisons.runDue() },
  deadlines: { when: { every: minutes }, run: async () => void (await deadlines.run()) },
  fillWaitingSeats: { when: { every: hours }, run: () => routing.fillAllWaiting() },
  republish: { when: { every: minutes }, run: async () => void (await relay.republish()) },
  lookAfterCheckouts: { when: { every: 10 * minutes }, run: () => checkouts.lookAfter() },
  lookAfterRefunds: { when: { every: 10 * minutes }, run: () => refunds.lookAfter() },
  expireAttestations: { when: { every: hours }, run: () => expiry.expireDue() },
  checkOldLinks: { when: { pattern: '15 2 * * *' }, run: () => links.checkOld() },
  writeMissingLetters: { when: { every: hours }, run: () => letters.writeMissing() },
  makeMissingPrints: { when: { pattern: '45 2 * * *' }, run: () => prints.makeMissing() },
  endUploads: { when: { every: 10 * minutes }, run: () => uploads.sweep() },
  checkOpenFiles: { when: { every: 10 * minutes }, run: () => checking.checkOpen() },
  forgetOrphans: { when: { pattern: '45 2 * * *' }, run: () => bytes.forgetOrphans() },
  sweepUploads: { when: { every: 10 * minutes }, run: () => bytes.sweep() },
});
