import type { Role } from '../kernel/actor.js';
import type { Timed } from './deadline.rules.js';

/** A deadline as it is stored, with the names of the stages that were told. */
export interface DeadlineRow extends Timed {
  id: string;
  kind: string;
  subjectId: string;
  claimId: string | null;
  assigneeId: string | null;
  assigneeRole: Role | null;
  pausedAt: Date | null;
  closedAt: Date | null;
  remainingDays: number | null;
  told: string[];
}

export const selectDeadline = `
  select d.id, d.kind, d.subject_id as "subjectId", d.claim_id as "claimId", d.assignee_id as "assigneeId",
    d.assignee_role as "assigneeRole", d.opened_at as "openedAt", d.due_at as "dueAt", d.reminders,
    d.escalate_after_days as "escalateAfterDays", d.lapses, d.paused_at as "pausedAt", d.closed_at as "closedAt", d.remaining_days as "remainingDays",
    array(select s.stage from deadline_stage s where s.institution_id = d.institution_id and s.deadline_id = d.id) as told
  from deadline d`;
