import { Injectable } from '@nestjs/common';
import { Relay } from './history/relay.js';
import type { ScheduleTable } from './history/schedule.js';

const seconds = 1000;
const minutes = 60 * seconds;

/** Everybody whom the clock starts. */
@Injectable()
export class Timed {
  constructor(readonly relay: Relay) {}
}

/** What the clock starts. Each run is one job, once however many workers there are. */
export const schedule = ({ relay }: Timed): ScheduleTable => ({
  republish: { when: { every: minutes }, run: async () => void (await relay.republish()) },
});
