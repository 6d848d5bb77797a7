export const appealInvariants = {
  'a claim has one open appeal at most': `
    select claim_id from appeal where status in ('filed', 'accepted') group by claim_id having count(*) > 1`,

  'a decided appeal has a decision that supersedes the one it was made against': `
    select a.id from appeal a left join decision d on d.id = a.new_decision_id
    where a.status = 'decided' and (d.status is distinct from 'final' or d.supersedes_id is distinct from a.decision_id)`,

  'an appeal that was taken up keeps its claim open until it is decided': `
    select a.id from appeal a join claim c on c.id = a.claim_id where a.status = 'accepted' and c.status = 'decided'
      and not exists (select from event e where e.claim_id = c.id and (e.dispatched_at is null or e.pending <> '{}'))`,
};
