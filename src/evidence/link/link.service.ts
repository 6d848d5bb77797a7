import { Injectable } from '@nestjs/common';
import { Config } from '../../config.js';
import { system, type Actor } from '../../kernel/actor.js';
import { found } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { openAsOwnerOrStaff, openThrough, type Grant } from '../access.js';
import { filePolicy } from '../upload/limits.query.js';
import type { LinkView } from './link.dto.js';
import { snapshotOf, type Snapshot } from './snapshot.rules.js';
import { visit, type Visited } from './visit.js';

const days = 24 * 3_600_000;
const again = 7 * days;
/** A claim is read and decided within so long of its last change. */
const inUse = 180 * days;
const atOnce = 200;

/** Looks at the pages that learners point at, and keeps what they said, dated, where the college's policy says so. */
@Injectable()
export class LinkedPages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Visits the page of a piece of evidence. Harmless for what is no link or is gone. */
  async check(institutionId: string, evidenceId: string): Promise<void> {
    const { on, allowed } = this.config.linkChecks;
    if (!on) return;
    const actor = system(institutionId);
    const [link] = await this.database.inInstitution(actor, (tx) =>
      tx.query<{ url: string }[]>(`select url from evidence where id = $1 and kind = 'link'`, [evidenceId]),
    );
    if (!link) return;
    const visited = await visit(link.url, allowed);
    await this.database.inInstitution(actor, (tx) => this.keep(tx, institutionId, evidenceId, link.url, visited));
  }

  /** Visits again, each week, what was given in the last half year. */
  async checkOld(): Promise<void> {
    if (!this.config.linkChecks.on) return;
    const before = new Date(this.clock.now().getTime() - again);
    for (const institutionId of await this.database.institutionIds()) {
      const old = await this.database.inInstitution(system(institutionId), (tx) =>
        tx.query<{ id: string }[]>(
          `select e.id from evidence e left join link_check k on k.institution_id = e.institution_id and k.evidence_id = e.id
           where e.kind = 'link' and e.changed_at > $2 and (k.checked_at is null or k.checked_at < $1)
           order by k.checked_at nulls first limit ${atOnce}`,
          [before, new Date(this.clock.now().getTime() - inUse)],
        ),
      );
      for (const { id } of old) await this.check(institutionId, id);
    }
  }

  /** Of one's own, or of what was sent, for the staff. @throws NotThere */
  open(evidenceId: string, actor: Actor): Promise<LinkView> {
    return this.database.inInstitution(actor, async (tx) => {
      await openAsOwnerOrStaff(tx, { evidenceId, submissionId: null }, actor, this.clock.now());
      return linkView(tx, evidenceId);
    });
  }

  /** For somebody whom `grant` vouches for. @throws NotThere */
  openBy(grant: Grant, evidenceId: string, actor: Actor): Promise<LinkView> {
    return this.database.inInstitution(actor, async (tx) => {
      await openThrough(tx, await grant.submission(tx), evidenceId, actor, this.clock.now());
      return linkView(tx, evidenceId);
    });
  }

  /** Writes what was found. A page that is away now keeps what it said before. */
  private async keep(tx: Tx, institutionId: string, evidenceId: string, url: string, { state, page }: Visited) {
    const now = this.clock.now();
    const mayKeep = (await filePolicy(tx, institutionId, now))?.linkSnapshots ?? true;
    const snapshot: Snapshot | null = page && mayKeep ? snapshotOf(page) : null;
    await tx.query(
      `insert into link_check as k (institution_id, evidence_id, url, state, checked_at, title, snapshot, snapshot_at)
       select $1, e.id, $3, $4, $5, $6, $7, $8 from evidence e where e.id = $2 and e.url = $3
       on conflict (institution_id, evidence_id) do update set url = $3, state = $4, checked_at = $5,
         title = case when $7::text is null and k.url = $3 then k.title else $6 end,
         snapshot = case when $7::text is null and k.url = $3 then k.snapshot else $7 end,
         snapshot_at = case when $7::text is null and k.url = $3 then k.snapshot_at else $8 end`,
      [institutionId, evidenceId, url, state, now, snapshot?.title ?? null, snapshot?.text ?? null, snapshot && now],
    );
  }
}

async function linkView(tx: Tx, evidenceId: string): Promise<LinkView> {
  const [row] = await tx.query(
    `select e.url, k.state, k.checked_at as "checkedAt", k.title, k.snapshot as text, k.snapshot_at as "takenAt"
     from evidence e left join link_check k on k.institution_id = e.institution_id and k.evidence_id = e.id and k.url = e.url
     where e.id = $1 and e.kind = 'link'`,
    [evidenceId],
  );
  const { title, text, takenAt, ...view } = found(row, 'link');
  return { ...view, snapshot: text === null ? null : { takenAt, title, text } };
}
