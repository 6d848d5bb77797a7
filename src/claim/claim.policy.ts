import { calendarOf } from '../account/institution/institution.service.js';
import { localDay } from '../kernel/calendar.js';
import { Refused } from '../kernel/refusal.js';
import type { Tx } from '../platform/database/database.js';
import { defaultKnobs } from '../policy/default.rules.js';
import { knobsOf, type PartialKnobs, type PolicyKnobs } from '../policy/policy.rules.js';

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
  const [pinned] = await tx.query<StoredPolicy[]>(
    `${selectPolicy} where p.id = (select policy_id from submission where id = $1)`,
    [claim.submissionId],
  );
  return bindingPolicy(pinned);
}

/** The policy that a submission sent now would be bound to. */
export async function policyInForceAt(tx: Tx, institutionId: string, now: Date): Promise<BindingPolicy> {
  const { timeZone } = await calendarOf(tx, institutionId);
  const [inForce] = await tx.query<StoredPolicy[]>(
    `${selectPolicy} where p.published_at is not null and p.withdrawn_at is null and p.in_force_from <= $1
     order by p.in_force_from desc limit 1`,
    [localDay(now, timeZone)],
  );
  return bindingPolicy(inForce);
}

interface StoredPolicy {
  id: string;
  versionNo: number;
  knobs: PartialKnobs;
}

const selectPolicy = 'select p.id, p.version_no as "versionNo", p.knobs from policy p';

function bindingPolicy(stored: StoredPolicy | undefined): BindingPolicy {
  if (stored) return { ...knobsOf(stored.knobs, defaultKnobs), id: stored.id, versionNo: stored.versionNo };
  throw new Refused([{ code: 'no_policy', detail: 'The institution has not published its policy yet.' }]);
}
