import { Readable } from 'node:stream';
import pg from 'pg';
import { CannotStart } from '../../boot/cannot-start.js';
import type { FileStore } from '../../files/file.store.js';
import type { Spool } from '../../files/spool.js';
import { contentOf, entriesIn, type ReadEntry } from './archive.js';
import type { Manifest } from './backup.js';
import { suspendChecks } from './checks.js';
import { list, productTables, quoted, schemaVersion, type Table } from './tables.js';
import { verified } from './verify.js';

/** What a restore needs from the product around it. */
export interface Target {
  url: string;
  files: FileStore;
  spool: Spool;
  /** Replace what is there. Files are set aside, never removed. */
  force: boolean;
  /** Brings an empty database to exactly these migrations. */
  migrateTo(migrations: readonly string[]): Promise<void>;
  say(step: string): void;
}

/*
 ** A backup comes back whole or not at all.
 ** (1) It is read and checked to its end before anything is touched; nothing is overwritten unless `force` says so.
 ** (2) All rows arrive in one transaction, which ends after every row was counted again and every foreign key was made anew,
 **     which checks it.
 ** (3) Files have their names from their content: they take their places before the rows that speak of them are committed.
 */
export async function restore(file: string, target: Target): Promise<Manifest> {
  const { schema, manifest } = await verified(file);
  const tables = new Map(schema.tables.map((table) => [table.name, table]));
  const client = new pg.Client({ connectionString: target.url });
  await client.connect();
  try {
    await makeRoom(client, target);
    await target.migrateTo(schema.migrations);
    await client.query('begin');
    const resume = await suspendChecks(client);
    await emptyTables(client);
    for await (const entry of entriesIn(file)) {
      const [kind, name = ''] = entry.name.split('/');
      if (kind === 'tables') await insert(client, tables.get(name)!, await contentOf(entry));
      if (kind === 'files') await receive(entry, target);
    }
    await resume();
    await continueSequences(client);
    await countAgain(client, manifest);
    await client.query('commit');
    return manifest;
  } finally {
    await client.end();
  }
}

/** Leaves an empty database behind, or refuses. */
async function makeRoom(client: pg.Client, { force, files, say }: Target): Promise<void> {
  if (!force && (await holdsRows(client))) {
    throw new CannotStart(
      'The database is not empty: restore into an empty one, or say --force to replace what is there.',
    );
  }
  if (!(await files.isEmpty())) {
    if (!force)
      throw new CannotStart('There are files already: move them away, or say --force to have them set aside.');
    await files.setAside();
  }
  if ((await schemaVersion(client)).length > 0) say('Removing the old tables …');
  await client.query(
    'drop schema if exists public cascade; drop schema if exists bullmq cascade; create schema public',
  );
}

async function holdsRows(client: pg.Client): Promise<boolean> {
  for (const { name } of await productTables(client)) {
    const { rowCount } = await client.query(`select from ${quoted(name)} limit 1`);
    if (rowCount) return true;
  }
  return false;
}

/** A migration may have put rows in (a list that every installation has); the backup has them too. */
async function emptyTables(client: pg.Client): Promise<void> {
  const tables = await productTables(client);
  if (tables.length > 0) await client.query(`truncate ${list(tables.map((table) => table.name))}`);
}

async function insert(client: pg.Client, table: Table, lines: Buffer): Promise<void> {
  const columns = list(table.columns);
  await client.query(
    `insert into ${quoted(table.name)} (${columns}) overriding system value
     select ${columns} from json_populate_recordset(null::${quoted(table.name)}, $1::json)`,
    [`[${lines.toString('utf8').trimEnd().replaceAll('\n', ',')}]`],
  );
}

/** The next number of a numbered column comes after the last one restored. */
async function continueSequences(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ owner: string; column: string; sequence: string }>(
    `select c.oid::regclass::text as owner, a.attname as column, s.sequence
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped,
       lateral (select pg_get_serial_sequence(c.oid::regclass::text, a.attname) as sequence) s
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and s.sequence is not null`,
  );
  for (const { owner, column, sequence } of rows) {
    await client.query(
      `select setval($1::regclass, max(${quoted(column)})) from ${owner} having max(${quoted(column)}) is not null`,
      [sequence],
    );
  }
}

async function receive(entry: ReadEntry, { files, spool }: Target): Promise<void> {
  const [, institutionId = '', , sha256] = entry.name.split('/');
  if (sha256 === undefined) return; // older backups also have uploads that were still coming
  const received = await spool.receive(Readable.from(entry.chunks()), entry.size);
  try {
    if (received.sha256 !== sha256) throw new CannotStart('The backup is damaged: a file in it has no honest name.');
    await files.keep(institutionId, received);
  } finally {
    await spool.discard(received);
  }
}

async function countAgain(client: pg.Client, { tables }: Manifest): Promise<void> {
  for (const [name, { rows }] of Object.entries(tables)) {
    const counted = await client.query<{ n: string }>(`select count(*) as n from ${quoted(name)}`);
    if (Number(counted.rows[0]?.n) === rows) continue;
    throw new CannotStart(`The table ${name} came back with other rows. Nothing was restored.`);
  }
}
