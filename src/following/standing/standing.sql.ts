import type { Tx } from '../../platform/database/database.js';
import type { PartialKnobs } from '../../policy/policy.rules.js';
import type { Standable } from './standing.rules.js';
import type { StandingView } from './standing.dto.js';

type Shown = 'claimId' | 'reference' | 'title' | 'courseCode' | 'credits' | 'attempt' | 'feeCents' | 'submittedAt';

/** Everything that `standingOf` reads of one claim, before the policy has its say. */
export interface StandingRow
  extends
    Pick<StandingView, Shown>,
    Omit<Standable, 'feeBeforeAcceptance' | 'appealableUntil' | 'promisedBy' | 'deadlines'> {
  /** Of the policy pinned to the submission; null before the first. */
  knobs: PartialKnobs | null;
  deadlines: { kind: string; dueAt: string; paused: boolean }[];
  readers: string[];
  /** The decision in force answers an appeal, or was appealed: it is final. */
  isFinal: boolean;
}

/** A learner's claims, or one of them, the newest first. Parameters: learner, claim or null. */
export function standingRows(tx: Tx, learnerId: string, claimId: string | null): Promise<StandingRow[]> {
  return tx.query(
    `select c.id as "claimId", c.reference, c.title, c.course_code as "courseCode", c.credits::text, c.status, c.attempt,
       c.proposal_state as "proposalState", c.fee_state as "feeState", c.fee_cents as "feeCents",
       c.submitted_at as "submittedAt", y.knobs,
       coalesce((select max(e.at) from event e where e.claim_id = c.id
         and (e.data ? 'from' or e.type = 'claim.proposed')), c.created_at) as "movedAt",
       (select coalesce(json_agg(json_build_object('kind', d.kind, 'dueAt', d.due_at, 'paused', d.paused_at is not null)), '[]')
        from deadline d where d.institution_id = c.institution_id and d.claim_id = c.id and d.closed_at is null) as deadlines,
       case when n.id is not null then jsonb_build_object('outcome', n.outcome, 'at', n.concluded_at) end as decision,
       case when a.id is not null then jsonb_build_object('posting', a.posting, 'voided', a.voided_at is not null,
         'openedAt', a.opened_at, 'postedAt', (select max(e.at) from event e where e.claim_id = c.id
           and e.type = 'award.posted' and e.data ->> 'awardId' = a.id::text)) end as award,
       case when p.id is not null then jsonb_build_object('filedAt', p.filed_at, 'accepted', p.status = 'accepted') end as appeal,
       n.supersedes_id is not null or exists (select from appeal o where o.institution_id = c.institution_id
         and o.decision_id = n.id and o.status in ('refused', 'decided')) as "isFinal",
       array(select x.name from assignment s join person x on x.id = s.reviewer_id
         where s.institution_id = c.institution_id and s.submission_id = c.submission_id and s.status = 'accepted'
         order by s.id) as readers
     from claim c
     left join submission b on b.institution_id = c.institution_id and b.id = c.submission_id
     left join policy y on y.institution_id = b.institution_id and y.id = b.policy_id
     left join lateral (select d.id, d.outcome, d.concluded_at, d.supersedes_id from decision d
       where d.institution_id = c.institution_id and d.claim_id = c.id and d.status = 'final'
       order by d.number desc limit 1) n on true
     left join lateral (select w.id, w.posting, w.voided_at, w.opened_at from award w
       where w.institution_id = c.institution_id and w.claim_id = c.id and w.kind = 'award'
       order by w.id desc limit 1) a on true
     left join lateral (select q.id, q.filed_at, q.status from appeal q
       where q.institution_id = c.institution_id and q.claim_id = c.id and q.status in ('filed', 'accepted') limit 1) p on true
     where c.learner_id = $1 and ($2::uuid is null or c.id = $2)
     order by c.id desc limit 200`,
    [learnerId, claimId],
  );
}
