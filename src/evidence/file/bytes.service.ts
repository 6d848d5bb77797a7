import { Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { system } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { FileStore, Unreachable } from '../../platform/files/file.store.js';
import { Scratch } from '../../platform/files/scratch.js';
import { Spool, type Received } from '../../platform/files/spool.js';

/** Bytes in their lasting place that no row refers to yet. */
export interface Placed {
  holdId: string;
  institutionId: string;
  files: readonly Received[];
  /** Whether rows refer to them now, if the transaction is committed. */
  entered: boolean;
}

/** As long as the largest file may take to a slow store; of a killed process the bytes stay as long, and no longer. */
const keepingLasts = '6 hours';
/** Longer than a store takes to remove something, or to say that it cannot. */
const removingLasts = '5 minutes';
/** So long somebody who keeps waits for somebody who removes, in milliseconds. */
const patience = 10_000;
const atOnce = 4;

/*
 ** Bytes and rows, kept in step, though the store may be far away and no transaction is open while it is asked.
 ** (1) Bytes reach their lasting place before the row that refers to them is committed (`place`, then `enter`), and leave it
 **     after the last such row is gone: a row without bytes cannot be, bytes without a row are forgotten by and by.
 ** (2) Whoever keeps a content holds off whoever would remove it, and the other way round, by a row of `file_hold`. Many may
 **     keep the same content at once. A hold that is over is nobody's: then what was placed must be placed again.
 */
@Injectable()
export class Bytes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly spool: Spool,
    private readonly scratch: Scratch,
  ) {}

  /**
   * Brings received content to its lasting place, lets `work` write the rows that refer to it (and `enter` it), and takes it
   * back when there are none in the end. @throws Unreachable or NoRoom, before `work` has begun
   */
  async placing<T>(
    institutionId: string,
    files: readonly Received[],
    work: (placed: Placed) => Promise<T>,
  ): Promise<T> {
    const placed = { holdId: newId(), institutionId, files, entered: false };
    if (files.length > 0) await this.keep(placed);
    let done = false;
    try {
      const answer = await work(placed);
      done = placed.entered;
      return answer;
    } finally {
      if (!done) await this.takeBack(placed).catch(() => undefined); // the sweep does it too; a first error says more
    }
  }

  /** Gives placed content its `stored_file`, unless it has one, in the transaction whose rows refer to it. */
  async enter(tx: Tx, placed: Placed): Promise<void> {
    const { holdId, institutionId, files } = placed;
    for (const { sha256, size } of inOrder(files)) {
      await lockContent(tx, institutionId, sha256);
      await tx.query(
        `insert into stored_file (institution_id, sha256, size, stored_at) values ($1, $2, $3, $4) on conflict do nothing`,
        [institutionId, sha256, size, this.clock.now()],
      );
    }
    const [, held] = await tx.query<[unknown, number]>(
      'delete from file_hold where institution_id = $1 and id = $2 and until > now()',
      [institutionId, holdId],
    );
    if (held < inOrder(files).length) throw new Unreachable(new Error('the bytes took longer than they were held'));
    placed.entered = true;
  }

  /** Removes bytes that no row refers to and nobody is keeping, with what they were shown by. Harmless at any time, and twice. */
  async forget(institutionId: string, sha256: string): Promise<void> {
    const holdId = newId();
    const shown = await this.database.inInstitution(system(institutionId), async (tx) => {
      await lockContent(tx, institutionId, sha256);
      const [{ needed }] = await tx.query<[{ needed: boolean }]>(
        `select exists (select from stored_file where institution_id = $1 and sha256 = $2)
           or exists (select from file_hold where institution_id = $1 and sha256 = $2 and doing = 'keeping' and until > now())
         as needed`,
        [institutionId, sha256],
      );
      if (needed) return null;
      await insertHold(tx, institutionId, { id: holdId, sha256s: [sha256], doing: 'removing', lasts: removingLasts });
      return this.strikeCheck(tx, institutionId, sha256);
    });
    if (shown === null) return;
    await this.files.remove(institutionId, sha256);
    await this.letGo(institutionId, holdId);
    for (const content of shown) await this.forget(institutionId, content);
  }

  /** Clears what broken-off uploads and killed processes left behind on the way here. */
  async sweep(): Promise<void> {
    await this.spool.sweep();
    await this.scratch.sweep();
    await this.database.inEveryInstitution(async (institutionId) => {
      await this.database.inInstitution(system(institutionId), (tx) =>
        tx.query('delete from file_hold where institution_id = $1 and until < now()', [institutionId]),
      );
    });
  }

  /** Clears what they left behind in the store: kept bytes without a row. It lists the whole store. */
  async forgetOrphans(): Promise<void> {
    await this.database.inEveryInstitution((institutionId) => this.forgetOrphansOf(institutionId));
  }

  private async keep(placed: Placed): Promise<void> {
    const { holdId, institutionId, files } = placed;
    await this.hold(placed);
    try {
      for (let n = 0; n < files.length; n += atOnce)
        await Promise.all(files.slice(n, n + atOnce).map((file) => this.files.keep(institutionId, file)));
    } catch (error) {
      await this.letGo(institutionId, holdId); // a store that is away cannot be asked to take something back
      throw error;
    }
  }

  /** Waits until nobody removes any of these contents, and holds off whoever would. */
  private async hold({ holdId, institutionId, files }: Placed): Promise<void> {
    const sha256s = inOrder(files).map(({ sha256 }) => sha256);
    for (const until = Date.now() + patience; Date.now() < until; await sleep(50)) {
      const held = await this.database.inInstitution(system(institutionId), async (tx) => {
        for (const sha256 of sha256s) await lockContent(tx, institutionId, sha256);
        const removers = await tx.query<unknown[]>(
          `select from file_hold where institution_id = $1 and sha256 = any($2) and doing = 'removing' and until > now() limit 1`,
          [institutionId, sha256s],
        );
        if (removers.length > 0) return false;
        await insertHold(tx, institutionId, { id: holdId, sha256s, doing: 'keeping', lasts: keepingLasts });
        return true;
      });
      if (held) return;
    }
    throw new Unreachable(new Error('the same content is being removed'));
  }

  private async takeBack({ holdId, institutionId, files }: Placed): Promise<void> {
    await this.letGo(institutionId, holdId);
    for (const { sha256 } of files) await this.forget(institutionId, sha256);
  }

  private async letGo(institutionId: string, holdId: string): Promise<void> {
    await this.database.inInstitution(system(institutionId), (tx) =>
      tx.query('delete from file_hold where institution_id = $1 and id = $2', [institutionId, holdId]),
    );
  }

  /** Drops the check of a content that is gone. Returns what it was shown by and nobody else needs. */
  private async strikeCheck(tx: Tx, institutionId: string, sha256: string): Promise<string[]> {
    const renditions = await tx.query<{ content: string }[]>(
      'select distinct content from rendition where institution_id = $1 and sha256 = $2 order by content',
      [institutionId, sha256],
    );
    await tx.query('delete from file_check where institution_id = $1 and sha256 = $2', [institutionId, sha256]);
    for (const { content } of renditions) await release(tx, institutionId, content);
    return renditions.map(({ content }) => content);
  }

  private async forgetOrphansOf(institutionId: string): Promise<void> {
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

interface Hold {
  id: string;
  sha256s: readonly string[];
  doing: 'keeping' | 'removing';
  lasts: string;
}

/** By the machine's own time: it says whether a process is alive, not what happened in the college. */
async function insertHold(tx: Tx, institutionId: string, { id, sha256s, doing, lasts }: Hold): Promise<void> {
  await tx.query(
    `insert into file_hold (institution_id, id, sha256, doing, until)
     select $1, $2, s, $4, now() + $5::interval from unnest($3::text[]) as s`,
    [institutionId, id, sha256s, doing, lasts],
  );
}

/** Each content once, in one order for everybody, so that nobody waits in a circle. */
function inOrder(files: readonly Received[]): Received[] {
  const each = new Map(files.map((file) => [file.sha256, file]));
  return [...each.values()].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
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

/**
 * Strikes the content off when no evidence refers to it any more and nothing that was sent holds it; its bytes follow with
 * `forget`, after the commit. Says whether it went.
 */
export async function release(tx: Tx, institutionId: string, sha256: string): Promise<boolean> {
  await lockContent(tx, institutionId, sha256);
  const [, gone] = await tx.query<[unknown, number]>(
    `delete from stored_file f where institution_id = $1 and sha256 = $2
     and not exists (select from evidence e where e.institution_id = f.institution_id and e.sha256 = f.sha256)
     and not exists (select from evidence_pin p where p.institution_id = f.institution_id and p.sha256 = f.sha256)
     and not exists (select from kept_evidence k where k.institution_id = f.institution_id and k.sha256 = f.sha256)
     and not exists (select from rendition r where r.institution_id = f.institution_id and r.content = f.sha256)`,
    [institutionId, sha256],
  );
  return gone > 0;
}
