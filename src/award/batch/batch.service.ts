import { Injectable } from '@nestjs/common';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { formatCredits } from '../../kernel/credits.js';
import { newId } from '../../kernel/id.js';
import { found, Refused, refuseIf, type Refusal } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { Page, PageQuery } from '../../platform/http/page.js';
import { dropUnsent } from '../line/award.rows.js';
import type * as dto from './batch.dto.js';
import { batch, batches, batchLines, manifest } from './batch.query.js';
import { insertBatch, insertLines } from './batch.rows.js';
import { refusalsToDiscard, refusalsToPrepare, refusalsToRelease, type Prepared } from './batch.rules.js';
import { linesAtOnce, outgoingPages, type Candidate, type Which } from './outgoing.query.js';
import { Preflight, type Finding } from './preflight.rules.js';
import { TranscriptCheck, type Verdict } from '../transcript/check.service.js';
import { profileInUse, profileOfBatch, type PinnedProfile } from '../profile/in-use.query.js';
import { sisRules } from './sis-rules.query.js';
import { Tally } from './totals.rules.js';

/** A line and what is against sending it; nothing, when it can go. */
interface Checked {
  line: Candidate;
  found: Finding[];
}

/** Batches of lines on their way to the SIS. */
@Injectable()
export class BatchService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly transcripts: TranscriptCheck,
  ) {}

  list(query: PageQuery, actor: Actor): Promise<Page<dto.BatchRow>> {
    return this.database.inInstitution(actor, (tx) => batches(tx, query));
  }

  view(id: string, actor: Actor): Promise<dto.BatchView> {
    return this.database.inInstitution(actor, (tx) => batch(tx, id, actor));
  }

  lines(id: string, query: dto.BatchLinesQuery, actor: Actor): Promise<Page<dto.BatchLineView>> {
    return this.database.inInstitution(actor, (tx) => batchLines(tx, id, query));
  }

  manifest(id: string, actor: Actor): Promise<dto.ManifestView> {
    return this.database.inInstitution(actor, (tx) => manifest(tx, id));
  }

  /** What would go and what would be held back, and why, if a batch were prepared now. Changes nothing. */
  preview({ term }: dto.PreviewQuery, actor: Actor): Promise<dto.PreviewView> {
    return this.database.inInstitution(actor, async (tx) => {
      const profile = await profileInUse(tx);
      const [tally, held] = [new Tally(profile.content), [] as dto.HeldBackView[]];
      const which = { term: term ?? null, awardIds: null };
      for await (const checked of this.checked(tx, which, profile, actor, false)) {
        tally.add(clean(checked));
        held.push(...heldBack(checked));
      }
      const { lines, awards, voids, ...totals } = tally.totals();
      return {
        lines,
        awards,
        voids,
        creditsAwarded: formatCredits(totals.creditsAwarded),
        creditsVoided: formatCredits(totals.creditsVoided),
        heldBack: held,
      };
    });
  }

  /** What has changed, or come up against a line, since the batch was prepared. Nothing once it has left. */
  releasePreview(id: string, actor: Actor): Promise<dto.ReleasePreviewView> {
    return this.database.inInstitution(actor, async (tx) => {
      const { status, lines } = await batch(tx, id, actor);
      return { lines, against: status === 'prepared' ? await this.againstRelease(tx, id, actor, false) : [] };
    });
  }

  /** Freezes every line that nothing is against into a new batch. The others stay, and the answer says why. */
  prepare({ term, awardIds }: dto.NewBatch, actor: Actor): Promise<dto.PreparedView> {
    refuseIf(refusalsToPrepare(actor));
    return this.database.exactlyOnce(actor, async (tx) => {
      // One preparation at a time: numbers without gaps, and no line wanted by two.
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('batch ' || $1, 0))`, [actor.institutionId]);
      const profile = await profileInUse(tx);
      const [id, tally, held] = [newId(), new Tally(profile.content), [] as dto.HeldBackView[]];
      const which = { term: term ?? null, awardIds: awardIds ?? null };
      for await (const checked of this.checked(tx, which, profile, actor)) {
        const lines = clean(checked);
        await insertLines(tx, id, tally.lines, lines, actor.institutionId);
        tally.add(lines);
        held.push(...heldBack(checked));
      }
      if (tally.lines === 0) throw new Refused(nothingToSend(held));
      const now = this.clock.now();
      await insertBatch(tx, id, tally.totals(), profile, actor, now);
      await record(tx, 'batch.prepared', actor, { batchId: id, lines: tally.lines }, now);
      return { ...(await batch(tx, id, actor)), heldBack: held };
    });
  }

  /** Lets a prepared batch go, by a second person, if every line of it would be the same and could go today. */
  async release(id: string, actor: Actor): Promise<dto.BatchView> {
    const transcripts = await this.transcriptsOf(id, actor);
    return this.database.exactlyOnce(actor, async (tx) => {
      refuseIf(refusalsToRelease(await lock(tx, id), actor));
      refuseIf(asRefusals(await this.againstRelease(tx, id, actor)));
      const now = this.clock.now();
      await tx.query(`update batch set status = 'released', released_by = $2, released_at = $3 where id = $1`, [
        id,
        actor.personId,
        now,
      ]);
      await moveLines(tx, id, 'sent');
      const { lines, sha256 } = await manifest(tx, id);
      await record(tx, 'batch.released', actor, { batchId: id, lines, sha256, transcripts }, now);
      return batch(tx, id, actor);
    });
  }

  /** How its transcripts stand, before it leaves. Not asked again for a batch that this person cannot release, or has released. */
  private async transcriptsOf(id: string, actor: Actor): Promise<Verdict> {
    const there = await this.database.inInstitution(actor, (tx) => lock(tx, id));
    return refusalsToRelease(there, actor).length > 0 ? 'unchecked' : this.transcripts.verdict(id, actor);
  }

  /** Gives a prepared batch up: its lines wait again. */
  discard(id: string, { reason }: dto.Discarding, actor: Actor): Promise<dto.BatchView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      refuseIf(refusalsToDiscard(await lock(tx, id), actor));
      const now = this.clock.now();
      await tx.query(
        `update batch set status = 'discarded', discarded_by = $2, discarded_at = $3, discard_reason = $4 where id = $1`,
        [id, actor.personId, now, reason],
      );
      await tx.query(`update batch_line set posting = 'discarded' where batch_id = $1`, [id]);
      await moveLines(tx, id, 'waiting');
      await dropUnsent(tx, await voidedIn(tx, id));
      await record(tx, 'batch.discarded', actor, { batchId: id }, now);
      return batch(tx, id, actor);
    });
  }

  /** What is against each line, some lines at a time. Locks them unless they are only looked at. */
  private async *checked(
    tx: Tx,
    which: Which,
    { content: profile }: PinnedProfile,
    actor: Actor,
    locked = true,
  ): AsyncGenerator<Checked[]> {
    const now = this.clock.now();
    const preflight = new Preflight(await sisRules(tx, actor, profile, now));
    for await (const lines of outgoingPages(tx, actor.institutionId, which, { profile, now, locked })) {
      yield lines.map((line) => ({ line, found: preflight.findings(line) }));
    }
  }

  /** What has changed, or come up against a line, since the batch was prepared. */
  private async againstRelease(tx: Tx, batchId: string, actor: Actor, locked = true): Promise<dto.HeldBackView[]> {
    const held: dto.HeldBackView[] = [];
    let before = 0;
    for await (const checked of this.checked(tx, { batchId }, await profileOfBatch(tx, batchId), actor, locked)) {
      const frozen = await rowsOf(tx, batchId, before);
      before += linesAtOnce;
      const now = checked.map(({ line, found }) => ({
        line,
        found: found.length > 0 || frozen.get(line.awardId) === line.row ? found : [changedSince],
      }));
      held.push(...heldBack(now));
    }
    return held;
  }
}

/** The rows of the next lines of a batch after `before` others, as they were frozen, by their line of credit. */
async function rowsOf(tx: Tx, batchId: string, before: number): Promise<Map<string, string>> {
  const rows = await tx.query<{ awardId: string; row: string }[]>(
    'select award_id as "awardId", row from batch_line where batch_id = $1 and position > $2 and position <= $3',
    [batchId, before, before + linesAtOnce],
  );
  return new Map(rows.map(({ awardId, row }) => [awardId, row]));
}

/** Takes the lines of a batch along with it. */
async function moveLines(tx: Tx, batchId: string, posting: 'sent' | 'waiting'): Promise<void> {
  await tx.query(
    `update award a set posting = $2 from batch_line l
     where l.batch_id = $1 and a.institution_id = l.institution_id and a.id = l.award_id`,
    [batchId, posting],
  );
}

/** The lines of a batch that were taken back meanwhile. */
async function voidedIn(tx: Tx, batchId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select a.id from award a join batch_line l on l.institution_id = a.institution_id and l.award_id = a.id
     where l.batch_id = $1 and a.voided_at is not null`,
    [batchId],
  );
  return rows.map(({ id }) => id);
}

