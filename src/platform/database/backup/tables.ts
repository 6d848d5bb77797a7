import type pg from 'pg';

/** A table as a backup sees it. */
export interface Table {
  name: string;
  /** Those that hold what was put in: not the generated ones. */
  columns: string[];
}

/**
 * Every table of the product. Not `migrations`, which the restore writes by migrating; and not BullMQ's schema: a queue is
 * never the only copy. What an event still has to cause stands in the event itself, and the relay publishes it again.
 */
export async function productTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and c.relname not in ('migrations', 'typeorm_metadata')
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by c.relname order by c.relname`,
  );
  return rows;
}

/** The names of the migrations that made this schema, in their order; empty for an empty database. */
export async function schemaVersion(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('public.migrations') is not null as there`,
  );
  if (!rows[0]?.there) return [];
  const applied = await client.query<{ name: string }>('select name from public.migrations order by id');
  return applied.rows.map((row) => row.name);
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function list(columns: readonly string[]): string {
  return columns.map(quoted).join(', ');
}
