import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { BatchFiles } from '../batch/batch.file.js';
import type { ManifestView } from '../batch/batch.dto.js';
import { manifest } from '../batch/batch.query.js';
import { profileOfBatch } from '../profile/in-use.query.js';
import { namesOf, valuesInRow } from '../profile/row.rules.js';
import type { Parcel } from './parcel.js';

const linesAtOnce = 1_000;

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
      message: () => this.message(batchId, known, actor),
    };
  }

  private async *message(batchId: string, known: ManifestView, actor: Actor): AsyncGenerator<Buffer> {
    // The manifest's count of lines makes room for the lines themselves, which come last.
    const data = { batchId, ...known, lines: undefined };
    const about = JSON.stringify({ type: 'batch.released', timestamp: known.releasedAt, data });
    yield Buffer.from(`${about.slice(0, -'}}'.length)},"lines":[`);
    for (let position = 0, full = true; full; position += linesAtOnce) {
      const lines = await this.database.inInstitution(actor, (tx) => linesOf(tx, batchId, position));
      full = lines.length === linesAtOnce;
      const text = lines.map((line) => JSON.stringify(line)).join(',');
      if (text !== '') yield Buffer.from(position === 0 ? text : `,${text}`);
    }
    yield Buffer.from(']}}');
  }
}

/** Each line by the id of its award, which is the key to take it once by, with what its file says in the profile's columns. */
async function linesOf(tx: Tx, batchId: string, after: number): Promise<object[]> {
  const { content } = await profileOfBatch(tx, batchId);
  const names = namesOf(content);
  const rows = await tx.query<
    { awardId: string; publicId: string; kind: string; voidsAwardId: string | null; row: string }[]
  >(
    `select l.award_id as "awardId", l.public_id as "publicId", l.kind, a.voids_id as "voidsAwardId", l.row
     from batch_line l join award a on a.institution_id = l.institution_id and a.id = l.award_id
     where l.batch_id = $1 and l.position > $2 and l.position <= $3 order by l.position`,
    [batchId, after, after + linesAtOnce],
  );
  return rows.map(({ row, ...line }) => {
    const values = valuesInRow(content, row);
    return { ...line, values: Object.fromEntries(names.map((name, n) => [name, values[n] ?? ''])) };
  });
}
