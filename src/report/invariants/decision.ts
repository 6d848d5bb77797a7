export const decisionInvariants = {
  'nobody decides on their own claim or on one that they evaluated': `
    select d.id from decision d join claim c on c.id = d.claim_id
    where d.decided_by = c.learner_id
      or exists (select from evaluation e where e.claim_id = d.claim_id and e.reviewer_id = d.decided_by)`,

  'every decision has feedback for every criterion of the pinned rubric': `
    select d.id, k ->> 'id' from decision d join submission b on b.id = d.submission_id join rubric r on r.id = b.rubric_id,
      jsonb_array_elements(r.content -> 'criteria') k
    where not exists (select from jsonb_array_elements(d.feedback) f
      where f ->> 'criterionId' = k ->> 'id' and trim(f ->> 'feedback') <> '')`,

  'a claim has one decision in force, and a decided claim has exactly one': `
    select c.id from claim c where (
      select count(*) from decision d where d.claim_id = c.id and d.status = 'final'
        and not exists (select from decision s where s.supersedes_id = d.id and s.status = 'final'))
      not between case when c.status = 'decided' then 1 else 0 end and 1`,

  'whoever concurs in a decision neither proposed it nor read the claim nor is the learner': `
    select n.id from concurrence n join decision d on d.id = n.decision_id join claim c on c.id = n.claim_id
    where n.person_id in (d.decided_by, c.learner_id)
      or exists (select from evaluation e where e.claim_id = n.claim_id and e.reviewer_id = n.person_id)`,

  'nobody decides an appeal against their own decision while somebody else could': `
    select d.id from decision d join decision f on f.id = d.supersedes_id and f.decided_by = d.decided_by
    join claim c on c.id = d.claim_id
    where exists (select from membership m where m.institution_id = d.institution_id and m.status = 'active'
      and 'approver' = any (m.roles) and m.started_at < d.decided_at and m.person_id not in (f.decided_by, c.learner_id)
      and not exists (select from evaluation e where e.claim_id = c.id and e.reviewer_id = m.person_id))`,
};
