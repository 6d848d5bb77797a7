import { Injectable } from '@nestjs/common';
import { calendarOf } from '../account/institution/institution.service.js';
import { record } from '../history/history.js';
import type { Actor } from '../kernel/actor.js';
import { localDay } from '../kernel/calendar.js';
import { newId } from '../kernel/id.js';
import { found, Refused, refuseIf } from '../kernel/refusal.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { askedOn, refusalsToRemind } from './deadline.rules.js';
import { selectDeadline, type DeadlineRow } from './deadline.rows.js';
import { DeadlineService } from './deadline.service.js';

/** What a coordinator does about dates that others have to keep: asks again, or gives more time. */
@Injectable()
export class UrgingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly deadlines: DeadlineService,
  ) {}

  /** Reminds whoever has to keep this date. @throws Refused when nobody waits, or they were reminded today. */
  remind(id: string, actor: Actor): Promise<void> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const [row] = await tx.query<DeadlineRow[]>(`${selectDeadline} where d.id = $1 for update`, [id]);
      const deadline = found(row, 'deadline');
      const today = await this.today(tx, actor);
      refuseIf(refusalsToRemind(deadline, today));
      await this.ask(tx, deadline, today, actor);
    });
  }

  /** Reminds everybody whose turn it is on this claim. The caller holds the claim's lock. @throws Refused when it is nobody's. */
  async remindOfClaim(tx: Tx, claimId: string, actor: Actor): Promise<void> {
    const today = await this.today(tx, actor);
    const running = await this.running(tx, claimId);
    const asked = running.filter((deadline) => refusalsToRemind(deadline, today).length === 0);
    if (asked.length === 0) refuseIf(running.flatMap((deadline) => refusalsToRemind(deadline, today)).slice(0, 1));
    for (const deadline of asked) await this.ask(tx, deadline, today, actor);
  }

  /** Gives everybody whose turn it is on this claim so many business days more. @throws Refused when it is nobody's. */
  async extendOfClaim(tx: Tx, claimId: string, days: number, actor: Actor): Promise<void> {
    for (const deadline of await this.running(tx, claimId)) await this.deadlines.extendIn(tx, deadline, days, actor);
  }

  private async running(tx: Tx, claimId: string): Promise<DeadlineRow[]> {
    const rows = await tx.query<DeadlineRow[]>(
      `${selectDeadline} where d.claim_id = $1 and d.closed_at is null and d.paused_at is null order by d.due_at for update`,
      [claimId],
    );
    if (rows.length > 0) return rows;
    throw new Refused([{ code: 'no_deadline', detail: 'No date runs on this claim.' }]);
  }

  private async ask(tx: Tx, deadline: DeadlineRow, today: string, actor: Actor): Promise<void> {
    const now = this.clock.now();
    const { id: deadlineId, kind, subjectId, claimId, assigneeId, assigneeRole, dueAt } = deadline;
    await tx.query(
      'insert into deadline_stage (id, institution_id, deadline_id, stage, at) values ($1, $2, $3, $4, $5)',
      [newId(), actor.institutionId, deadlineId, askedOn(today), now],
    );
    const told = { deadlineId, kind, subjectId, claimId, assigneeId, assigneeRole, dueAt: dueAt.toISOString() };
    await record(tx, 'deadline.reminded', actor, told, now);
  }

  private async today(tx: Tx, actor: Actor): Promise<string> {
    const { timeZone } = await calendarOf(tx, actor.institutionId);
    return localDay(this.clock.now(), timeZone);
  }
}
