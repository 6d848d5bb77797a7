import type { Tx } from '../../platform/database/database.js';
import type { ExtractRow } from '../reconciliation/reconciliation.rules.js';
import type { Extract } from '../reconciliation/comparison.rows.js';
import type { ExtractView, LastRunView, RegularReconciliationView, ScheduleView } from './schedule.dto.js';
import type { Rhythm } from './schedule.rules.js';

/** The institution's schedule, its last run and the extract that waits; the transaction says of which institution. */
export async function regularReconciliation(tx: Tx): Promise<RegularReconciliationView> {
  const [schedule] = await tx.query<ScheduleView[]>(
    `select s.every, s.weekday, s.hour, s.always_mail as "alwaysMail", s.set_by as "setBy", p.name as "setByName",
       s.next_at as "nextAt"
     from reconciliation_schedule s left join person p on p.id = s.set_by`,
  );
  const [last] = await tx.query<LastRunView[]>(
    `select s.last_at as at, r.id as "reconciliationId", coalesce(r.awarded_not_posted, 0) as "awardedNotPosted",
       coalesce(r.posted_not_awarded, 0) as "postedNotAwarded", coalesce(r.differs, 0) as differs
     from reconciliation_schedule s
     left join reconciliation r on r.institution_id = s.institution_id and r.id = s.last_reconciliation_id
     where s.last_at is not null`,
  );
  return { schedule: schedule ?? null, last: last ?? null, extract: await waitingExtract(tx) };
}

export async function waitingExtract(tx: Tx): Promise<ExtractView | null> {
  const [extract] = await tx.query<ExtractView[]>(
    `select e.term_code as "termCode", e.sha256, e.row_count as rows, e.left_by as "leftBy", p.name as "leftByName",
       e.left_at as "leftAt"
     from sis_extract e left join person p on p.id = e.left_by`,
  );
  return extract ?? null;
}

/** Whether there is a schedule; it stays until the transaction ends. */
export async function isScheduled(tx: Tx): Promise<boolean> {
  const there = await tx.query<unknown[]>('select from reconciliation_schedule for share');
  return there.length > 0;
}

/** The schedule whose time has come, locked; null when it has not, or another worker has it. */
export async function lockDue(tx: Tx, now: Date): Promise<Rhythm | null> {
  const [due] = await tx.query<Rhythm[]>(
    'select every, weekday, hour from reconciliation_schedule where next_at <= $1 for update skip locked',
    [now],
  );
  return due ?? null;
}

/** Takes the waiting extract away. */
export async function takeExtract(tx: Tx): Promise<Extract | null> {
  const [taken] = await tx.query<[{ rows: ExtractRow[]; sha256: string; termCode: string | null }[], number]>(
    'delete from sis_extract returning rows, sha256, term_code as "termCode"',
  );
  return taken[0] ?? null;
}
