import pg from 'pg';
import { suspendChecks } from '../../platform/database/backup/checks.js';
import { quoted } from '../../platform/database/backup/tables.js';

interface Column {
  table: string;
  column: string;
}

/** Whether the user of this address owns the tables, as the removal of a college needs. */
export function mayRemove(url: string): Promise<boolean> {
  return asOwner(url, async (client) => {
    const { rows } = await client.query<{ may: boolean }>(
      `select pg_has_role(relowner, 'usage') as may from pg_class where oid = 'public.event'::regclass`,
    );
    return rows[0]!.may;
  });
}

/**
 * Removes every row of an institution, and the people who belong to no other, in one transaction. What never changes is
 * removed too, which only the owner of the tables can do, with triggers and foreign keys taken away meanwhile. Foreign keys
 * are checked in the end, so that nothing is left without what it belongs to. For the demo alone.
 */
export function removeInstitution(url: string, institutionId: string): Promise<void> {
  return asOwner(url, async (client) => {
    await client.query('begin');
    const resume = await suspendChecks(client);
    const people = await ownPeople(client, institutionId);
    await client.query('delete from session where chosen_institution_id = $1', [institutionId]);
    for (const { table, column } of await columnsNamed(client, 'institution_id')) {
      await client.query(`delete from ${quoted(table)} where ${quoted(column)} = $1`, [institutionId]);
    }
    for (const { table, column } of await outsideReferences(client)) {
      await client.query(`delete from ${quoted(table)} where ${quoted(column)} = any($1)`, [people]);
    }
    await client.query('delete from person where id = any($1)', [people]);
    await client.query('delete from institution where id = $1', [institutionId]);
    await resume();
    await client.query('commit');
  });
}

async function ownPeople(client: pg.Client, institutionId: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select person_id as id from membership where institution_id = $1
     except select person_id from membership where institution_id <> $1`,
    [institutionId],
  );
  return rows.map(({ id }) => id);
}

async function columnsNamed(client: pg.Client, name: string): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `select c.relname as table, a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = $1 and not a.attisdropped`,
    [name],
  );
  return rows;
}

/** Columns that refer to a person in tables that belong to no institution: sessions, links to set a password. */
async function outsideReferences(client: pg.Client): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `select c.relname as table, a.attname as column
     from pg_constraint k join pg_class c on c.oid = k.conrelid
       join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
     where k.contype = 'f' and k.confrelid = 'person'::regclass and cardinality(k.conkey) = 1
       and not exists (select from pg_attribute i where i.attrelid = c.oid and i.attname = 'institution_id')`,
  );
  return rows;
}

async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
