import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { join } from 'node:path';
import { record } from '../../history/history.js';
import { system, type Actor } from '../../kernel/actor.js';
import { found, refuseIf } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { FileStore } from '../../platform/files/file.store.js';
import { Scratch } from '../../platform/files/scratch.js';
import { Spool } from '../../platform/files/spool.js';
import type { Examination } from '../examine/examination.js';
import { Examiner } from '../examine/examiner.js';
import { Bytes, lockContent, type Placed } from '../file/bytes.service.js';
import { checkOf, type Check } from './check.query.js';
import { madeUpTo, nextUpTo, refusalsToMakeMore } from './more.rules.js';
import { addRenditions, placingRenditions } from './renditions.js';

/** Makes further pages of a long file when somebody who looks at it asks, in a process of its own that may be killed. */
@Injectable()
export class MorePages implements OnModuleDestroy {
  private readonly examiner = new Examiner();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly spool: Spool,
    private readonly scratch: Scratch,
    private readonly bytes: Bytes,
  ) {}

  onModuleDestroy(): void {
    this.examiner.close();
  }

  /** Asks for the next pages of a content that the actor may see. Asked again while they are made, nothing more happens. */
  ask(sha256: string, actor: Actor): Promise<void> {
    return this.database.exactlyOnce(actor, async (tx) => {
      await lockContent(tx, actor.institutionId, sha256);
      const check = found(await checkOf(tx, sha256), 'file');
      refuseIf(refusalsToMakeMore(check));
      const upTo = nextUpTo(check);
      if (check.pagesWanted >= upTo) return;
      await tx.query('update file_check set pages_wanted = $2 where sha256 = $1', [sha256, upTo]);
      await record(tx, 'evidence.pages_wanted', actor, { sha256 }, this.clock.now());
    });
  }

  /** Makes what is wanted. What was made already, or is gone, is left alone; pages that cannot be drawn stay out. */
  async make(institutionId: string, sha256: string): Promise<void> {
    const check = await this.database.inInstitution(system(institutionId), (tx) => checkOf(tx, sha256));
    if (!check || check.pagesWanted <= madeUpTo(check)) return;
    await this.scratch.within(async (into) => {
      const path = join(into, 'file');
      await this.files.toFile(institutionId, sha256, path);
      const { type, size } = check;
      const made = await this.examiner.examine({ path, type, size, from: madeUpTo(check) + 1 }, into);
      const stores = { spool: this.spool, bytes: this.bytes };
      await placingRenditions(institutionId, made, stores, (placed) => this.write(check, made, placed));
    });
  }

  private write(check: Check, made: Examination, placed: Placed): Promise<void> {
    const { institutionId } = placed;
    const { sha256 } = check;
    return this.database.inInstitution(system(institutionId), async (tx) => {
      await lockContent(tx, institutionId, sha256);
      const current = await checkOf(tx, sha256);
      if (current?.pagesMade !== check.pagesMade) return; // removed, or made by another meanwhile
      await addRenditions(tx, sha256, made, placed, this.bytes);
      await tx.query(
        `update file_check set pages_made = $2,
           notes = case when $2 >= pages then array_remove(notes, 'pages_left_out') else notes end where sha256 = $1`,
        [sha256, nextUpTo(check)],
      );
    });
  }
}
