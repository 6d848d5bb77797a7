import { dayAfter, localDay, startOfDay } from '../../kernel/calendar.js';
import type { Actor } from '../../kernel/actor.js';
import { Invalid } from '../../kernel/refusal.js';
import type { Tx } from '../../platform/database/database.js';
import type { FiguresQuery, PeriodView } from './figures.dto.js';

/** A period as instants, and the claims that are asked for. */
export interface Scope {
  period: PeriodView;
  timeZone: string;
  now: Date;
  /** From the first instant of the period up to, and without, the first after it; then subject and program: for SQL. */
  params: [from: Date, until: Date, subjectId: string | null, programId: string | null];
}

/** The claims of a scope, as `c`; $3 and $4 are its subject and program. */
export const inScope = `($3::uuid is null or c.subject_id = $3) and ($4::uuid is null or c.program_id = $4)`;

const year = 365;

/** @throws Invalid for a period that ends before it begins, or is longer than ten years */
export async function scopeOf(tx: Tx, query: FiguresQuery, actor: Actor, now: Date): Promise<Scope> {
  const [{ timeZone }] = await tx.query<[{ timeZone: string }]>(
    'select time_zone as "timeZone" from institution where id = $1',
    [actor.institutionId],
  );
  const until = query.until ?? localDay(now, timeZone);
  const from = query.from ?? dayAfter(until, 1 - year);
  const [first, after] = [startOfDay(from, timeZone), startOfDay(dayAfter(until, 1), timeZone)];
  if (from > until || dayAfter(from, 10 * year) < until) {
    throw new Invalid([
      { code: 'bad_period', detail: 'Choose a first and a last day, ten years apart at most.', about: 'until' },
    ]);
  }
  const { subjectId = null, programId = null } = query;
  return { period: { from, until }, timeZone, now, params: [first, after, subjectId, programId] };
}
