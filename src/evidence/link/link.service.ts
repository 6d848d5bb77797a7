import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Config } from '../../config.js';
import { system, type Actor } from '../../kernel/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { openAsOwnerOrStaff, openThrough, type Grant } from '../access.js';
import { Examiner } from '../examine/examiner.js';
import type { Asked } from '../file/reading.service.js';
import { filePolicy } from '../upload/limits.query.js';
import type { LinkView } from './link.dto.js';
import { keepVisit, linkView } from './link.rows.js';
import { keptWords, mayBeKept, snapshotOf, type Snapshot } from './snapshot.rules.js';
import { visit, type LinkState, type Page } from './visit.js';

const days = 24 * 3_600_000;
const again = 7 * days;
/** A claim is read and decided within so long of its last change. */
const inUse = 180 * days;
const atOnce = 200;

/** Looks at the pages that learners point at, and keeps what they said, dated, where the college's policy says so. */
@Injectable()
export class LinkedPages implements OnModuleDestroy {
  private readonly examiner = new Examiner();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  onModuleDestroy(): void {
    this.examiner.close();
  }

  /** Visits the page of a piece of evidence. Harmless for what is no link or is gone. */
  async check(institutionId: string, evidenceId: string): Promise<void> {
    const { on, allowed } = this.config.linkChecks;
    if (!on) return;
    const actor = system(institutionId);
    const [link] = await this.database.inInstitution(actor, (tx) =>
      tx.query<{ url: string }[]>(`select url from evidence where id = $1 and kind = 'link'`, [evidenceId]),
    );
    if (!link) return;
    const { state, page } = await visit(link.url, allowed);
    const snapshot = page && (await this.wordsOf(page));
    await this.database.inInstitution(actor, (tx) =>
      this.keep(tx, { institutionId, evidenceId, url: link.url, state }, snapshot),
    );
  }

  /** A document is opened where strangers' files are, never in this process. */
  private async wordsOf(page: Page): Promise<Snapshot | null> {
    if (page.type !== 'application/pdf' || page.isCut || !mayBeKept(page)) return snapshotOf(page);
    const into = await mkdtemp(join(tmpdir(), 'credence-link-'));
    try {
      const path = join(into, 'file');
      await writeFile(path, page.body);
      const file = { path, type: page.type, size: page.body.length, wordsOnly: true };
      const { texts } = await this.examiner.examine(file, into);
      return keptWords(null, texts.map(({ text }) => text).join('\n\n'));
    } finally {
      await rm(into, { recursive: true, force: true });
    }
  }

  /** Visits again, each week, what was given in the last half year. */
  async checkOld(): Promise<void> {
    if (!this.config.linkChecks.on) return;
    const before = new Date(this.clock.now().getTime() - again);
    await this.database.inEveryInstitution(async (institutionId) => {
      const old = await this.database.inInstitution(system(institutionId), (tx) =>
        tx.query<{ id: string }[]>(
          `select e.id from evidence e left join link_check k on k.institution_id = e.institution_id and k.evidence_id = e.id
             and k.url = e.url
           where e.kind = 'link' and e.changed_at > $2 and (k.checked_at is null or k.checked_at < $1)
           order by k.checked_at nulls first limit ${atOnce}`,
          [before, new Date(this.clock.now().getTime() - inUse)],
        ),
      );
      for (const { id } of old) await this.check(institutionId, id);
    });
  }

  /** Of one's own, or of what was sent; for the staff, that alone. @throws NotThere */
  open(asked: Asked, actor: Actor): Promise<LinkView> {
    return this.database.inInstitution(actor, async (tx) => {
      const { submissionId } = await openAsOwnerOrStaff(tx, asked, actor, this.clock.now());
      return linkView(tx, asked.evidenceId, submissionId);
    });
  }

  /** For somebody whom `grant` vouches for. @throws NotThere */
  openBy(grant: Grant, evidenceId: string, actor: Actor): Promise<LinkView> {
    return this.database.inInstitution(actor, async (tx) => {
      const submissionId = await grant.submission(tx);
      await openThrough(tx, submissionId, evidenceId, actor, this.clock.now());
      return linkView(tx, evidenceId, submissionId);
    });
  }

  /** Its words, where the policy and the page let them be kept. */
  private async keep(
    tx: Tx,
    visited: { institutionId: string; evidenceId: string; url: string; state: LinkState },
    snapshot: Snapshot | null,
  ) {
    const now = this.clock.now();
    const mayKeep = (await filePolicy(tx, visited.institutionId, now))?.linkSnapshots ?? true;
    await keepVisit(tx, { ...visited, snapshot: mayKeep ? snapshot : null }, now);
  }
}
