import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { BatchFiles } from '../batch/batch.file.js';
import { manifest } from '../batch/batch.query.js';
import { profileOfBatch } from '../profile/in-use.query.js';
import { namesOf, valuesInRow } from '../profile/row.rules.js';
import type { Parcel } from './parcel.js';

/** Packs a released batch. All of it stands in its frozen rows, so that it is the same at every try. */
@Injectable()
export class Parcels {
  constructor(
    private readonly database: Database,
    private readonly files: BatchFiles,
  ) {}

  async of(deliveryId: string, batchId: string, actor: Actor): Promise<Parcel> {
    const known = await this.database.inInstitution(actor, (tx) => manifest(tx, batchId));
    return {
      deliveryId,
      fileName: known.fileName,
      bytes: known.bytes,
      sha256: known.sha256,
      file: () => this.files.content(batchId, known, actor),
      message: () =>
        this.database.inInstitution(actor, async (tx) => ({
          type: 'batch.released',
          timestamp: known.releasedAt,
          data: { batchId, ...known, lines: await linesOf(tx, batchId) },
        })),
    };
  }
}

/** Each line by the id of its award, which is the key to take it once by, with what its file says in the profile's columns. */
async function linesOf(tx: Tx, batchId: string): Promise<object[]> {
  const { content } = await profileOfBatch(tx, batchId);
  const names = namesOf(content);
  const rows = await tx.query<
    { awardId: string; publicId: string; kind: string; voidsAwardId: string | null; row: string }[]
  >(
    `select l.award_id as "awardId", l.public_id as "publicId", l.kind, a.voids_id as "voidsAwardId", l.row
     from batch_line l join award a on a.institution_id = l.institution_id and a.id = l.award_id
     where l.batch_id = $1 order by l.position`,
    [batchId],
  );
  return rows.map(({ row, ...line }) => {
    const values = valuesInRow(content, row);
    return { ...line, values: Object.fromEntries(names.map((name, n) => [name, values[n] ?? ''])) };
  });
}
