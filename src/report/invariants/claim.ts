const open = `('draft', 'submitted', 'returned', 'routing', 'in_review', 'info_requested', 'adjudication', 'approval', 'revision')`;

/** Each name is a sentence that always holds; its SQL selects what breaks it. */
export const claimInvariants = {
  'a learner has at most one open claim for a course': `
    select learner_id, course_id from claim where course_id is not null and status in ${open}
    group by institution_id, learner_id, course_id having count(*) > 1`,
  'a claim beyond its draft has a submission, and its latest is the one with the highest number': `
    select c.id from claim c where exists (select from submission s where s.claim_id = c.id)
      and c.submission_id is distinct from (select id from submission s where s.claim_id = c.id order by number desc limit 1)`,
  'what was submitted has a statement and evidence for every required outcome': `
    select s.id from submission s, jsonb_array_elements(s.content -> 'outcomes') o
    where (o ->> 'required')::boolean and (trim(o ->> 'statement') = '' or jsonb_array_length(o -> 'evidence') = 0)`,
  'every piece of evidence in a submission is in its content, and pinned until its time is over': `
    select s.id from submission s, jsonb_array_elements(s.content -> 'outcomes') o, jsonb_array_elements_text(o -> 'evidence') e
    where not exists (select from jsonb_array_elements(s.content -> 'evidence') f where f ->> 'id' = e)
       or (not exists (select from evidence_pin p where p.submission_id = s.id and p.evidence_id = e::uuid)
           and not exists (select from claim c where c.id = s.claim_id and c.status in ('withdrawn', 'expired'))
           and not exists (select from retention_warning w where w.thing_id = e::uuid and w.removed_at is not null))`,
  'a claim says since when it is in its state': `
    select c.id from claim c where c.entered_at <> coalesce(
      (select max(e.at) from event e where e.claim_id = c.id and e.data ? 'from'), c.created_at)`,
  'a claim is in the state that its last move led to': `
    select c.id, c.status, e.type from claim c
    join lateral (select type from event where claim_id = c.id and type in ('claim.submitted', 'claim.accepted',
      'claim.returned', 'claim.seated', 'claim.seat_vacated', 'claim.information_requested', 'claim.information_answered',
      'claim.reviewed', 'claim.disputed', 'claim.settled', 'claim.decided', 'claim.sent_back', 'claim.revision_requested',
      'claim.appealed', 'claim.appeal_dropped', 'claim.withdrawn', 'claim.expired') order by id desc limit 1) e on true
    where c.status <> case e.type when 'claim.submitted' then 'submitted' when 'claim.accepted' then 'routing'
      when 'claim.returned' then 'returned' when 'claim.seated' then 'in_review' when 'claim.seat_vacated' then 'routing'
      when 'claim.information_requested' then 'info_requested' when 'claim.information_answered' then 'in_review'
      when 'claim.reviewed' then 'approval' when 'claim.disputed' then 'adjudication' when 'claim.settled' then 'approval'
      when 'claim.decided' then 'decided' when 'claim.sent_back' then 'in_review' when 'claim.revision_requested' then 'revision'
      when 'claim.appealed' then 'routing' when 'claim.appeal_dropped' then 'decided' when 'claim.withdrawn' then 'withdrawn' when 'claim.expired' then 'expired' end`,
  'a question to the learner is open exactly while the claim waits for the answer': `
    select c.id from claim c where (c.status = 'info_requested')
      <> exists (select from information_request r where r.claim_id = c.id and r.state = 'open')`,
  'an answered question has a supplement, and no other has': `
    select r.id from information_request r where (r.state = 'answered')
      <> exists (select from supplement s where s.request_id = r.id)`,
  'a fee that was paid or waived has one settlement of its amount for its submission': `
    select c.id from claim c where c.fee_state in ('paid', 'waived') and not exists (
      select from fee_settlement f where f.claim_id = c.id and f.cents = c.fee_cents and not f.surplus)`,
  'a fee has an invoice of its amount': `
    select c.id from claim c where c.fee_state <> 'none' and not exists (
      select from invoice v where v.claim_id = c.id and v.cents = c.fee_cents)`,
  'an invoice is settled once, and for all of its amount': `
    select v.id from invoice v join fee_settlement f on f.invoice_id = v.id and not f.surplus
    group by v.id, v.cents having count(*) > 1 or sum(f.cents) <> v.cents`,
  'the latest invoice of a claim is settled, or due on the claim': `
    select v.id from invoice v join claim c on c.id = v.claim_id
    where c.fee_state <> 'due' and not exists (select from fee_settlement f where f.invoice_id = v.id and not f.surplus)
      and not exists (select from invoice n where n.claim_id = v.claim_id and n.id > v.id)`,
  'no more of a payment is given back than came': `
    select s.id from fee_settlement s join fee_refund r on r.settlement_id = s.id and r.state <> 'failed'
    group by s.id, s.kind, s.cents having s.kind <> 'payment' or sum(r.cents) > s.cents`,
  'invoice numbers leave no gap': `
    select institution_id from invoice group by institution_id, split_part(number, '-', 1)
    having max(split_part(number, '-', 2)::int) <> count(*)`,
  'reading a record was noted as often as it is an event': `
    select claim_id from (select claim_id, count(*) n from claim_reading group by claim_id) r
    full join (select claim_id, count(*) n from event where type = 'claim.read' group by claim_id) e using (claim_id)
    where r.n is distinct from e.n`,
};
