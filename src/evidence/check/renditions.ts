import { createReadStream } from 'node:fs';
import type { Tx } from '../../platform/database/database.js';
import type { Received, Spool } from '../../platform/files/spool.js';
import type { Examination } from '../examine/examination.js';
import { release, type Bytes, type Placed } from '../file/bytes.service.js';

const mostBytes = 64 * 1024 * 1024;

interface Stores {
  spool: Spool;
  bytes: Bytes;
}

/** Brings what a file is shown by to its lasting place, for `work` to write it down. */
export async function placingRenditions(
  institutionId: string,
  { renditions }: Examination,
  { spool, bytes }: Stores,
  work: (placed: Placed) => Promise<void>,
): Promise<void> {
  const files: Received[] = [];
  try {
    for (const { path } of renditions) files.push(await spool.receive(createReadStream(path), mostBytes));
    await bytes.placing(institutionId, files, work);
  } finally {
    for (const file of files) await spool.discard(file);
  }
}

/** Writes down what a file is shown by, and its words, in place of what there was. */
export async function replaceRenditions(
  tx: Tx,
  sha256: string,
  found: Examination,
  placed: Placed,
  bytes: Bytes,
): Promise<void> {
  const before = await tx.query<{ content: string }[]>('select distinct content from rendition where sha256 = $1', [
    sha256,
  ]);
  await tx.query('delete from rendition where sha256 = $1', [sha256]);
  await tx.query('delete from file_text where sha256 = $1', [sha256]);
  await addRenditions(tx, sha256, found, placed, bytes);
  for (const { content } of before) await release(tx, placed.institutionId, content);
}

/** Adds to what a file is shown by, whose bytes were placed in the same order, and to its words. */
export async function addRenditions(
  tx: Tx,
  sha256: string,
  { renditions, texts }: Examination,
  placed: Placed,
  bytes: Bytes,
): Promise<void> {
  const { institutionId, files } = placed;
  await bytes.enter(tx, placed);
  for (const [n, { kind, number, type, width, height }] of renditions.entries()) {
    await tx.query(
      `insert into rendition (institution_id, sha256, kind, number, content, type, width, height)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [institutionId, sha256, kind, number, files[n]!.sha256, type, width ?? null, height ?? null],
    );
  }
  await tx.query(
    `insert into file_text (institution_id, sha256, page, text)
     select $1, $2, t.page, t.text from jsonb_to_recordset($3) as t (page int, text text)`,
    [institutionId, sha256, JSON.stringify(texts.map(({ page, text }) => ({ page, text: text.replaceAll('\0', '') })))],
  );
}
