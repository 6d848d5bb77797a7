import type { LockedClaim } from '../claim/claim.service.js';
import { credits } from '../kernel/credits.js';
import type { Tx } from '../platform/database/database.js';
import type { DecisionStatus, Outcome } from './decision.rules.js';

/** The final word on a claim that no later one took the place of. */
export interface InForce {
  id: string;
  number: number;
  outcome: Outcome;
  credits: number;
  courseId: string | null;
  title: string;
  decidedBy: string;
  concludedAt: Date;
  supersedesId: string | null;
}

export async function decisionInForce(tx: Tx, claimId: string): Promise<InForce | null> {
  const [row] = await tx.query<(Omit<InForce, 'credits'> & { credits: string })[]>(
    `select d.id, d.number, d.outcome, d.credits::text, d.course_id as "courseId", d.title, d.decided_by as "decidedBy",
       d.concluded_at as "concludedAt", d.supersedes_id as "supersedesId"
     from decision d where d.claim_id = $1 and d.status = 'final'
       and not exists (select from decision s where s.supersedes_id = d.id and s.status = 'final')`,
    [claimId],
  );
  return row ? { ...row, credits: credits(row.credits) } : null;
}

export interface Proposed {
  id: string;
  status: DecisionStatus;
  decidedBy: string;
  outcome: Outcome;
  answeredBy: string[];
  agreeing: number;
}

/** The decision that waits for the committee, if there is one. */
export async function proposedDecision(tx: Tx, claimId: string): Promise<Proposed | null> {
  const [row] = await tx.query<Proposed[]>(
    `select d.id, d.status, d.decided_by as "decidedBy", d.outcome,
       array(select n.person_id::text from concurrence n where n.decision_id = d.id) as "answeredBy",
       (select count(*)::int from concurrence n where n.decision_id = d.id and n.agrees) as agreeing
     from decision d where d.claim_id = $1 and d.status = 'proposed'`,
    [claimId],
  );
  return row ?? null;
}

/** Who stands too near to the claim to decide on it. */
export async function standing(tx: Tx, claim: LockedClaim) {
  const inForce = await decisionInForce(tx, claim.id);
  const appealedDeciderId = inForce?.decidedBy ?? null;
  const rows = await tx.query<{ id: string }[]>(
    `select distinct reviewer_id as id from assignment where claim_id = $1 and accepted_at is not null`,
    [claim.id],
  );
  const readers = rows.map(({ id }) => id);
  const others = await tx.query(
    `select from membership where institution_id = $1 and status = 'active' and 'approver' = any (roles)
       and person_id <> $2 and person_id <> all ($3::uuid[]) and person_id is distinct from $4 limit 1`,
    [claim.institutionId, claim.learnerId, readers, appealedDeciderId],
  );
  return { inForce, learnerId: claim.learnerId, readers, appealedDeciderId, anotherApprover: others.length > 0 };
}

export interface CourseRow {
  id: string;
  code: string;
  title: string;
  credits: number;
  subjectCode: string;
}

export async function courseById(tx: Tx, id: string | null): Promise<CourseRow | null> {
  if (id === null) return null;
  const [row] = await tx.query<(Omit<CourseRow, 'credits'> & { credits: string })[]>(
    `select c.id, c.code, c.title, c.credits::text, s.code as "subjectCode"
     from course c join subject s on s.id = c.subject_id where c.id = $1`,
    [id],
  );
  return row ? { ...row, credits: credits(row.credits) } : null;
}
