/**
 * Where a letter belongs to the term `$1`: credit to the term it was given in, a denial to the term of the day on which it
 * was decided. Reads `letter l`.
 */
export const lettersOfTerm = `
  from letter l
  join decision d on d.institution_id = l.institution_id and d.id = l.decision_id
  join claim c on c.institution_id = l.institution_id and c.id = l.claim_id
  join membership m on m.institution_id = l.institution_id and m.person_id = l.learner_id
  join person p on p.id = l.learner_id
  join institution i on i.id = l.institution_id
  join term t on t.institution_id = l.institution_id and t.id = $1
  where (d.term_id = t.id or (d.term_id is null
    and (d.concluded_at at time zone i.time_zone)::date between t.starts_on and t.ends_on))`;
