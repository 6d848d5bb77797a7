import type { LockedClaim } from '../../claim/claim.service.js';
import type { Actor } from '../../kernel/actor.js';
import type { Refusal } from '../../kernel/refusal.js';
import type { Tx } from '../../platform/database/database.js';
import { conflictsOf } from '../reviewer/conflict.service.js';
import { usualCapacity } from '../reviewer/reviewer.dto.js';
import type { AssignmentStatus, Seat } from './assignment.rules.js';
import type { Ranked, Reviewer, Routable } from './seating.rules.js';

/** A reviewer with what the order of asking and the coordinator's list need. */
export type Candidate = Reviewer & Ranked & { name: string; basis: string | null };

/** What of a claim its seating reads. */
export type Routed = Pick<LockedClaim, 'id' | 'institutionId' | 'learnerId' | 'subjectId' | 'submissionId'>;

/** One seat taken or once taken on the claim. */
export interface Taken {
  id: string;
  reviewerId: string;
  submissionId: string;
  round: number;
  seat: Seat;
  status: AssignmentStatus;
  overridden: string[];
}

/** Every seat that was ever given on this claim, on any submission. */
export function takenOf(tx: Tx, claimId: string): Promise<Taken[]> {
  return tx.query(
    `select id, reviewer_id as "reviewerId", submission_id as "submissionId", round, seat, status, overridden
     from assignment where claim_id = $1 order by id`,
    [claimId],
  );
}

/** The submission as seating rules see it. */
export function routable(claim: Routed, seat: Seat, taken: readonly Taken[]): Routable {
  const on = taken.filter(({ submissionId }) => submissionId === claim.submissionId);
  const who = (of: readonly Taken[], ...statuses: AssignmentStatus[]) =>
    of.filter(({ status }) => statuses.includes(status)).map(({ reviewerId }) => reviewerId);
  return {
    learnerId: claim.learnerId,
    subjectId: claim.subjectId,
    readers: who(on, 'offered', 'accepted', 'completed', 'recused'),
    declinedBy: who(on, 'declined', 'expired', 'released'),
    earlierReaders: who(taken, 'accepted', 'completed', 'recused'),
    seat,
  };
}

/** The institution's reviewers, or those with an expertise on record in one subject. One statement, whatever their number. */
export function candidatesFor(tx: Tx, claim: Routed, only: 'of_the_subject' | 'all'): Promise<Candidate[]> {
  return tx.query<Candidate[]>(
    `select m.person_id as "personId", p.name, m.status = 'active' and 'reviewer' = any (m.roles) as active,
       coalesce(r.capacity, ${usualCapacity}) as capacity,
       coalesce(a.open, 0) as open, coalesce(a.kept, 0) as kept, coalesce(a.late, 0) as late, a.last as "lastSeatedAt",
       coalesce(a.read_claim, false) as "knowsTheClaim",
       array(select e.subject_id::text from expertise e
         where e.person_id = m.person_id and e.confirmed_at is not null and e.ended_at is null) as expertise,
       (select e.basis from expertise e where e.person_id = m.person_id and e.subject_id = $5 and e.confirmed_at is not null
         and e.ended_at is null) as basis,
       (select max(t.valid_until)::text from training t where t.person_id = m.person_id and t.revoked_at is null)
         as "trainedUntil",
       (select coalesce(json_agg(json_build_object('fromOn', l.from_on, 'untilOn', l.until_on)), '[]')
         from leave l where l.person_id = m.person_id) as leaves,
       array(${conflictsOf('m.person_id')}) as conflicts
     from membership m
     join person p on p.id = m.person_id
     left join reviewer_profile r on r.institution_id = m.institution_id and r.person_id = m.person_id
     left join lateral (
       select count(*) filter (where status in ('offered', 'accepted'))::int as open,
         count(*) filter (where kept)::int as kept, count(*) filter (where not kept)::int as late, max(offered_at) as last,
         bool_or(claim_id = $2 and submission_id <> $3 and status = 'completed') as read_claim
       from assignment where reviewer_id = m.person_id
     ) a on true
     where m.institution_id = $1 and m.status = 'active' and 'reviewer' = any (m.roles)
       and ($4::uuid is null or exists (
         select from expertise e where e.person_id = m.person_id and e.subject_id = $4 and e.ended_at is null))`,
    [claim.institutionId, claim.id, claim.submissionId, only === 'all' ? null : claim.subjectId, claim.subjectId],
  );
}

/**
 * Why this member of the staff is not shown who else reads the claim, nor what they found: they read it themselves, and
 * readings stay apart.
 */
export async function refusalsToReaders(tx: Tx, claimId: string, actor: Actor): Promise<Refusal[]> {
  const seats = await tx.query<unknown[]>(
    `select from assignment where claim_id = $1 and reviewer_id = $2
       and status in ('offered', 'accepted', 'completed', 'recused') limit 1`,
    [claimId, actor.personId],
  );
  if (seats.length === 0) return [];
  return [
    { code: 'is_reader', detail: 'You read this claim as a reviewer, so the other readings are not for you here.' },
  ];
}
