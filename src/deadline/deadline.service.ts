import { Injectable } from '@nestjs/common';
import { calendarOf } from '../account/institution/institution.service.js';
import { record } from '../history/history.js';
import type { Actor, Role } from '../kernel/actor.js';
import { addBusinessDays, type Calendar } from '../kernel/calendar.js';
import { newId } from '../kernel/id.js';
import { found, refuseIf } from '../kernel/refusal.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { fromCursor, page } from '../platform/http/page.js';
import type { DeadlinePage, DeadlineQuery, DeadlineView, Extension } from './deadline.dto.js';
import { selectDeadline, type DeadlineRow } from './deadline.rows.js';
import { daysLeft, nextStageAt, refusalsToExtend } from './deadline.rules.js';

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

@Injectable()
export class DeadlineService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Opens a deadline and says when it is due. One that is open for the same kind and subject is closed: a new date is a new deadline. */
  async open(tx: Tx, institutionId: string, opening: Opening): Promise<Date> {
    const calendar = await calendarOf(tx, institutionId);
    const dueAt = addBusinessDays(this.clock.now(), opening.days, calendar);
    const { assignee } = opening;
    await this.insert(tx, institutionId, calendar, {
      ...opening,
      assigneeId: 'personId' in assignee ? assignee.personId : null,
      assigneeRole: 'role' in assignee ? assignee.role : null,
      dueAt,
    });
    return dueAt;
  }

  /** What was waited for is done, or no longer wanted. Nothing happens when no such deadline is open. */
  async close(tx: Tx, kind: string, subjectId: string): Promise<void> {
    await tx.query(`${close} where kind = $2 and subject_id = $3 and closed_at is null`, [
      this.clock.now(),
      kind,
      subjectId,
    ]);
  }

  /** Closes everything that is open about a claim. */
  async closeOfClaim(tx: Tx, claimId: string): Promise<void> {
    await tx.query(`${close} where claim_id = $2 and closed_at is null`, [this.clock.now(), claimId]);
  }

  /** Stops the clock of every open deadline of this kind about a claim. The business days that are left are kept. */
  async pause(tx: Tx, institutionId: string, kind: string, claimId: string): Promise<void> {
    const now = this.clock.now();
    const calendar = await calendarOf(tx, institutionId);
    for (const deadline of await lockOpen(tx, kind, claimId, 'd.paused_at is null')) {
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
    for (const deadline of await lockOpen(tx, kind, claimId, 'd.paused_at is not null')) {
      const dueAt = addBusinessDays(now, deadline.remainingDays ?? 0, calendar);
      await tx.query(
        'update deadline set due_at = $2, next_at = $3, paused_at = null, remaining_days = null where id = $1',
        [deadline.id, dueAt, nextStageAt({ ...deadline, dueAt }, now, calendar)],
      );
    }
  }

  /** The open deadlines that the actor has to keep, alone or with others in the same role; the next one first. */
  list(query: DeadlineQuery, actor: Actor): Promise<DeadlinePage> {
    const [dueAt, id] = fromCursor(query.after, 2) ?? [null, null];
    return this.database.inInstitution(actor, async (tx) => {
      const rows = await tx.query<DeadlineRow[]>(
        `${selectDeadline} where d.closed_at is null and (d.assignee_id = $1 or d.assignee_role = any($2::text[]))
           and ($3::text is null or d.kind = $3) and ($4::timestamptz is null or (d.due_at, d.id) > ($4, $5::uuid))
         order by d.due_at, d.id limit $6`,
        [actor.personId, actor.roles, query.kind ?? null, dueAt, id, query.limit + 1],
      );
      const shown = page(rows, query.limit, (row) => [row.dueAt.toISOString(), row.id]);
      return { ...shown, rows: shown.rows.map((row) => this.viewOf(row)) };
    });
  }

  /** Gives somebody more time: as many business days from the due date, or from today when that is past. */
  extend(id: string, { days }: Extension, actor: Actor): Promise<DeadlineView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const [row] = await tx.query<DeadlineRow[]>(`${selectDeadline} where d.id = $1 for update`, [id]);
      return this.viewOf(await this.extendIn(tx, found(row, 'deadline'), days, actor));
    });
  }

  /** `extend` in the caller's transaction, for a deadline whose row is locked. */
  async extendIn(tx: Tx, deadline: DeadlineRow, days: number, actor: Actor): Promise<DeadlineRow> {
    refuseIf(refusalsToExtend(deadline));
    const calendar = await calendarOf(tx, actor.institutionId);
    const now = this.clock.now();
    const dueAt = addBusinessDays(deadline.dueAt > now ? deadline.dueAt : now, days, calendar);
    const extended = { ...deadline, dueAt, openedAt: now, told: [] };
    extended.id = await this.insert(tx, actor.institutionId, calendar, extended);
    const { kind, subjectId, claimId } = deadline;
    const told = { deadlineId: extended.id, kind, subjectId, claimId, days, dueAt: dueAt.toISOString() };
    await record(tx, 'deadline.extended', actor, told, now);
    return extended;
  }

  private async insert(
    tx: Tx,
    institutionId: string,
    calendar: Calendar,
    deadline: Omit<Opening, 'days' | 'assignee'> & Pick<DeadlineRow, 'assigneeId' | 'assigneeRole' | 'dueAt'>,
  ): Promise<string> {
    const [id, now] = [newId(), this.clock.now()];
    await this.close(tx, deadline.kind, deadline.subjectId);
    await tx.query(
      `insert into deadline (id, institution_id, kind, subject_id, claim_id, assignee_id, assignee_role, opened_at, due_at,
         reminders, escalate_after_days, lapses, next_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        id,
        institutionId,
        deadline.kind,
        deadline.subjectId,
        deadline.claimId,
        deadline.assigneeId,
        deadline.assigneeRole,
        now,
        deadline.dueAt,
        deadline.reminders,
        deadline.escalateAfterDays,
        deadline.lapses,
        nextStageAt({ ...deadline, openedAt: now }, now, calendar),
      ],
    );
    return id;
  }

  private viewOf({ id, kind, subjectId, claimId, dueAt, pausedAt, lapses }: DeadlineRow): DeadlineView {
    const overdue = pausedAt === null && dueAt < this.clock.now();
    return { id, kind, subjectId, claimId, dueAt, paused: pausedAt !== null, overdue, lapses };
  }
}

const close = `update deadline set closed_at = $1, next_at = null, paused_at = null, remaining_days = null`;

function lockOpen(tx: Tx, kind: string, claimId: string, condition: string): Promise<DeadlineRow[]> {
  return tx.query(
    `${selectDeadline} where d.kind = $1 and d.claim_id = $2 and d.closed_at is null and ${condition} for update`,
    [kind, claimId],
  );
}
