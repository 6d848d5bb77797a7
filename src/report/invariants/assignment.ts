export const assignmentInvariants = {
  'nobody evaluates their own portfolio': `
    select a.id from assignment a join claim c on c.id = a.claim_id where a.reviewer_id = c.learner_id`,

  'no seat was given beyond a capacity that nobody set aside': `
    select id from assignment where load_before >= capacity_then and not 'at_capacity' = any (overridden)`,

  'a seat on a submission is held by one reader': `
    select submission_id, seat from assignment where status in ('offered', 'accepted', 'completed') and seat <> 'appeal'
    group by submission_id, seat having count(*) > 1`,

  'no round has more readers than it wants': `
    select a.submission_id, a.round from assignment a where a.status in ('offered', 'accepted', 'completed')
    group by a.submission_id, a.round
    having count(*) > (select coalesce(sum(w.places), 0) from wanted_seat w
      where w.submission_id = a.submission_id and w.round = a.round)`,

  'an appeal is read by nobody who read the claim before': `
    select a.id from assignment a join assignment b on b.claim_id = a.claim_id and b.reviewer_id = a.reviewer_id
    where a.seat = 'appeal' and a.accepted_at is not null and b.round < a.round and b.accepted_at is not null`,

  'nobody took a seat without a confirmed expertise in the subject': `
    select a.id from assignment a join claim c on c.id = a.claim_id
    where not exists (select from expertise e where e.person_id = a.reviewer_id and e.subject_id = c.subject_id
      and e.confirmed_at <= a.offered_at and (e.ended_at is null or e.ended_at > a.offered_at))`,

  'a claim in review has every seat accepted': `
    select c.id from claim c where c.status = 'in_review' and (
      select coalesce(sum(w.places), 0) from wanted_seat w where w.submission_id = c.submission_id
        and w.round = (select max(round) from wanted_seat where submission_id = c.submission_id)) > (
      select count(*) from assignment a where a.submission_id = c.submission_id and a.status in ('accepted', 'completed')
        and a.round = (select max(round) from wanted_seat where submission_id = c.submission_id))
      and not exists (select from event e where e.claim_id = c.id and (e.dispatched_at is null or e.pending <> '{}'))`,

  'no seat is open on a closed claim once everything has settled': `
    select a.id from assignment a join claim c on c.id = a.claim_id
    where a.status in ('offered', 'accepted') and c.status in ('withdrawn', 'expired', 'decided')
      and not exists (select from event e where e.claim_id = c.id and (e.dispatched_at is null or e.pending <> '{}'))`,

  'nobody confirmed their own expertise or recorded their own training': `
    select id from expertise where confirmed_by = person_id union all select id from training where recorded_by = person_id`,
};
