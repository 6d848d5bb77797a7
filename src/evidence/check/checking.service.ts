import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { join } from 'node:path';
import { Config } from '../../config.js';
import { record } from '../../history/history.js';
import { system } from '../../kernel/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { FileStore } from '../../platform/files/file.store.js';
import { Scratch } from '../../platform/files/scratch.js';
import { Spool } from '../../platform/files/spool.js';
import { nothingFound, type Examination } from '../examine/examination.js';
import { Examiner } from '../examine/examiner.js';
import { Bytes, lockContent, type Placed } from '../file/bytes.service.js';
import { checkOf, endCheck, takeOpenChecks, type Check } from './check.query.js';
import { isOpen, type ScanState } from './check.rules.js';
import { Clamd } from './clamd.js';
import { placingRenditions, replaceRenditions } from './renditions.js';

/** After so long without an end, a check is begun again: its process was killed, or the scanner is back. */
const patience = 10 * 60_000;

/*
 ** Looks at every file that comes: scanned, then looked into by a process that may be killed.
 ** (1) Each step can be repeated: what was found is written in one transaction, after all of it was found.
 ** (2) An infected file is not looked into. A file whose check ended is only scanned again.
 ** (3) What nobody finishes (a killed worker, a scanner away) is found by the clock.
 */
@Injectable()
export class Checking implements OnModuleDestroy {
  private readonly log = new Logger(Checking.name);
  private readonly examiner = new Examiner();
  private readonly clamd: Clamd | null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly spool: Spool,
    private readonly scratch: Scratch,
    private readonly bytes: Bytes,
    { clamdUrl }: Config,
  ) {
    this.clamd = clamdUrl === null ? null : new Clamd(clamdUrl);
  }

  onModuleDestroy(): void {
    this.examiner.close();
  }

  /** Checks one content, unless that is done already or it is gone. */
  async check(institutionId: string, sha256: string): Promise<void> {
    const check = await this.database.inInstitution(system(institutionId), (tx) => checkOf(tx, sha256));
    if (!check || !isOpen(check, this.clamd !== null)) return;
    const scan = await this.scan(institutionId, check);
    if (scan === 'infected') return this.end(institutionId, check, infected(), scan);
    if (check.state !== 'checking') return this.rescanned(institutionId, sha256, scan);
    await this.scratch.within(async (into) => {
      const path = join(into, 'file');
      await this.files.toFile(institutionId, sha256, path);
      const found = await this.examiner.examine({ path, type: check.type, size: check.size }, into);
      await this.end(institutionId, check, found, scan);
    });
  }

  /** Takes up again what was left undone. */
  async checkOpen(): Promise<void> {
    const now = this.clock.now();
    const before = new Date(now.getTime() - patience);
    const hasScanner = (await this.clamd?.isThere()) ?? false;
    await this.database.inEveryInstitution(async (institutionId) => {
      const open = await this.database.inInstitution(system(institutionId), (tx) =>
        takeOpenChecks(tx, hasScanner, before, now),
      );
      // One that cannot be looked into now does not hold up the others.
      for (const sha256 of open) await this.check(institutionId, sha256).catch(this.say);
    });
  }

  private readonly say = (error: unknown) => this.log.error(`A file could not be looked into: ${String(error)}`);

  private async scan(institutionId: string, { sha256, scan }: Check): Promise<ScanState> {
    if (this.clamd === null || scan === 'clean') return scan;
    return this.clamd.scan(await this.files.read(institutionId, sha256));
  }

  /** Writes all that was found at once, when what the file is shown by has its lasting place. */
  private end(institutionId: string, check: Check, found: Examination, scan: ScanState): Promise<void> {
    return placingRenditions(institutionId, found, { spool: this.spool, bytes: this.bytes }, (placed) =>
      this.write(check.sha256, found, scan, placed),
    );
  }

  private write(sha256: string, found: Examination, scan: ScanState, placed: Placed): Promise<void> {
    const actor = system(placed.institutionId);
    return this.database.inInstitution(actor, async (tx) => {
      await lockContent(tx, placed.institutionId, sha256);
      const now = this.clock.now();
      const current = await checkOf(tx, sha256);
      if (!current) return; // removed meanwhile
      await replaceRenditions(tx, sha256, found, placed, this.bytes);
      await endCheck(tx, sha256, found, scan, now);
      if (!isNews(current, found)) return; // two looked into it at the same time
      for (const evidence of await evidenceWith(tx, sha256)) {
        await record(tx, 'evidence.checked', actor, { ...evidence, state: found.verdict, reasons: found.reasons }, now);
      }
    });
  }

  private async rescanned(institutionId: string, sha256: string, scan: ScanState): Promise<void> {
    await this.database.inInstitution(system(institutionId), (tx) =>
      tx.query('update file_check set scan = $2 where sha256 = $1', [sha256, scan]),
    );
  }
}

/** Whether something else was found than is known. */
function isNews({ state, reasons }: Check, found: Examination): boolean {
  return state !== found.verdict || reasons.join() !== found.reasons.join();
}

function infected(): Examination {
  return { ...nothingFound(), verdict: 'refused', reasons: ['infected'] };
}

/** What has this file, or was sent with it. */
function evidenceWith(tx: Tx, sha256: string): Promise<{ evidenceId: string; learnerId: string }[]> {
  return tx.query(
    `select e.id as "evidenceId", e.learner_id as "learnerId" from evidence e where e.sha256 = $1
       or exists (select from evidence_pin p where p.institution_id = e.institution_id and p.evidence_id = e.id and p.sha256 = $1)
     order by e.id`,
    [sha256],
  );
}
