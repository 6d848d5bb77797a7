import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import pg from 'pg';
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
 * Writes everything into one archive while the product runs: one snapshot of all tables, then the uploaded files, which
 * never change once they are there. Row-level security must not hide anything, so it refuses a user who does not own the tables.
 */
export async function backUp(
  url: string,
  uploadsDir: string,
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
    await client.query('commit');
    say(`${tables.length} tables, ${sum(Object.values(manifest.tables).map((t) => t.rows))} rows`);
    for (const path of filesIn(uploadsDir)) {
      const name = relative(uploadsDir, path).replaceAll(sep, '/');
      manifest.files[name] = await archive.addFile(`files/${name}`, path, statSync(path).size);
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

/** Uploaded files that are complete: what is still arriving belongs to nobody yet. */
function filesIn(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => relative(directory, path).split(sep)[0] !== 'incoming')
    .sort();
}

function asJson(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value, null, 1));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
