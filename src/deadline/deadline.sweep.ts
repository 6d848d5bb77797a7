import { Injectable } from '@nestjs/common';
import { calendarOf } from '../account/institution/institution.service.js';
import { record } from '../history/history.js';
import { system, type Actor } from '../kernel/actor.js';
import type { Calendar } from '../kernel/calendar.js';
import { newId } from '../kernel/id.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { selectDeadline, type DeadlineRow } from './deadline.rows.js';
import { nextStageAt, stagesDue } from './deadline.rules.js';

const batch = 200;

/*
 ** The clock's look at the deadlines.
 ** (1) A deadline is looked at when `next_at` has come, under its row's lock; workers skip what another one holds.
 ** (2) The stage, its event and the next look are one transaction, and the database holds a stage of a deadline to one
 **     row: once, however many workers run and however often they are killed.
 ** (3) What follows from a stage are reactions to its event, as from everything else that happens.
 */
@Injectable()
export class DeadlineSweep {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Tells every stage that is due now, in every institution. Returns how many deadlines were looked at. */
  async run(): Promise<number> {
    let seen = 0;
    await this.database.inEveryInstitution(async (institutionId) => {
      for (let n = batch; n === batch; seen += n) n = await this.sweep(system(institutionId));
    });
    return seen;
  }

  private sweep(actor: Actor): Promise<number> {
    return this.database.inInstitution(actor, async (tx) => {
      const now = this.clock.now();
      const due = await tx.query<DeadlineRow[]>(
        `${selectDeadline} where d.next_at <= $1 order by d.next_at limit ${batch} for update skip locked`,
        [now],
      );
      if (due.length === 0) return 0;
      const calendar = await calendarOf(tx, actor.institutionId);
      for (const deadline of due) await this.tell(tx, deadline, now, calendar, actor);
      return due.length;
    });
  }

  private async tell(tx: Tx, deadline: DeadlineRow, now: Date, calendar: Calendar, actor: Actor): Promise<void> {
    const { id, kind, subjectId, claimId, assigneeId, assigneeRole, dueAt } = deadline;
    for (const stage of stagesDue(deadline, deadline.told, now, calendar)) {
      await tx.query(
        'insert into deadline_stage (id, institution_id, deadline_id, stage, at) values ($1, $2, $3, $4, $5)',
        [newId(), actor.institutionId, id, stage.name, now],
      );
      const told = { deadlineId: id, kind, subjectId, claimId, assigneeId, assigneeRole, dueAt: dueAt.toISOString() };
      await record(tx, `deadline.${stage.kind}`, actor, told, now);
    }
    await tx.query('update deadline set next_at = $2 where id = $1', [id, nextStageAt(deadline, now, calendar)]);
  }
}
