import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { Readable } from 'node:stream';
import pg from 'pg';
import { Missing, nameOf, type FileStore } from '../../files/file.store.js';
import { ArchiveWriter } from './archive.js';
import { list, productTables, quoted, schemaVersion, type Table } from './tables.js';

/** Read first when restoring: what the rows belong to. */
export interface Schema {
  format: 1;
  migrations: string[];
  tables: Table[];
}

/** Read last: what must have arrived. */
export interface Manifest {
  takenAt: string;
  tables: Record<string, { rows: number; sha256: string }>;
  files: Record<string, string>;
}

const rowsAtOnce = 2000;

/**
 * Writes everything into one archive while the product runs: one snapshot of all tables, then the files that it speaks
 * of, which never change once they are there. Row-level security must not hide anything, so it refuses a user who does not own the tables.
 */
export async function backUp(
  url: string,
  files: FileStore,
  file: string,
  say: (step: string) => void,
): Promise<Manifest> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const archive = new ArchiveWriter(file);
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query('set local row_security = off');
    const tables = await productTables(client);
    const schema: Schema = { format: 1, migrations: await schemaVersion(client), tables };
    await archive.add('schema.json', asJson(schema));
    const manifest: Manifest = { takenAt: new Date().toISOString(), tables: {}, files: {} };
    for (const table of tables) manifest.tables[table.name] = await addTable(client, archive, table);
    const kept = await storedFiles(client);
    await client.query('commit');
    say(`${tables.length} tables, ${sum(Object.values(manifest.tables).map((t) => t.rows))} rows`);
    for (const { institutionId, sha256, size } of kept) {
      const bytes = await unlessRemoved(files.read(institutionId, sha256));
      if (bytes === null) continue;
      const name = nameOf(institutionId, sha256);
      manifest.files[name] = await archive.addStream(`files/${name}`, bytes, size);
    }
    say(`${Object.keys(manifest.files).length} files`);
    await archive.add('manifest.json', asJson(manifest));
    await archive.close();
    return manifest;
  } catch (error) {
    await archive.abandon();
    if ((error as { code?: string }).code !== 'EEXIST') rmSync(file, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

/** Rows as JSON, a line each, a few thousand to an entry; PostgreSQL writes and reads that form of every type exactly. */
async function addTable(client: pg.Client, archive: ArchiveWriter, { name, columns }: Table) {
  const hash = createHash('sha256');
  let rows = 0;
  await client.query(
    `declare rows no scroll cursor for select row_to_json(r)::text as line from (select ${list(columns)} from ${quoted(name)}) r`,
  );
  for (let part = 1; ; part++) {
    const batch = await client.query<{ line: string }>(`fetch ${rowsAtOnce} from rows`);
    if (batch.rows.length === 0) break;
    const content = Buffer.from(batch.rows.map((row) => `${row.line}\n`).join(''));
    hash.update(content);
    rows += batch.rows.length;
    await archive.add(`tables/${name}/${String(part).padStart(6, '0')}.ndjson`, content);
  }
  await client.query('close rows');
  return { rows, sha256: hash.digest('hex') };
}

async function storedFiles(client: pg.Client): Promise<{ institutionId: string; sha256: string; size: number }[]> {
  const { rows } = await client.query<{ institutionId: string; sha256: string; size: number }>(
    'select institution_id as "institutionId", sha256, size::float8 as size from stored_file order by 1, 2',
  );
  return rows;
}

/** Somebody may remove a file of theirs after the snapshot. */
async function unlessRemoved(bytes: Promise<Readable>): Promise<Readable | null> {
  try {
    return await bytes;
  } catch (error) {
    if (error instanceof Missing) return null;
    throw error;
  }
}

function asJson(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value, null, 1));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
