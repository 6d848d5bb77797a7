import type { Actor } from '../../kernel/actor.js';
import type { Tx } from '../../platform/database/database.js';
import type { AwardView } from '../line/award.dto.js';
import type { TrailStep, Correction, DifferenceView, EvidenceHash, TrailPosting } from './trail.dto.js';

/** What was read, and who scored, decided and agreed, in order. Whoever has read the claim learns no reader's name. */
export async function approvalsOf(tx: Tx, decisionId: string, actor: Actor): Promise<TrailStep[]> {
  return tx.query(
    `with of as (select d.*, s.submitted_at, c.learner_id, exists (
         select from assignment x where x.institution_id = d.institution_id and x.claim_id = d.claim_id and x.reviewer_id = $2) as reads
       from decision d
       join claim c on c.institution_id = d.institution_id and c.id = d.claim_id
       join submission s on s.institution_id = d.institution_id and s.id = d.submission_id
       where d.id = $1)
     select act, by_name as "byName", at, said, credits::text from (
       select 'submitted' as act, p.name as by_name, of.submitted_at as at, null as said, null::numeric as credits, 1 as step
         from of join person p on p.id = of.learner_id
       union all
       select 'scored', case when of.reads then null else p.name end, e.submitted_at, e.recommendation, e.credits, 2
         from of join evaluation e on e.institution_id = of.institution_id and e.submission_id = of.submission_id
         join person p on p.id = e.reviewer_id where e.status = 'submitted'
       union all
       select 'decided', p.name, of.decided_at, of.outcome, of.credits, 3 from of join person p on p.id = of.decided_by
       union all
       select case when k.agrees then 'concurred' else 'objected' end, p.name, k.at, nullif(k.comment, ''), null, 4
         from of join concurrence k on k.institution_id = of.institution_id and k.decision_id = of.id
         join person p on p.id = k.person_id
       union all
       select 'concluded', null, of.concluded_at, null, null, 5 from of
         where of.concluded_at is not null and exists (
           select from concurrence k where k.institution_id = of.institution_id and k.decision_id = of.id)) acts
     order by at, step`,
    [decisionId, actor.personId],
  );
}

export interface ReadSubmission {
  submissionId: string;
  submissionSha256: string;
  evidence: EvidenceHash[];
}

/** The frozen submission that the decision rests on, and its evidence by hash. */
export async function submissionOf(tx: Tx, decisionId: string): Promise<ReadSubmission> {
  const [row] = await tx.query<ReadSubmission[]>(
    `select s.id as "submissionId", s.content_sha256 as "submissionSha256",
       coalesce((select jsonb_agg(jsonb_build_object('id', e ->> 'id', 'kind', e ->> 'kind', 'title', e ->> 'title',
           'sha256', e ->> 'sha256', 'size', (e ->> 'size')::float8) order by n)
         from jsonb_array_elements(s.content -> 'evidence') with ordinality as t (e, n)), '[]') as evidence
     from decision d join submission s on s.institution_id = d.institution_id and s.id = d.submission_id where d.id = $1`,
    [decisionId],
  );
  return row!;
}

/** Every batch that the line was in, the first one first. */
export function postingsOf(tx: Tx, awardId: string): Promise<TrailPosting[]> {
  return tx.query(
    `select b.id as "batchId", b.number, l.posting, l.reason, l.posted_on::text as "postedOn", b.prepared_at as "preparedAt",
       p.name as "preparedByName", b.released_at as "releasedAt", r.name as "releasedByName", l.answered_at as "answeredAt", l.sis_reference as reference
     from batch_line l
     join batch b on b.institution_id = l.institution_id and b.id = l.batch_id
     left join person p on p.id = b.prepared_by
     left join person r on r.id = b.released_by
     where l.award_id = $1 order by b.number`,
    [awardId],
  );
}

/** All lines of the claim, the first one first. */
export function correctionsOf(tx: Tx, claimId: string): Promise<Correction[]> {
  return tx.query(
    `select a.id, a.public_id as "publicId", a.kind, a.credits::text, a.term_code as "termCode", a.posting,
       a.opened_at as "openedAt", p.name as "openedByName", a.voided_at as "voidedAt", a.reason
     from award a left join person p on p.id = a.opened_by where a.claim_id = $1 order by a.id`,
    [claimId],
  );
}

/** The latest comparison that covers the line's term and came after it was opened; for a void, what it says of the voided line. */
export async function differenceOf(tx: Tx, award: AwardView): Promise<DifferenceView | null> {
  const [row] = await tx.query<DifferenceView[]>(
    `select r.id as "reconciliationId", r.run_at as "runAt",
       (select jsonb_build_object('position', f.position, 'list', f.list, 'awardId', f.award_id, 'learnerId', $4::uuid,
            'learnerName', $5::text, 'line', f.line, 'because', f.because, 'fields', f.fields, 'ours', f.ours,
            'theirs', f.theirs)
        from reconciliation_finding f
        where f.institution_id = r.institution_id and f.reconciliation_id = r.id
          and (f.award_id = $1 or f.theirs ->> 'publicId' in ($6, $7)) order by f.position limit 1) as finding
     from reconciliation r
     where (r.term_code is null or r.term_code = $2) and r.run_at >= $3 order by r.id desc limit 1`,
    [award.id, award.termCode, award.openedAt, award.learnerId, award.learnerName, award.publicId, award.voids],
  );
  return row ?? null;
}
