import { calendarOf } from '../../account/institution/institution.service.js';
import { localDay } from '../../kernel/calendar.js';
import type { Tx } from '../../platform/database/database.js';
import { policyInForce } from '../../policy/policy.query.js';

/** Whether the policy in force lets others open what was not scanned. A college without a policy has not said no. */
export async function mayOpenUnscanned(tx: Tx, institutionId: string, now: Date): Promise<boolean> {
  const { timeZone } = await calendarOf(tx, institutionId);
  return (await policyInForce(tx, institutionId, localDay(now, timeZone)))?.knobs.evidence.openUnscanned ?? true;
}
