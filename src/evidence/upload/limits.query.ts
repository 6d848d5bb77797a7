import { calendarOf } from '../../account/institution/institution.service.js';
import { localDay } from '../../kernel/calendar.js';
import type { Tx } from '../../platform/database/database.js';
import { policyInForce } from '../../policy/policy.query.js';
import type { PolicyKnobs } from '../../policy/policy.rules.js';

/** What the policy in force says of files; null where the college has none yet. */
export async function filePolicy(tx: Tx, institutionId: string, now: Date): Promise<PolicyKnobs['evidence'] | null> {
  const { timeZone } = await calendarOf(tx, institutionId);
  return (await policyInForce(tx, institutionId, localDay(now, timeZone)))?.knobs.evidence ?? null;
}
