import { Injectable } from '@nestjs/common';
import { calendarOf } from '../account/institution/institution.service.js';
import { record } from '../history/history.js';
import { system, type Role } from '../kernel/actor.js';
import { addBusinessDays } from '../kernel/calendar.js';
import { newId } from '../kernel/id.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { daysLeft, nextStageAt, stagesDue, type Timed } from './deadline.rules.js';

/** What has to be done by whom in how many business days. */
export interface Opening {
  /** What is waited for, e.g. `draft`, `review`, `offer`. One kind has one open deadline for a subject. */
  kind: string;
  /** The claim, assignment, request … that waits. */
  subjectId: string;
  claimId: string | null;
  /** Somebody, or everybody in a role. */
  assignee: { personId: string } | { role: Role };
  days: number;
  /** As the policy has them; see `Timed`. */
  reminders: readonly number[];
  escalateAfterDays: number | null;
  lapses: boolean;
}

interface DeadlineRow extends Timed {
  id: string;
  kind: string;
  subjectId: string;
  claimId: string | null;
  assigneeId: string | null;
  assigneeRole: Role | null;
  remainingDays: number | null;
  told: string[];
}

const batch = 200;

@Injectable()
export class DeadlineService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Opens a deadline and says when it is due. One that is open for the same kind and subject is closed: a new date is a new deadline. */
  async open(tx: Tx, institutionId: string, opening: Opening): Promise<Date> {
    const now = this.clock.now();
    const calendar = await calendarOf(tx, institutionId);
    const dueAt = addBusinessDays(now, opening.days, calendar);
    await this.close(tx, opening.kind, opening.subjectId);
    await tx.query(
      `insert into deadline (id, institution_id, kind, subject_id, claim_id, assignee_id, assignee_role, opened_at, due_at,
         reminders, escalate_after_days, lapses, next_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        newId(),
        institutionId,
        opening.kind,
        opening.subjectId,
        opening.claimId,
        'personId' in opening.assignee ? opening.assignee.personId : null,
        'role' in opening.assignee ? opening.assignee.role : null,
        now,
        dueAt,
        opening.reminders,
        opening.escalateAfterDays,
        opening.lapses,
        nextStageAt({ ...opening, openedAt: now, dueAt }, now, calendar),
      ],
    );
    return dueAt;
  }

  /** What was waited for is done, or no longer wanted. Nothing happens when no such deadline is open. */
  async close(tx: Tx, kind: string, subjectId: string): Promise<void> {
    await tx.query(
      `update deadline set closed_at = $3, next_at = null, paused_at = null, remaining_days = null
       where kind = $1 and subject_id = $2 and closed_at is null`,
      [kind, subjectId, this.clock.now()],
    );
  }

  /** Closes everything that is open about a claim. */
  async closeOfClaim(tx: Tx, claimId: string): Promise<void> {
    await tx.query(
      `update deadline set closed_at = $2, next_at = null, paused_at = null, remaining_days = null
       where claim_id = $1 and closed_at is null`,
      [claimId, this.clock.now()],
    );
  }

  /** Stops the clock of every open deadline of this kind about a claim. The business days that are left are kept. */
  async pause(tx: Tx, institutionId: string, kind: string, claimId: string): Promise<void> {
    const now = this.clock.now();
    const calendar = await calendarOf(tx, institutionId);
    const running = await tx.query<DeadlineRow[]>(
      `${selectDeadline} where d.kind = $1 and d.claim_id = $2 and d.closed_at is null and d.paused_at is null for update`,
      [kind, claimId],
    );
    for (const deadline of running) {
      await tx.query('update deadline set paused_at = $2, remaining_days = $3, next_at = null where id = $1', [
        deadline.id,
        now,
        daysLeft(deadline.dueAt, now, calendar),
      ]);
    }
  }

  /** Lets the clock run on with the business days that were left. */
  async resume(tx: Tx, institutionId: string, kind: string, claimId: string): Promise<void> {
    const now = this.clock.now();
    const calendar = await calendarOf(tx, institutionId);
    const paused = await tx.query<DeadlineRow[]>(
      `${selectDeadline} where d.kind = $1 and d.claim_id = $2 and d.closed_at is null and d.paused_at is not null for update`,
      [kind, claimId],
    );
    for (const deadline of paused) {
      const dueAt = addBusinessDays(now, deadline.remainingDays ?? 0, calendar);
      await tx.query(
        'update deadline set due_at = $2, next_at = $3, paused_at = null, remaining_days = null where id = $1',
        [deadline.id, dueAt, nextStageAt({ ...deadline, dueAt }, now, calendar)],
      );
    }
  }

  /** Tells every stage that is due, in every institution. The clock calls it; any number of workers may at once. */
  async sweep(): Promise<number> {
    const institutions = await this.database.acrossInstitutions((tx) =>
      tx.query<{ id: string }[]>('select id from institution order by id'),
    );
    let told = 0;
    for (const { id } of institutions) {
      for (let n = batch; n === batch;) {
        n = await this.sweepInstitution(id);
        told += n;
      }
    }
    return told;
  }

  /** Records what is due, once: the row is locked, and the database holds each stage of a deadline to one row. */
  private sweepInstitution(institutionId: string): Promise<number> {
    const actor = system(institutionId);
    return this.database.inInstitution(actor, async (tx) => {
      const now = this.clock.now();
      const due = await tx.query<DeadlineRow[]>(
        `${selectDeadline} where d.next_at <= $1 order by d.next_at limit ${batch} for update skip locked`,
        [now],
      );
      if (due.length === 0) return 0;
      const calendar = await calendarOf(tx, institutionId);
      for (const deadline of due) {
        for (const stage of stagesDue(deadline, deadline.told, now, calendar)) {
          await tx.query(
            'insert into deadline_stage (id, institution_id, deadline_id, stage, at) values ($1, $2, $3, $4, $5)',
            [newId(), institutionId, deadline.id, stage.name, now],
          );
          const { id, kind, subjectId, claimId, assigneeId, assigneeRole, dueAt } = deadline;
          await record(
            tx,
            `deadline.${stage.kind}`,
            actor,
            { deadlineId: id, kind, subjectId, claimId, assigneeId, assigneeRole, dueAt: dueAt.toISOString() },
            now,
          );
        }
        await tx.query('update deadline set next_at = $2 where id = $1', [
          deadline.id,
          nextStageAt(deadline, now, calendar),
        ]);
      }
      return due.length;
    });
  }
}

const selectDeadline = `
  select d.id, d.kind, d.subject_id as "subjectId", d.claim_id as "claimId", d.assignee_id as "assigneeId",
    d.assignee_role as "assigneeRole", d.opened_at as "openedAt", d.due_at as "dueAt", d.reminders,
    d.escalate_after_days as "escalateAfterDays", d.lapses, d.remaining_days as "remainingDays",
    array(select s.stage from deadline_stage s where s.deadline_id = d.id) as told
  from deadline d`;
