import { runMigrations as migrateQueue } from 'bullmq';
import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { appRole } from './tenancy.js';

/** The database was made by a newer version of the code. */
export class DatabaseIsNewer extends Error {
  constructor(readonly unknown: readonly string[]) {
    super(`The database is newer than this version of Credence (it knows ${unknown.join(', ')}).`);
  }
}

const migrationLock = 0x43524544; // "CRED"

/**
 * Brings the product's tables and BullMQ's up to date, as the owner; one process at a time. `say` hears each step.
 * @throws DatabaseIsNewer when the database holds a migration that this code does not have.
 */
export async function migrate(options: DataSourceOptions, url: string, say: (step: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    const source = await new DataSource(options).initialize();
    try {
      await refuseNewer(source);
      for (const { name } of await source.runMigrations()) say(`applied ${name}`);
    } finally {
      await source.destroy();
    }
    await migrateQueue(client as never);
    // BullMQ makes a sequence for each queue when it is first used: hence `create`, in its own schema alone.
    await client.query(`
      grant select on migrations to ${appRole};
      grant usage, create on schema bullmq to ${appRole};
      grant all on all tables in schema bullmq to ${appRole};
      grant all on all sequences in schema bullmq to ${appRole};
      grant execute on all functions in schema bullmq to ${appRole};
    `);
  } finally {
    await client.end();
  }
}

async function refuseNewer(source: DataSource): Promise<void> {
  const [{ present }] = await source.query(`select to_regclass('migrations') is not null as present`);
  if (!present) return;
  const known = new Set(source.migrations.map((m) => m.name ?? m.constructor.name));
  const rows: { name: string }[] = await source.query('select name from migrations order by id');
  const unknown = rows.map((r) => r.name).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new DatabaseIsNewer(unknown);
}
