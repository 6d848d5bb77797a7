import { calendarOf } from '../account/institution/institution.service.js';
import { localDay } from '../kernel/calendar.js';
import type { Tx } from '../platform/database/database.js';
import { policyInForce } from '../policy/policy.query.js';
import { noticeDays, type Keepable, type RemovedKind } from './retention.rules.js';

/** Something that comes, or came, to its time. */
export interface Thing extends Keepable {
  kind: RemovedKind;
  id: string;
  learnerId: string;
  learnerName: string;
  title: string;
}

interface Asked {
  institutionId: string;
  now: Date;
  /** One thing alone. */
  id?: string;
  limit: number;
}

/** What comes to its time within the days of notice, or is past it, what waits longest first; nothing without a policy. */
export async function keptTooLong(tx: Tx, { institutionId, now, id, limit }: Asked): Promise<Thing[]> {
  const { timeZone } = await calendarOf(tx, institutionId);
  const policy = await policyInForce(tx, institutionId, localDay(now, timeZone));
  if (policy === null) return [];
  const { retention } = policy.knobs;
  const noticed = new Date(now.getTime() + noticeDays * 86_400_000);
  return tx.query<Thing[]>(
    `select k.kind, k.id, k.learner_id as "learnerId", p.name as "learnerName", k.title, k.since, k.years,
       w.warned_at as "warnedAt",
       exists (select from legal_hold h where h.learner_id = k.learner_id and h.lifted_at is null
         and (h.claim_id is null or h.claim_id = any (k.claims))) as held
     from (${drafts} union all ${usedEvidence}) k
     join person p on p.id = k.learner_id
     left join retention_warning w on w.kind = k.kind and w.thing_id = k.id and w.warned_at > k.since
     where k.since + make_interval(years => k.years) <= $1 and ($2::uuid is null or k.id = $2)
     order by k.since, k.id limit $5`,
    [noticed, id ?? null, retention.draftYears, retention.evidenceYears, limit],
  );
}

/** Claims that were never sent. */
const drafts = `
  select 'draft' as kind, c.id, c.learner_id, c.title, greatest(c.edited_at, c.closed_at) as since, $3::int as years,
    array[c.id] as claims
  from claim c where c.submission_id is null and c.status in ('draft', 'withdrawn', 'expired')`;

/** Evidence that claims used, none of which is open or under appeal. */
const usedEvidence = `
  select 'evidence', e.id, e.learner_id, e.title, greatest(max(c.closed_at), e.changed_at),
    greatest($4::int, max((y.knobs -> 'retention' ->> 'evidenceYears')::int)), array_agg(c.id)
  from evidence e
  join (
    select l.evidence_id, o.claim_id from claim_outcome_evidence l join claim_outcome o on o.id = l.claim_outcome_id
    union
    select i.evidence_id, s.claim_id from evidence_pin i join submission s on s.id = i.submission_id
  ) u on u.evidence_id = e.id
  join claim c on c.id = u.claim_id
  left join submission b on b.id = c.submission_id
  left join policy y on y.id = b.policy_id
  group by e.id
  having bool_and(c.closed_at is not null)
    and not bool_or(exists (select from appeal a where a.claim_id = c.id and a.closed_at is null))`;
