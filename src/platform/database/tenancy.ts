/** The role that the product works as: it owns nothing, may not log in, and is subject to every policy. */
export const appRole = 'credence_app';

/** The condition that every tenant row is held against. An unset institution matches nothing. */
export const ownInstitution = `institution_id = nullif(current_setting('app.institution', true), '')::uuid`;

/**
 * SQL that puts a table behind row-level security by institution and grants the application what it needs.
 * `grants` narrows the privileges, e.g. `select, insert` for what is append-only.
 */
export function tenantTable(table: string, grants = 'select, insert, update, delete'): string {
  return `
    alter table ${table} enable row level security;
    create policy own_institution on ${table} to ${appRole} using (${ownInstitution}) with check (${ownInstitution});
    grant ${grants} on ${table} to ${appRole};
  `;
}

/** SQL that refuses any change of these columns once `condition` (over `old`) holds; `says` is the error's text. */
export function immutable(table: string, columns: readonly string[], condition: string, says: string): string {
  const changed = columns.map((c) => `new.${c} is distinct from old.${c}`).join(' or ');
  return `
    create function ${table}_is_immutable() returns trigger language plpgsql as $$
    begin
      if (${condition}) and (tg_op = 'DELETE' or ${changed}) then raise exception '${says}' using errcode = 'restrict_violation'; end if;
      return case tg_op when 'DELETE' then old else new end;
    end $$;
    create trigger ${table}_is_immutable before update or delete on ${table} for each row execute function ${table}_is_immutable();
  `;
}
