import { createReadStream } from 'node:fs';
import type { Tx } from '../../platform/database/database.js';
import type { Spool } from '../../platform/files/spool.js';
import type { Examination } from '../examine/examination.js';
import type { Bytes } from '../file/bytes.service.js';

const mostBytes = 64 * 1024 * 1024;

interface Stores {
  spool: Spool;
  bytes: Bytes;
}

/** Keeps what a file is shown by, and its words, in place of what there was. */
export async function keepRenditions(
  tx: Tx,
  institutionId: string,
  sha256: string,
  found: Examination,
  stores: Stores,
): Promise<void> {
  const before = await tx.query<{ content: string }[]>('select distinct content from rendition where sha256 = $1', [
    sha256,
  ]);
  await tx.query('delete from rendition where sha256 = $1', [sha256]);
  await tx.query('delete from file_text where sha256 = $1', [sha256]);
  await addRenditions(tx, institutionId, sha256, found, stores);
  for (const { content } of before) await stores.bytes.release(tx, institutionId, content);
}

/** Adds to what a file is shown by, and to its words. */
export async function addRenditions(
  tx: Tx,
  institutionId: string,
  sha256: string,
  { renditions, texts }: Examination,
  { spool, bytes }: Stores,
): Promise<void> {
  for (const { kind, number, path, type, width, height } of renditions) {
    const received = await spool.receive(createReadStream(path), mostBytes);
    try {
      await bytes.keep(tx, institutionId, received);
    } finally {
      await spool.discard(received);
    }
    await tx.query(
      `insert into rendition (institution_id, sha256, kind, number, content, type, width, height)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [institutionId, sha256, kind, number, received.sha256, type, width ?? null, height ?? null],
    );
  }
  await tx.query(
    `insert into file_text (institution_id, sha256, page, text)
     select $1, $2, t.page, t.text from jsonb_to_recordset($3) as t (page int, text text)`,
    [institutionId, sha256, JSON.stringify(texts.map(({ page, text }) => ({ page, text: text.replaceAll('\0', '') })))],
  );
}
