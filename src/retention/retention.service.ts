import { Injectable, Logger } from '@nestjs/common';
import { DraftService } from '../claim/draft/draft.service.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import { system, type Actor } from '../kernel/actor.js';
import { NotificationService } from '../notification/notification.service.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { KeptEvidence } from './kept.service.js';
import type { RetentionView } from './retention.dto.js';
import { keptTooLong, type Thing } from './retention.query.js';
import { fateOf, type RemovedKind } from './retention.rules.js';

/** In one night and for one college; the rest follows in the next. */
const atOnce = 500;

/*
 ** Removes what the college's policy keeps no longer.
 ** (1) A rehearsal and the night read the same list by the same rule: the one shows what the other does.
 ** (2) Each thing is one transaction, which looks again: a night that was cut off goes on in the next.
 */
@Injectable()
export class RetentionService {
  private readonly log = new Logger(RetentionService.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly drafts: DraftService,
    private readonly evidence: EvidenceService,
    private readonly kept: KeptEvidence,
    private readonly notifications: NotificationService,
  ) {}

  /** What comes to its time in the next 30 days, and what the next night does about it. */
  view(actor: Actor): Promise<RetentionView> {
    const now = this.clock.now();
    return this.database.inInstitution(actor, async (tx) => {
      const things = await keptTooLong(tx, { institutionId: actor.institutionId, now, limit: atOnce });
      return { asOf: now, rows: things.map((thing) => ({ ...thing, ...fateOf(thing, now) })) };
    });
  }

  /** The night's work, college by college. */
  async run(): Promise<void> {
    await this.database.inEveryInstitution(async (institutionId) => {
      await this.runFor(system(institutionId));
      await this.kept.letGo(system(institutionId));
    });
  }

  private async runFor(actor: Actor): Promise<void> {
    const now = this.clock.now();
    const things = await this.database.inInstitution(actor, (tx) =>
      keptTooLong(tx, { institutionId: actor.institutionId, now, limit: atOnce }),
    );
    for (const { kind, id } of things) {
      await this.treat(kind, id, actor, now).catch((error: unknown) => {
        this.log.error({ institutionId: actor.institutionId, kind, id, error }, 'This could not be removed tonight.');
      });
    }
  }

  private treat(kind: RemovedKind, id: string, actor: Actor, now: Date): Promise<void> {
    return this.database.inInstitution(actor, async (tx) => {
      // What somebody begins to use meanwhile waits for this lock, or is seen after it.
      await tx.query(`select from ${kind === 'draft' ? 'claim' : 'evidence'} where id = $1 for update`, [id]);
      const [thing] = await keptTooLong(tx, { institutionId: actor.institutionId, now, id, limit: 1 });
      if (thing === undefined) return;
      const { step, goesAt } = fateOf(thing, now);
      if (step === 'warn') await this.warn(tx, thing, goesAt, actor, now);
      if (step === 'remove') await this.remove(tx, thing, actor, now);
    });
  }

  private async warn(tx: Tx, thing: Thing, goesAt: Date, actor: Actor, now: Date): Promise<void> {
    const { kind, id, learnerId, title } = thing;
    await tx.query(
      `insert into retention_warning (institution_id, kind, thing_id, learner_id, warned_at) values ($1, $2, $3, $4, $5)
       on conflict (institution_id, kind, thing_id) do update set warned_at = $5`,
      [actor.institutionId, kind, id, learnerId, now],
    );
    await this.notifications.tell(tx, {
      institutionId: actor.institutionId,
      personId: learnerId,
      kind: kind === 'draft' ? 'draft_goes' : 'evidence_goes',
      params: { title, day: goesAt.toISOString().slice(0, 10) },
    });
  }

  private async remove(tx: Tx, { kind, id }: Thing, actor: Actor, now: Date): Promise<void> {
    if (kind === 'draft') await this.drafts.outlived(tx, id, actor);
    else await this.evidence.outlived(tx, id, actor);
    await tx.query('update retention_warning set removed_at = $3 where kind = $1 and thing_id = $2', [kind, id, now]);
  }
}
