import type { Database } from '../../platform/database/database.js';
import { CannotStart } from '../../platform/boot/cannot-start.js';
import { BothStores } from '../../platform/files/both.stores.js';
import { Missing, nameOf, type FileStore } from '../../platform/files/file.store.js';
import type { Spool } from '../../platform/files/spool.js';
import { hashOf } from './verify.js';

/*
 ** Brings files from the store that was to the store that is, while the product runs.
 ** (1) File by file: copied, read again in its new place, and only then removed from the old one. A reader finds it in one of
 **     the two at any moment (`BothStores`), and a killed move goes on with what is left.
 ** (2) What is damaged stays where it is and is told.
 */
export async function moveFiles(
  { database, files, spool }: { database: Database; files: FileStore; spool: Spool },
  institutionId: string | null,
  say: (step: string) => void,
): Promise<string[]> {
  if (!(files instanceof BothStores)) {
    throw new CannotStart(
      'Files can be in one place only: set FILES_S3_URL, and FILES_KEEP_IN to where they shall be.',
    );
  }
  const damaged: string[] = [];
  let moved = 0;
  for (const id of institutionId === null ? await database.institutionIds() : [institutionId]) {
    for await (const sha256 of files.former.kept(id)) {
      if (!(await move(files, spool, id, sha256))) damaged.push(`damaged: ${nameOf(id, sha256)} stays where it is`);
      else if (++moved % 1000 === 0) say(`${moved} files were moved …`);
    }
  }
  say(`${moved} files were moved.`);
  return damaged;
}

/** Whether it is in its new place, or was removed by its owner meanwhile; not when its content is not what it was. */
async function move({ current, former }: BothStores, spool: Spool, id: string, sha256: string): Promise<boolean> {
  try {
    const received = await spool.receive(await former.read(id, sha256), Infinity);
    try {
      if (received.sha256 !== sha256) return false;
      await current.keep(id, received);
    } finally {
      await spool.discard(received);
    }
    if ((await hashOf(await current.read(id, sha256))) !== sha256) return false;
  } catch (error) {
    if (error instanceof Missing) return true;
    throw error;
  }
  await former.remove(id, sha256);
  return true;
}
