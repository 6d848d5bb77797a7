import type pg from 'pg';
import { productTables, quoted } from './tables.js';

/**
 * Takes foreign keys and triggers away for the rest of the transaction, as the owner of the tables may; what it returns
 * makes them anew, which checks every row against them.
 */
export async function suspendChecks(client: pg.Client): Promise<() => Promise<void>> {
  const { rows: keys } = await client.query<{ owner: string; name: string; definition: string }>(
    `select conrelid::regclass::text as owner, conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0`,
  );
  const tables = await productTables(client);
  for (const { owner, name } of keys) await client.query(`alter table ${owner} drop constraint ${quoted(name)}`);
  for (const { name } of tables) await client.query(`alter table ${quoted(name)} disable trigger user`);
  return async () => {
    for (const { owner, name, definition } of keys) {
      await client.query(`alter table ${owner} add constraint ${quoted(name)} ${definition}`);
    }
    for (const { name } of tables) await client.query(`alter table ${quoted(name)} enable trigger user`);
  };
}
