import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Limits } from '../../platform/limits/limits.js';
import { bytesOf } from '../profile/row.rules.js';
import type { Encoding } from '../profile/profile.rules.js';
import type { ManifestView } from './batch.dto.js';
import { manifest } from './batch.query.js';

const rowsAtOnce = 1_000;

export interface BatchFile {
  name: string;
  /** Its media type, with its character set. */
  type: string;
  bytes: number;
  sha256: string;
  content: Readable;
}

/** The bytes that leave. They are the heading and the frozen rows, put one after the other: there is nothing to render again. */
@Injectable()
export class BatchFiles {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {}

  /** The file of a released batch. That somebody took it, who and when is on record. */
  async open(id: string, actor: Actor): Promise<BatchFile> {
    await this.limits.take('recordFiles', actor.institutionId);
    return this.database.inInstitution(actor, async (tx) => {
      const known = await manifest(tx, id);
      const { fileName: name, encoding, bytes, sha256 } = known;
      await record(tx, 'batch.downloaded', actor, { batchId: id }, this.clock.now());
      const type = `${name.endsWith('.jsonl') ? 'application/jsonl' : 'text/csv'}; charset=${encoding}`;
      return { name, type, bytes, sha256, content: this.content(id, known, actor) };
    });
  }

  /** The same bytes, for who brings them on. */
  content(id: string, { encoding, sha256 }: Pick<ManifestView, 'encoding' | 'sha256'>, actor: Actor): Readable {
    return Readable.from(this.checked(this.rows(id, encoding, actor), sha256));
  }

  private async *rows(id: string, encoding: Encoding, actor: Actor): AsyncGenerator<Buffer> {
    const [{ heading }] = await this.database.inInstitution(actor, (tx) =>
      tx.query('select heading from batch where id = $1', [id]),
    );
    yield bytesOf(encoding, heading);
    for (let position = 0, full = true; full; position += rowsAtOnce) {
      // Put together there: a thousand rows here would be a thousand things to clear away.
      const [{ count, rows }] = await this.database.inInstitution(actor, (tx) =>
        tx.query<[{ count: number; rows: string | null }]>(
          `select count(*)::int as count, string_agg(l.row, '' order by l.position) as rows
           from batch_line l where l.batch_id = $1 and l.position > $2 and l.position <= $3`,
          [id, position, position + rowsAtOnce],
        ),
      );
      full = count === rowsAtOnce;
      if (rows !== null) yield bytesOf(encoding, rows);
    }
  }

  /** Breaks the download off before its end, rather than let a file out that is not the one of the manifest. */
  private async *checked(chunks: AsyncGenerator<Buffer>, sha256: string): AsyncGenerator<Buffer> {
    const hash = createHash('sha256');
    let held: Buffer | null = null;
    for await (const chunk of chunks) {
      hash.update(chunk);
      if (held) yield held;
      held = chunk;
    }
    if (hash.digest('hex') !== sha256) throw new Error('The stored rows are not those of the manifest.');
    if (held) yield held;
  }
}
