import type { ClaimStatus } from '../../claim/claim.rules.js';
import { closedStatuses } from '../../claim/claim.rules.js';
import type { Section } from '../../claim/progress.rules.js';
import type { Tx } from '../../platform/database/database.js';
import type { HubAttestation, HubDecision, HubEvidence } from './hub.dto.js';

/** So many closed claims are shown beside the open ones; the rest is in the record. */
const closedShown = 5;

export interface StoredClaim {
  id: string;
  reference: string;
  status: ClaimStatus;
  attempt: number;
  kind: 'course' | 'block';
  courseCode: string | null;
  title: string;
  credits: string;
  proposalState: 'none' | 'sent' | 'agreed' | 'declined';
  feeCents: number;
  feeState: 'none' | 'due' | 'paid' | 'waived';
  since: Date;
  dueAt: Date | null;
  hearBy: Date | null;
  outcomes: (Section & { title: string; evidence: HubEvidence[] })[];
  decision: HubDecision | null;
}

/** A learner's claims with everything that the hub says about them, in one statement; the newest first. */
export function claimsOf(tx: Tx, learnerId: string | null): Promise<StoredClaim[]> {
  return tx.query(
    `with own as (
       select c.*, c.status = any ($2) as closed,
         row_number() over (partition by c.status = any ($2) order by c.id desc) as n
       from claim c where c.learner_id = $1)
     select c.id, c.reference, c.status, c.attempt, c.kind, c.course_code as "courseCode", c.title, c.credits::text,
       c.proposal_state as "proposalState", c.fee_cents as "feeCents", c.fee_state as "feeState",
       coalesce((select max(e.at) from event e where e.claim_id = c.id and e.data ? 'from'), c.created_at) as since,
       due."dueAt", due."hearBy",
       (select coalesce(json_agg(json_build_object('id', o.id, 'title', o.title, 'required', o.required,
            'statement', o.statement, 'completed', o.completed,
            'evidence', (select coalesce(json_agg(json_build_object('id', v.id, 'title', v.title) order by l.position), '[]')
              from claim_outcome_evidence l join evidence v on v.institution_id = l.institution_id and v.id = l.evidence_id
              where l.institution_id = o.institution_id and l.claim_outcome_id = o.id)) order by o.position), '[]')
        from claim_outcome o where o.institution_id = c.institution_id and o.claim_id = c.id) as outcomes,
       (select json_build_object('outcome', d.outcome, 'credits', d.credits::text, 'decidedAt', d.concluded_at,
            'posted', exists (select from award a where a.institution_id = c.institution_id and a.claim_id = c.id
              and a.kind = 'award' and a.voided_at is null and a.posting = 'posted'))
        from decision d where d.institution_id = c.institution_id and d.claim_id = c.id and d.status = 'final'
          and c.status = 'decided' order by d.number desc limit 1) as decision
     from own c
     left join lateral (
       select min(d.due_at) filter (where d.assignee_id = c.learner_id) as "dueAt",
         min(d.due_at) filter (where d.assignee_id is null) as "hearBy"
       from deadline d where d.institution_id = c.institution_id and d.claim_id = c.id and d.closed_at is null
         and d.paused_at is null) due on true
     where not c.closed or c.n <= ${closedShown} order by c.id desc`,
    [learnerId, closedStatuses],
  );
}

/** The latest requests to supervisors, those that wait first. */
export function attestationsOf(tx: Tx, learnerId: string | null): Promise<HubAttestation[]> {
  return tx.query(
    `select id, attestor_name as "attestorName", state, coalesce(closed_at, opened_at, asked_at) as since,
       asked -> 'experience' ->> 'title' as "experienceTitle"
     from attestation where learner_id = $1 order by (state in ('asked', 'opened')) desc, id desc limit 10`,
    [learnerId],
  );
}

export async function countsOf(tx: Tx, learnerId: string | null): Promise<{ experiences: number; evidence: number }> {
  const [counts] = await tx.query<[{ experiences: number; evidence: number }]>(
    `select (select count(*)::int from experience where learner_id = $1 and removed_at is null) as experiences,
       (select count(*)::int from evidence where learner_id = $1) as evidence`,
    [learnerId],
  );
  return counts;
}
