import { Schedule } from '../../history/schedule.js';
import type { Stage } from './stage.js';
import { moment, type When } from './when.js';

/** Something that somebody does at a moment of the story. */
export interface Step {
  when: When;
  act: (stage: Stage) => Promise<void>;
  /** What those who wait for the demo are told. */
  saying?: string;
}

/** What the clock starts each night of the story; the rest of the schedule keeps no dates. */
const everyNight = ['deadlines', 'deliverMail', 'expireAttestations'];

/**
 * Plays the steps in the order of their moments, with the product's clock set to each. Every working day
 * begins with its night, so that reminders, escalations and expiries come on the days on which they would have come.
 */
export async function tell(stage: Stage, steps: readonly Step[], now: Date, say: (progress: string) => void) {
  const inOrder = steps
    .map((step, i) => ({ ...step, i, at: moment(step.when, now) }))
    .sort((a, b) => a.at.getTime() - b.at.getTime() || a.i - b.i);
  let today = inOrder[0]?.when.daysAgo ?? 0;
  for (const { at, when, act, saying } of inOrder) {
    while (today > when.daysAgo) await night(stage, --today, now);
    stage.clock.set(at);
    if (saying) say(saying);
    await act(stage);
    await stage.settle();
  }
  while (today > 1) await night(stage, --today, now);
}

async function night(stage: Stage, daysAgo: number, now: Date): Promise<void> {
  stage.clock.set(moment({ daysAgo, time: '02:00' }, now));
  for (const name of everyNight) await stage.get(Schedule).run(name);
  await stage.settle();
}
