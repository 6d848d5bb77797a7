import { Injectable } from '@nestjs/common';
import { calendarOf } from '../../account/institution/institution.service.js';
import { record } from '../../history/history.js';
import { system, type Actor } from '../../kernel/actor.js';
import { invalidIf, refuseIf } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { SentTable } from '../../platform/http/streamed.js';
import { withContent } from '../../platform/table/import.js';
import { refusalsOf } from '../../platform/table/table.js';
import { compareAndKeep, readSent, type Extract } from '../reconciliation/comparison.rows.js';
import type { RunQuery } from '../reconciliation/reconciliation.dto.js';
import type { ExtractView, NewSchedule, RegularReconciliationView } from './schedule.dto.js';
import { isScheduled, lockDue, regularReconciliation, takeExtract, waitingExtract } from './schedule.query.js';
import { nextRun, refusalsToLeave, refusalsToRhythm } from './schedule.rules.js';

/*
 ** The ledger held against the SIS at set times.
 ** (1) The comparison, the extract's end, the next time and the event are one transaction under the schedule's lock: once,
 **     however many workers run and however often they are killed.
 ** (2) Whom it is told, and what, is a reaction to the event.
 */
@Injectable()
export class ScheduleService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  view(actor: Actor): Promise<RegularReconciliationView> {
    return this.database.inInstitution(actor, regularReconciliation);
  }

  /** Sets when it is done from now on. */
  set(schedule: NewSchedule, actor: Actor): Promise<RegularReconciliationView> {
    const { every, weekday, hour, alwaysMail } = schedule;
    invalidIf(refusalsToRhythm(schedule));
    return this.database.inInstitution(actor, async (tx) => {
      const now = this.clock.now();
      const { timeZone } = await calendarOf(tx, actor.institutionId);
      await tx.query(
        `insert into reconciliation_schedule (institution_id, every, weekday, hour, always_mail, set_by, set_at, next_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (institution_id) do update set every = $2, weekday = $3, hour = $4, always_mail = $5, set_by = $6,
           set_at = $7, next_at = $8`,
        [actor.institutionId, every, weekday, hour, alwaysMail, actor.personId, now, nextRun(schedule, now, timeZone)],
      );
      await record(tx, 'reconciliation.schedule_set', actor, { every, weekday, hour, alwaysMail }, now);
      return regularReconciliation(tx);
    });
  }

  /** Compares only when somebody asks, from now on: an extract that waits is given up. Ending it again changes nothing. */
  end(actor: Actor): Promise<RegularReconciliationView> {
    return this.database.inInstitution(actor, async (tx) => {
      const [, ended] = await tx.query<[unknown[], number]>('delete from reconciliation_schedule');
      await takeExtract(tx);
      if (ended > 0) await record(tx, 'reconciliation.schedule_ended', actor, {}, this.clock.now());
      return regularReconciliation(tx);
    });
  }

  /** Leaves an extract to be compared next time, in the place of one that waits. The same again changes nothing. */
  async leave(sent: SentTable, { term }: RunQuery, actor: Actor): Promise<ExtractView> {
    const { table, rows, problems } = await readSent(sent);
    invalidIf(refusalsOf(problems));
    const extract = { rows, sha256: table.sha256, termCode: term ?? null };
    return this.database.exactlyOnce(withContent(actor, table.sha256), async (tx) => {
      refuseIf(refusalsToLeave(await isScheduled(tx)));
      if (await keepExtract(tx, extract, actor, this.clock.now())) {
        const { sha256, termCode } = extract;
        await record(tx, 'extract.left', actor, { sha256, rows: rows.length, termCode }, this.clock.now());
      }
      return (await waitingExtract(tx))!;
    });
  }

  /** Does what is due, in every institution. */
  async runDue(): Promise<void> {
    await this.database.inEveryInstitution((institutionId) => this.run(system(institutionId)));
  }

  private run(actor: Actor): Promise<void> {
    return this.database.inInstitution(actor, async (tx) => {
      const now = this.clock.now();
      const due = await lockDue(tx, now);
      if (!due) return;
      const extract = await takeExtract(tx);
      const reconciliationId = extract ? await compareAndKeep(tx, extract, true, actor, now) : null;
      const { timeZone } = await calendarOf(tx, actor.institutionId);
      await tx.query('update reconciliation_schedule set next_at = $1, last_at = $2, last_reconciliation_id = $3', [
        nextRun(due, now, timeZone),
        now,
        reconciliationId,
      ]);
      await record(tx, 'reconciliation.came_due', actor, { reconciliationId }, now);
    });
  }
}

/** Whether it was new. */
async function keepExtract(tx: Tx, { rows, sha256, termCode }: Extract, actor: Actor, now: Date): Promise<boolean> {
  const kept = await tx.query<unknown[]>(
    `insert into sis_extract as e (institution_id, term_code, sha256, rows, row_count, left_by, left_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (institution_id) do update set term_code = $2, sha256 = $3, rows = $4, row_count = $5, left_by = $6, left_at = $7
     where e.sha256 <> $3 or e.term_code is distinct from $2 returning 1`,
    [actor.institutionId, termCode, sha256, JSON.stringify(rows), rows.length, actor.personId, now],
  );
  return kept.length > 0;
}
