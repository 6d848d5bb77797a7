/** Each name is a sentence that always holds; its SQL selects what breaks it. */
export const deadlineInvariants = {
  'each stage of a deadline was told by one event': `
    select s.deadline_id, s.stage from deadline_stage s where (
      select count(*) from event e where e.data ->> 'deadlineId' = s.deadline_id::text
        and e.type = 'deadline.' || regexp_replace(s.stage, '[-+].*$', '') and e.at = s.at) <> 1`,
  'no stage was told before its deadline had opened, or a lapse before it was due': `
    select d.id from deadline_stage s join deadline d on d.id = s.deadline_id
    where s.at < d.opened_at or (s.stage = 'lapsed' and s.at <= d.due_at)`,
  'nobody is waited for in a claim that is closed': `
    select d.id from deadline d join claim c on c.id = d.claim_id
    where d.closed_at is null and c.status in ('withdrawn', 'expired')`,
  'a claim that waits for its learner has a date': `
    select c.id from claim c where c.status in ('draft', 'returned', 'revision', 'info_requested')
      and not exists (select from deadline d where d.claim_id = c.id and d.subject_id = c.id and d.kind = c.status and d.closed_at is null)`,
};
