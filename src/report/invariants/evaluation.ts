export const evaluationInvariants = {
  'a submitted evaluation is complete': `
    select id from evaluation where status = 'submitted'
      and (recommendation is null or credits is null or trim(summary) = '' or jsonb_array_length(scores) = 0)`,

  'a seat is completed when its evaluation is submitted, and only then': `
    select a.id from assignment a left join evaluation e on e.assignment_id = a.id
    where (a.status = 'completed') <> (coalesce(e.status, 'draft') = 'submitted')
      and a.status in ('accepted', 'completed')`,

  'an evaluation that was opened again has its original on record': `
    select e.id from evaluation e where e.status = 'reopened'
      and not exists (select from evaluation_original o where o.evaluation_id = e.id and o.submitted_at = e.submitted_at)`,

  'a claim waits for approval only when every reading of its round is in': `
    select c.id from claim c join assignment a on a.submission_id = c.submission_id
    where c.status = 'approval' and a.status in ('offered', 'accepted')
      and a.round = (select max(round) from wanted_seat w where w.submission_id = c.submission_id)`,

  'a claim is in adjudication exactly while a dispute about it is open': `
    select c.id from claim c where (c.status = 'adjudication') <> exists (
      select from adjudication d where d.claim_id = c.id and d.settled_at is null)
      and not exists (select from event e where e.claim_id = c.id and (e.dispatched_at is null or e.pending <> '{}'))`,
};
