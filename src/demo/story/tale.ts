import type { Stage } from './stage.js';
import type { Step } from './telling.js';

/** Something done about one claim. */
export type Act = (stage: Stage, claimKey: string) => Promise<void>;

/** A claim's life as lines of [business days ago, time of day, what is done]. */
export function tale(claimKey: string, lines: readonly (readonly [number, string, Act])[]): Step[] {
  return lines.map(([daysAgo, time, act]) => ({ when: { daysAgo, time }, act: (stage) => act(stage, claimKey) }));
}
