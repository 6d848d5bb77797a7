/** Each name is a sentence that always holds; its SQL selects what breaks it. */
export const historyInvariants = {
  'every dispatched event is sealed': `select id from event where dispatched_at is not null and seal_no is null`,
  'the seals of an institution are numbered without a gap': `
    select institution_id from event where seal_no is not null
    group by institution_id having max(seal_no) <> count(*)`,
  'every table of an institution stands behind row-level security': `
    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'institution_id'
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      and (not c.relrowsecurity or not exists (select from pg_policy p where p.polrelid = c.oid))`,
  'the application owns no table': `
    select relname from pg_class where relnamespace = 'public'::regnamespace and relowner = 'credence_app'::regrole`,
};