async function lock(tx: Tx, id: string): Promise<Prepared> {
  const [row] = await tx.query<Prepared[]>(
    'select status, prepared_by as "preparedBy" from batch where id = $1 for update',
    [id],
  );
  return found(row, 'batch');
}

function clean(checked: readonly Checked[]): Candidate[] {
  return checked.filter(({ found }) => found.length === 0).map(({ line }) => line);
}

function heldBack(checked: readonly Checked[]): dto.HeldBackView[] {
  return checked
    .filter(({ found }) => found.length > 0)
    .map(({ line: { awardId, publicId, title }, found }) => ({ awardId, publicId, title, findings: found }));
}

function nothingToSend(held: readonly dto.HeldBackView[]): Refusal[] {
  if (held.length === 0) return [{ code: 'nothing_waits', detail: 'No line of credit is waiting to be sent.' }];
  return asRefusals(held);
}

function asRefusals(held: readonly dto.HeldBackView[]): Refusal[] {
  return held.flatMap(({ publicId, findings }) =>
    findings.map(({ code, detail, fix }) => ({ code, detail: `${publicId}: ${detail} ${fix}`, about: publicId })),
  );
}

const changedSince: Finding = {
  code: 'changed_since',
  detail: 'Its row would be different now.',
  fix: 'Discard this batch and prepare it again.',
  override: null,
};
