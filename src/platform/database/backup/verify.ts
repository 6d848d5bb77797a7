import { createHash, type Hash } from 'node:crypto';
import { CannotStart } from '../../boot/cannot-start.js';
import { contentOf, entriesIn } from './archive.js';
import type { Manifest, Schema } from './backup.js';

interface Content {
  schema: Schema;
  manifest: Manifest;
}

/**
 * Reads a whole backup and holds every table and file against the manifest at its end, before anything is touched.
 * @throws CannotStart when anything is missing, too much or different.
 */
export async function verified(file: string): Promise<Content> {
  try {
    return await read(file);
  } catch (error) {
    const isOfSystem = /^E[A-Z]+$/.test(String((error as { code?: unknown }).code));
    if (error instanceof CannotStart || isOfSystem) throw error;
    throw new CannotStart('This is no backup, or it is damaged or cut off. Nothing was changed.');
  }
}

async function read(file: string): Promise<Content> {
  let schema: Schema | null = null;
  let manifest: Manifest | null = null;
  const tables = new Map<string, { rows: number; hash: Hash }>();
  const files: Record<string, string> = {};
  for await (const entry of entriesIn(file)) {
    const [kind, name = ''] = entry.name.split('/');
    if (entry.name === 'schema.json') {
      schema = JSON.parse((await contentOf(entry)).toString('utf8')) as Schema;
      for (const table of schema.tables) tables.set(table.name, { rows: 0, hash: createHash('sha256') });
    } else if (entry.name === 'manifest.json') {
      manifest = JSON.parse((await contentOf(entry)).toString('utf8')) as Manifest;
    } else if (kind === 'tables') {
      const table = tables.get(name);
      const content = await contentOf(entry);
      if (!table) throw damaged([entry.name]);
      table.hash.update(content);
      for (const byte of content) if (byte === newLine) table.rows += 1;
    } else {
      const hash = createHash('sha256');
      for await (const chunk of entry.chunks()) hash.update(chunk);
      files[entry.name.slice('files/'.length)] = hash.digest('hex');
    }
  }
  if (!schema || !manifest) throw new Error('the archive is cut off');
  const found = Object.fromEntries(
    [...tables].map(([name, { rows, hash }]) => [name, { rows, sha256: hash.digest('hex') }]),
  );
  const wrong = [...differing(found, manifest.tables), ...differing(files, manifest.files)];
  if (wrong.length > 0) throw damaged(wrong);
  return { schema, manifest };
}

const newLine = 10;

function differing(read: Record<string, unknown>, wanted: Record<string, unknown>): string[] {
  const names = new Set([...Object.keys(read), ...Object.keys(wanted)]);
  return [...names].filter((name) => JSON.stringify(read[name]) !== JSON.stringify(wanted[name]));
}

function damaged(wrong: string[]): CannotStart {
  const some = wrong.slice(0, 3).join(', ');
  return new CannotStart(`The backup is damaged (${some}; ${wrong.length} in all). Nothing was changed.`);
}
