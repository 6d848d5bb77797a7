import { usualCapacity } from '../../assignment/reviewer/reviewer.dto.js';
import type { Tx } from '../../platform/database/database.js';
import type { ConcernClaim, ConcernFacts, ConcernLinks, ReviewerLoad } from './today.dto.js';
import { unusableFiles } from '../cases/unusable.sql.js';
import type { ConcernKind } from './concern.rules.js';

export interface StoredConcern {
  kind: ConcernKind;
  aboutId: string;
  since: Date;
  claim: ConcernClaim | null;
  facts: ConcernFacts;
  links: ConcernLinks;
}

/** At most so many of one kind: a person sees what is first, and the rest tomorrow. */
const most = 100;

/**
 * Everything that the database knows of what needs a person, in one statement: one branch for each kind of concern. Left
 * out is what the asking person ($2) is the learner or a reader of. $1 is the present.
 */
export function storedConcerns(tx: Tx, me: string | null, now: Date): Promise<StoredConcern[]> {
  const branches = Object.entries({ ...ofClaims, ...ofOthers }).map(
    ([kind, sql]) => `(select '${kind}' as kind, x.* from (${sql}) x limit ${most})`,
  );
  return tx.query(
    `with stay as (${usualStays})
     select f.kind, f.about_id as "aboutId", f.since, f.facts, f.links, case when c.id is not null then json_build_object(
       'id', c.id, 'reference', c.reference, 'courseCode', c.course_code, 'title', c.title, 'learnerName', p.name) end as claim
     from (${branches.join(' union all ')}) f
     left join claim c on c.id = f.claim_id
     left join person p on p.id = c.learner_id
     where c.id is null or (c.learner_id is distinct from $2::uuid and not exists (
       select from assignment mine where mine.claim_id = c.id and mine.reviewer_id = $2::uuid))`,
    [now, me],
  );
}

/** Reviewers, the fullest first; those on leave last. $1 is today. */
export function reviewerLoads(tx: Tx, today: string): Promise<ReviewerLoad[]> {
  return tx.query(
    `select * from (
       select m.person_id as "personId", p.name, coalesce(r.capacity, ${usualCapacity}) as capacity,
         (select count(*)::int from assignment a where a.reviewer_id = m.person_id and a.status in ('offered', 'accepted')) as open,
         (select max(l.until_on)::text from leave l where l.person_id = m.person_id and $1::date between l.from_on and l.until_on)
           as "onLeaveUntil"
       from membership m join person p on p.id = m.person_id
       left join reviewer_profile r on r.institution_id = m.institution_id and r.person_id = m.person_id
       where m.status = 'active' and 'reviewer' = any (m.roles)) load
     order by "onLeaveUntil" is not null, open::numeric / greatest(capacity, 1) desc, name`,
    [today],
  );
}

/** Within how many seconds nine of ten stays in a state end, of the last 2000 moves; said of ten stays or more. */
const usualStays = `
  select status, extract(epoch from percentile_cont(0.9) within group (order by lasted)) as seconds from (
    select e.data ->> 'from' as status, e.at - coalesce((
      select max(b.at) from event b where b.claim_id = e.claim_id and b.id < e.id and b.data ? 'from'), e.at) as lasted
    from (select * from event where claim_id is not null and data ? 'from' order by id desc limit 2000) e) stays
  group by status having count(*) >= 10`;

/** The level that each reader chose for the criterion that they are furthest apart on. */
const furthest = `
  select k.value ->> 'title' as criterion, (
    select json_agg(l.place order by e.submitted_at) from evaluation e
    cross join lateral jsonb_array_elements(e.scores) g
    cross join lateral (select place from jsonb_array_elements(b.content -> 'levels') with ordinality as l (level, place)
      where l.level ->> 'id' = g ->> 'levelId') l
    where e.submission_id = a.submission_id and g ->> 'criterionId' = k.value ->> 'id' and e.status = 'submitted') as levels
  from jsonb_array_elements(a.disagreements) d
  join submission s on s.id = a.submission_id
  join rubric b on b.id = s.rubric_id
  cross join lateral jsonb_array_elements(b.content -> 'criteria') k
  where k.value ->> 'id' = d ->> 'about' order by (d ->> 'by')::int desc limit 1`;

