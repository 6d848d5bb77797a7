import { refuseIf } from '../kernel/refusal.js';
import type { Tx } from '../platform/database/database.js';
import { defaultKnobs } from './default.rules.js';
import { knobsOf, type PartialKnobs, type PolicyKnobs } from './policy.rules.js';

/** A published version. */
export interface Policy {
  id: string;
  versionNo: number;
  inForceFrom: string;
  knobs: PolicyKnobs;
}

/** The version in force on a day (ISO date by the institution's calendar), or null before the first one. */
export async function policyInForce(tx: Tx, institutionId: string, onDate: string): Promise<Policy | null> {
  const [row] = await tx.query(
    `select ${columns} from policy
     where institution_id = $1 and published_at is not null and withdrawn_at is null and in_force_from <= $2
     order by in_force_from desc limit 1`,
    [institutionId, onDate],
  );
  return row ? policyOf(row) : null;
}

/** The version in force, or the refusal that says that there is none. */
export async function requirePolicyInForce(tx: Tx, institutionId: string, onDate: string): Promise<Policy> {
  const policy = await policyInForce(tx, institutionId, onDate);
  if (policy === null) {
    refuseIf([{ code: 'no_policy', detail: 'The institution has not published its policy on prior learning yet.' }]);
  }
  return policy!;
}

/** A published version by its id, in force or not: what a submission is pinned to. Null for drafts and strangers. */
export async function policyById(tx: Tx, id: string): Promise<Policy | null> {
  const [row] = await tx.query(`select ${columns} from policy where id = $1 and published_at is not null`, [id]);
  return row ? policyOf(row) : null;
}

const columns = 'id, version_no as "versionNo", in_force_from::text as "inForceFrom", knobs';

/** A version read by SQL of somebody else's, with what it leaves out filled in. */
export function policyOf(row: Omit<Policy, 'knobs'> & { knobs: PartialKnobs }): Policy {
  return { ...row, knobs: knobsOf(row.knobs, defaultKnobs) };
}
