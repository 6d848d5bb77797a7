import { calendarOf } from '../account/institution/institution.service.js';
import { localDay } from '../kernel/calendar.js';
import { found } from '../kernel/refusal.js';
import type { Tx } from '../platform/database/database.js';
import { policyById, requirePolicyInForce, type Policy } from '../policy/policy.query.js';
import type { PolicyKnobs } from '../policy/policy.rules.js';

export interface BindingPolicy extends PolicyKnobs {
  id: string;
  versionNo: number;
}

/**
 * The policy that binds a claim: the one pinned at its latest submission, whatever was published since; before the first
 * submission the one in force. @throws Refused while the institution has published none.
 */
export async function policyOfClaim(
  tx: Tx,
  claim: { institutionId: string; submissionId: string | null },
  now: Date,
): Promise<BindingPolicy> {
  if (claim.submissionId === null) return policyInForceAt(tx, claim.institutionId, now);
  const [pinned] = await tx.query<{ id: string }[]>('select policy_id as id from submission where id = $1', [
    claim.submissionId,
  ]);
  return binding(found(await policyById(tx, found(pinned, 'submission').id), 'policy'));
}

/** The policy that a submission sent now would be bound to. */
export async function policyInForceAt(tx: Tx, institutionId: string, now: Date): Promise<BindingPolicy> {
  const { timeZone } = await calendarOf(tx, institutionId);
  return binding(await requirePolicyInForce(tx, institutionId, localDay(now, timeZone)));
}

function binding({ id, versionNo, knobs }: Policy): BindingPolicy {
  return { ...knobs, id, versionNo };
}
