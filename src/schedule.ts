import { Injectable } from '@nestjs/common';
import { DeadlineService } from './deadline/deadline.service.js';
import { Relay } from './history/relay.js';
import type { ScheduleTable } from './history/schedule.js';
import { IdempotencyKeys } from './platform/database/idempotency-keys.js';

const seconds = 1000;
const minutes = 60 * seconds;
const hours = 60 * minutes;

/** Everybody whom the clock starts. */
@Injectable()
export class Timed {
  constructor(
    readonly relay: Relay,
    readonly deadlines: DeadlineService,
    readonly keys: IdempotencyKeys,
  ) {}
}

/** What the clock starts. Each run is one job, once however many workers there are. */
export const schedule = ({ relay, deadlines, keys }: Timed): ScheduleTable => ({
  forgetKeys: { when: { every: 6 * hours }, run: () => keys.forgetOld() },
  deadlines: { when: { every: minutes }, run: async () => void (await deadlines.sweep()) },
  republish: { when: { every: minutes }, run: async () => void (await relay.republish()) },
});
