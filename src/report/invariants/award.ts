/** The ledger, its batches, and what the SIS answered. */
export const awardInvariants = {
  'no claim has two live award lines': `
    select claim_id from award where kind = 'award' and voided_at is null group by institution_id, claim_id having count(*) > 1`,
  'every decision in force that gives credit has its one line, live or taken back by the registrar': `
    select d.id from decision d
    where d.status = 'final' and d.credits > 0
      and not exists (select from decision s where s.supersedes_id = d.id and s.status = 'final')
      and (select count(*) from award a where a.decision_id = d.id and a.kind = 'award'
           and (a.voided_at is null or not exists (select from award r where r.replaces_id = a.id))) <> 1`,
  'a live line is of the decision in force': `
    select a.id from award a join decision s on s.supersedes_id = a.decision_id and s.status = 'final'
    where a.kind = 'award' and a.voided_at is null`,
  'a live line gives what its decision says': `
    select a.id from award a join decision d on d.id = a.decision_id
    where a.kind = 'award' and (a.credits <> d.credits or a.course_id is distinct from d.course_id)`,
  'every voided line has its void, and every void its voided line': `
    select a.id from award a left join award v on v.institution_id = a.institution_id and v.voids_id = a.id
    where a.kind = 'award' and (a.voided_at is null) <> (v.id is null)`,
  'what the ledger gives is what the learners hold': `
    select coalesce(a.id, e.award_id) as award_id
    from (select * from award where kind = 'award' and voided_at is null) a
    full join (select * from earned_credit where source = 'award' and ended_at is null) e
      on e.institution_id = a.institution_id and e.award_id = a.id
    where a.id is null or e.id is null or a.credits <> e.credits or a.learner_id <> e.learner_id`,
  'a void waits only for what the SIS has or may still take': `
    select v.id from award v join award a on a.institution_id = v.institution_id and a.id = v.voids_id
    where v.posting <> 'dropped' and a.posting = 'dropped'`,
  'the posting of a line is that of its latest batch': `
    select a.id from award a
    left join lateral (
      select l.posting, b.status from batch_line l join batch b on b.institution_id = l.institution_id and b.id = l.batch_id
      where l.institution_id = a.institution_id and l.award_id = a.id order by b.number desc limit 1) l on true
    where a.posting <> all (case
      when l.posting = 'accepted' then '{posted}'
      when l.posting = 'rejected' then '{rejected,dropped}'
      when l.posting = 'waiting' and l.status = 'prepared' then '{batched}'
      when l.posting = 'waiting' then '{sent}'
      else '{waiting,dropped}' end::text[])`,
  'no batch was released by its preparer': `select id from batch where released_by = prepared_by`,
  'a batch holds the rows, counts and credits that its manifest says': `
    select b.id from batch b join batch_line l on l.institution_id = b.institution_id and l.batch_id = b.id
    group by b.institution_id, b.id
    having count(*) <> b.lines or count(*) filter (where l.kind = 'void') <> b.voids
      or coalesce(sum(l.credits) filter (where l.kind = 'award'), 0) <> b.credits_awarded
      or coalesce(sum(l.credits) filter (where l.kind = 'void'), 0) <> b.credits_voided
      or min(l.position) <> 1 or max(l.position) <> b.lines`,
  'the stored hash of a batch is that of its bytes': `
    select b.id from batch b join batch_line l on l.institution_id = b.institution_id and l.batch_id = b.id
    group by b.institution_id, b.id
    having (encode(sha256(convert_to(b.heading || string_agg(l.row, '' order by l.position), case b.encoding when 'utf-8' then 'UTF8' else 'LATIN1' end)), 'hex'),
        octet_length(convert_to(b.heading || string_agg(l.row, '' order by l.position), case b.encoding when 'utf-8' then 'UTF8' else 'LATIN1' end))) <> (b.sha256, b.bytes)`,
  'the hash of a row is that of its bytes': `
    select award_id from batch_line where encode(sha256(convert_to(row, 'UTF8')), 'hex') <> row_sha256`,
  'a row says the credits of its line': `
    select l.award_id from batch_line l join award a on a.institution_id = l.institution_id and a.id = l.award_id
    where l.credits <> a.credits or l.public_id <> a.public_id or l.kind <> a.kind`,
  'no line is in two batches that may both reach the SIS': `
    select award_id from batch_line where posting in ('waiting', 'accepted') group by institution_id, award_id having count(*) > 1`,
  'a reconciled batch has no line without an answer, a discarded one no answer': `
    select b.id from batch b join batch_line l on l.institution_id = b.institution_id and l.batch_id = b.id
    where (b.status = 'reconciled' and l.posting = 'waiting')
      or (b.status in ('prepared', 'discarded') and l.posting in ('accepted', 'rejected'))
      or (b.status = 'discarded') <> (l.posting = 'discarded')`,
  'a released batch whose every line is answered is reconciled': `
    select b.id from batch b where b.status = 'released' and not exists (
      select from batch_line l where l.institution_id = b.institution_id and l.batch_id = b.id and l.posting = 'waiting')`,
  'only a released batch is delivered': `
    select d.id from delivery d join batch b on b.institution_id = d.institution_id and b.id = d.batch_id where b.released_at is null`,
  'a reconciliation has as many findings in each list as it counts': `
    select r.id from reconciliation r
    left join reconciliation_finding f on f.institution_id = r.institution_id and f.reconciliation_id = r.id
    group by r.institution_id, r.id
    having count(*) filter (where f.list = 'awarded_not_posted') <> r.awarded_not_posted
      or count(*) filter (where f.list = 'posted_not_awarded') <> r.posted_not_awarded
      or count(*) filter (where f.list = 'differs') <> r.differs`,
};
