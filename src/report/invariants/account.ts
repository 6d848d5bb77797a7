/** Each name is a sentence that always holds; its SQL selects what breaks it. */
export const accountInvariants = {
  'an institution whose first admin accepted has an active admin': `
    select i.id from institution i
    where exists (select from membership m where m.institution_id = i.id)
      and not exists (select from membership m
        where m.institution_id = i.id and m.status = 'active' and 'admin' = any(m.roles))`,
  'nobody has a session in an institution that they left': `
    select s.id from session s where s.chosen_institution_id is not null and not exists (
      select from membership m where m.person_id = s.person_id and m.institution_id = s.chosen_institution_id
        and m.status = 'active')`,
  'every accepted invitation made its person a member': `
    select v.id from invitation v where v.status = 'accepted' and not exists (
      select from membership m where m.institution_id = v.institution_id and m.person_id = v.person_id)`,
  'every password is stored as argon2id at the cost we chose': `
    select id from person where password_hash not like '$argon2id$v=19$m=19456,t=2,p=1$%'`,
};
