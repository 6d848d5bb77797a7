import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { system } from '../../kernel/actor.js';
import type { Database } from '../../platform/database/database.js';
import { BothStores } from '../../platform/files/both.stores.js';
import { Missing, nameOf, type FileStore } from '../../platform/files/file.store.js';

/**
 * Reads every kept file again, wherever it is kept, and compares: content with name, files with rows. Returns a line for each
 * thing that is wrong. What comes and goes meanwhile is looked at again before it is called wrong.
 */
export async function verifyFiles(
  database: Database,
  files: FileStore,
  say: (step: string) => void,
): Promise<string[]> {
  const wrong: string[] = [];
  let checked = 0;
  for (const institutionId of await database.institutionIds()) {
    const kept = new Set<string>();
    for (const store of files instanceof BothStores ? [files.current, files.former] : [files]) {
      for await (const sha256 of store.kept(institutionId)) {
        const content = await contentOf(store, institutionId, sha256);
        if (content === null) continue;
        kept.add(sha256);
        checked += 1;
        if (content !== sha256) wrong.push(`damaged: ${nameOf(institutionId, sha256)} holds ${content}`);
      }
    }
    wrong.push(...(await outOfStep(database, files, institutionId, kept)));
  }
  say(`${checked} files were read again.`);
  return wrong;
}

/** The SHA-256 of a stream's bytes. */
export async function hashOf(bytes: Readable): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of bytes) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Null for what was removed meanwhile. */
async function contentOf(store: FileStore, institutionId: string, sha256: string): Promise<string | null> {
  try {
    return await hashOf(await store.read(institutionId, sha256));
  } catch (error) {
    if (error instanceof Missing) return null;
    throw error;
  }
}

/** Rows without a file, and files without a row that nobody is about to write. */
async function outOfStep(database: Database, files: FileStore, institutionId: string, kept: Set<string>) {
  const differences = (): Promise<{ sha256: string; hasRow: boolean }[]> =>
    database.inInstitution(system(institutionId), (tx) =>
      tx.query(
        `select sha256, f.sha256 is not null as "hasRow"
         from stored_file f full join unnest($2::text[]) as k (sha256) using (sha256)
         where coalesce(f.institution_id, $1) = $1 and (f.sha256 is null or k.sha256 is null) and not exists
           (select from file_hold h where h.institution_id = $1 and h.sha256 = coalesce(f.sha256, k.sha256) and h.until > now())
         order by sha256`,
        [institutionId, [...kept]],
      ),
    );
  const lines: string[] = [];
  const before = await differences();
  const still = new Set((before.length > 0 ? await differences() : []).map(({ sha256 }) => sha256));
  for (const { sha256, hasRow } of before) {
    if (!still.has(sha256)) continue;
    const there = (await contentOf(files, institutionId, sha256)) !== null;
    if (hasRow && !there) lines.push(`lost: ${nameOf(institutionId, sha256)} has a row and no file`);
    if (!hasRow && there) lines.push(`orphaned: ${nameOf(institutionId, sha256)} has a file and no row`);
  }
  return lines;
}
