import { createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { CannotStart } from '../../boot/cannot-start.js';
import { contentOf, entriesIn, type ReadEntry } from './archive.js';
import type { Manifest } from './backup.js';
import { suspendChecks } from './checks.js';
import { list, productTables, quoted, schemaVersion, type Table } from './tables.js';
import { verified } from './verify.js';

/** What a restore needs from the product around it. */
export interface Target {
  url: string;
  uploadsDir: string;
  /** Replace what is there. Uploads are moved aside, never removed. */
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
 ** (3) Files arrive beside the uploads and take their place last.
 */
export async function restore(file: string, target: Target): Promise<Manifest> {
  const { schema, manifest } = await verified(file);
  const tables = new Map(schema.tables.map((table) => [table.name, table]));
  const arriving = `${target.uploadsDir}.arriving`;
  rmSync(arriving, { recursive: true, force: true });
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
      if (kind === 'files') await receive(entry, arriving);
    }
    await resume();
    await continueSequences(client);
    await countAgain(client, manifest);
    await client.query('commit');
    takePlace(arriving, target.uploadsDir);
    return manifest;
  } finally {
    await client.end();
    rmSync(arriving, { recursive: true, force: true });
  }
}

/** Leaves an empty database behind, or refuses. */
async function makeRoom(client: pg.Client, { force, uploadsDir, say }: Target): Promise<void> {
  if (!force && (await holdsRows(client))) {
    throw new CannotStart(
      'The database is not empty: restore into an empty one, or say --force to replace what is there.',
    );
  }
  if (!force && existsSync(uploadsDir) && readdirSync(uploadsDir).length > 0) {
    throw new CannotStart(`${uploadsDir} is not empty: move it away, or say --force to have it moved aside.`);
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

async function receive(entry: ReadEntry, directory: string): Promise<void> {
  const path = normalize(join(directory, entry.name.slice('files/'.length)));
  if (!path.startsWith(directory + sep))
    throw new CannotStart('The backup is damaged: a file in it has no honest name.');
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  await pipeline(Readable.from(entry.chunks()), createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true }));
}

async function countAgain(client: pg.Client, { tables }: Manifest): Promise<void> {
  for (const [name, { rows }] of Object.entries(tables)) {
    const counted = await client.query<{ n: string }>(`select count(*) as n from ${quoted(name)}`);
    if (Number(counted.rows[0]?.n) === rows) continue;
    throw new CannotStart(`The table ${name} came back with other rows. Nothing was restored.`);
  }
}

function takePlace(arriving: string, uploadsDir: string): void {
  if (existsSync(uploadsDir)) {
    if (readdirSync(uploadsDir).length > 0) renameSync(uploadsDir, `${uploadsDir}.replaced-${Date.now()}`);
    else rmSync(uploadsDir, { recursive: true });
  }
  if (existsSync(arriving)) renameSync(arriving, uploadsDir);
}