const ofClaims = {
  no_reader: `
    select u.claim_id as about_id, u.claim_id, min(u.at) as since, json_build_object() as facts, json_build_object() as links
    from unroutable u join claim c on c.id = u.claim_id
    where u.ended_at is null and c.status in ('routing', 'in_review', 'adjudication') and u.submission_id = c.submission_id
    group by u.claim_id order by 3`,
  disagreement: `
    select a.claim_id as about_id, a.claim_id, a.opened_at as since, json_build_object('how', a.mode, 'criterion', f.criterion,
      'levels', f.levels, 'outcomeDiffers', a.disagreements @> '[{"about": "outcome"}]') as facts, json_build_object() as links
    from adjudication a join claim c on c.id = a.claim_id and c.status = 'adjudication'
    left join lateral (${furthest}) f on true
    where a.settled_at is null order by 3`,
  file_unusable: `
    select c.id as about_id, c.id as claim_id, min(k.checked_at) as since, json_build_object('count', count(*)) as facts,
      json_build_object() as links
    from ${unusableFiles} and c.status <> 'info_requested' group by c.id order by 3`,
  late: `
    select d.claim_id as about_id, d.claim_id, d.due_at as since, json_build_object('how', d.kind, 'name', p.name,
      'role', d.assignee_role, 'reminders', (select count(*)::int from deadline_stage s where s.deadline_id = d.id and s.stage <> 'escalated'))
      as facts, json_build_object('deadlineId', d.id, 'assignmentId', case when d.kind = 'review' then d.subject_id end,
      'personId', d.assignee_id) as links
    from deadline d left join person p on p.id = d.assignee_id
    where d.closed_at is null and d.paused_at is null and d.due_at < $1 and d.claim_id is not null order by d.due_at`,
  appeal: `
    select claim_id as about_id, claim_id, filed_at as since, json_build_object() as facts, json_build_object() as links
    from appeal where status = 'filed' order by filed_at`,
  proposal: `
    select d.claim_id as about_id, d.claim_id, d.opened_at as since, json_build_object() as facts, json_build_object() as links
    from deadline d where d.kind = 'proposal' and d.closed_at is null order by d.opened_at`,
  acceptance: `
    select id as about_id, id as claim_id, entered_at as since, json_build_object('state', fee_state) as facts,
      json_build_object() as links
    from claim where status = 'submitted' order by entered_at`,
  slow: `
    select c.id as about_id, c.id as claim_id, c.entered_at as since, json_build_object('state', c.status,
      'usualDays', greatest(1, round(y.seconds / 86400 * 5 / 7))) as facts, json_build_object() as links
    from claim c join stay y on y.status = c.status
    where c.status not in ('draft', 'decided', 'withdrawn', 'expired')
      and c.entered_at < $1::timestamptz - make_interval(secs => greatest(y.seconds, 86400)::double precision)
    order by c.entered_at`,
  rerouted: `
    select a.claim_id as about_id, a.claim_id, a.closed_at as since, json_build_object('how', a.status, 'name', p.name,
      'nextName', (select q.name from assignment b join person q on q.id = b.reviewer_id
        where b.claim_id = a.claim_id and b.seat = a.seat and b.round = a.round and b.status in ('offered', 'accepted', 'completed')
        order by b.id desc limit 1)) as facts, json_build_object('assignmentId', a.id) as links
    from assignment a join claim c on c.id = a.claim_id and c.status in ('routing', 'in_review', 'adjudication')
    join person p on p.id = a.reviewer_id
    where a.status in ('declined', 'expired', 'recused') and a.closed_at > $1::timestamptz - interval '3 days' order by a.closed_at`,
  conflict: `
    select a.claim_id as about_id, a.claim_id, x.declared_at as since, json_build_object('name', p.name) as facts,
      json_build_object('assignmentId', a.id) as links
    from conflict x
    left join person o on o.email = x.with_email
    join assignment a on a.closed_at >= x.declared_at or a.status in ('offered', 'accepted')
    join claim c on c.id = a.claim_id and c.status in ('routing', 'in_review', 'info_requested', 'adjudication')
    join person p on p.id = a.reviewer_id
    where x.ended_at is null and x.declared_at > $1::timestamptz - interval '7 days' and a.status in ('offered', 'accepted', 'released')
      and ((x.person_id = a.reviewer_id and coalesce(o.id, x.with_id) = c.learner_id)
        or (x.person_id = c.learner_id and coalesce(o.id, x.with_id) = a.reviewer_id))
    order by x.declared_at`,
};

const ofOthers = {
  mail_failed: `
    select m.id as about_id, null::uuid as claim_id, m.due_at as since, json_build_object('name', p.name, 'address',
      coalesce(m.address, p.email), 'template', m.template, 'error', m.last_error) as facts, json_build_object('mailId', m.id) as links
    from mail m left join person p on p.id = m.person_id where m.state = 'failed' order by m.id`,
  expertise: `
    select e.id as about_id, null::uuid as claim_id, e.declared_at as since, json_build_object('name', p.name, 'subject', s.title)
      as facts, json_build_object('personId', e.person_id, 'expertiseId', e.id) as links
    from expertise e join person p on p.id = e.person_id join subject s on s.id = e.subject_id
    where e.confirmed_at is null and e.ended_at is null and e.person_id is distinct from $2::uuid order by e.declared_at`,
  free_mail: `
    select t.id as about_id, null::uuid as claim_id, t.asked_at as since, json_build_object('name', p.name, 'address',
      t.attestor_email, 'nextName', t.attestor_name) as facts, json_build_object('personId', t.learner_id) as links
    from attestation t join person p on p.id = t.learner_id
    where t.free_mail and t.closed_at is null and t.learner_id is distinct from $2::uuid order by t.asked_at`,
};
