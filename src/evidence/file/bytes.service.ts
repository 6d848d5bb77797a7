import { Injectable } from '@nestjs/common';
import { system } from '../../kernel/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { FileStore } from '../../platform/files/file.store.js';
import { Spool, type Received } from '../../platform/files/spool.js';

/*
 ** Bytes and rows, kept in step.
 ** (1) Bytes reach their lasting place before the row that refers to them is committed, and leave it after the last such
 **     row is gone: a row without bytes cannot be, bytes without a row are forgotten by and by.
 ** (2) Keeping and forgetting the same content take one lock, so neither sees the other halfway.
 */
@Injectable()
export class Bytes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly spool: Spool,
  ) {}

  /** Gives received content its place and its `stored_file`, unless both are there already. */
  async keep(tx: Tx, institutionId: string, received: Received): Promise<void> {
    await lockContent(tx, institutionId, received.sha256);
    await tx.query(
      `insert into stored_file (institution_id, sha256, size, stored_at) values ($1, $2, $3, $4) on conflict do nothing`,
      [institutionId, received.sha256, received.size, this.clock.now()],
    );
    await this.files.keep(institutionId, received);
  }

  /** Strikes the content off when no evidence refers to it any more; its bytes follow with `forget`, after the commit. */
  async release(tx: Tx, institutionId: string, sha256: string): Promise<void> {
    await lockContent(tx, institutionId, sha256);
    await tx.query(
      `delete from stored_file f where institution_id = $1 and sha256 = $2
       and not exists (select from evidence e where e.institution_id = f.institution_id and e.sha256 = f.sha256)
       and not exists (select from rendition r where r.institution_id = f.institution_id and r.content = f.sha256)`,
      [institutionId, sha256],
    );
  }

  /** Removes bytes that no row refers to, with what they were shown by. Harmless at any time, and twice. */
  async forget(institutionId: string, sha256: string): Promise<void> {
    const shown = await this.database.inInstitution(system(institutionId), async (tx) => {
      await lockContent(tx, institutionId, sha256);
      const rows = await tx.query(`select from stored_file where institution_id = $1 and sha256 = $2`, [
        institutionId,
        sha256,
      ]);
      if (rows.length > 0) return [];
      await this.files.remove(institutionId, sha256);
      return this.strikeCheck(tx, institutionId, sha256);
    });
    for (const content of shown) await this.forget(institutionId, content);
  }

  /** Drops the check of a content that is gone. Returns what it was shown by and nobody else needs. */
  private async strikeCheck(tx: Tx, institutionId: string, sha256: string): Promise<string[]> {
    const renditions = await tx.query<{ content: string }[]>(
      'select distinct content from rendition where institution_id = $1 and sha256 = $2 order by content',
      [institutionId, sha256],
    );
    await tx.query('delete from file_check where institution_id = $1 and sha256 = $2', [institutionId, sha256]);
    for (const { content } of renditions) await this.release(tx, institutionId, content);
    return renditions.map(({ content }) => content);
  }

  /** Clears what broken-off uploads and killed processes left behind: waiting bytes, and kept ones without a row. */
  async sweep(): Promise<void> {
    await this.spool.sweep();
    for (const institutionId of await this.database.institutionIds()) await this.forgetOrphans(institutionId);
  }

  private async forgetOrphans(institutionId: string): Promise<void> {
    for await (const kept of inParts(this.files.kept(institutionId), 1000)) {
      const orphans: { sha256: string }[] = await this.database.inInstitution(system(institutionId), (tx) =>
        tx.query(
          `select k.sha256 from unnest($2::text[]) as k (sha256)
           where not exists (select from stored_file f where f.institution_id = $1 and f.sha256 = k.sha256)`,
          [institutionId, kept],
        ),
      );
      for (const { sha256 } of orphans) await this.forget(institutionId, sha256);
    }
  }
}

/** The same, `size` at a time. */
async function* inParts<T>(all: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let part: T[] = [];
  for await (const one of all) {
    if (part.push(one) < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

export async function lockContent(tx: Tx, institutionId: string, sha256: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`${institutionId}/${sha256}`]);
}
