import { Injectable } from '@nestjs/common';
import { openStatuses } from '../claim/claim.rules.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import type { BatchCount, DeadlineCounts, OverviewView, PostingCount, StateCount } from './report.dto.js';

/** Numbers across all features, in SQL. */
@Injectable()
export class ReportService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What is open, in which state and for how long; what is late; how far the credit has come. */
  overview(actor: Actor): Promise<OverviewView> {
    const at = this.clock.now();
    return this.database.inInstitution(actor, async (tx) => {
      const claims = await tx.query<StateCount[]>(
        `select c.status, count(*)::int as claims, percentile_disc(0.5) within group (order by since.days)::int as "medianDays",
           max(since.days)::int as "oldestDays"
         from claim c
         cross join lateral (
           select floor(extract(epoch from $1::timestamptz - coalesce(max(e.at), c.created_at)) / 86400) as days
           from event e where e.claim_id = c.id and e.data ? 'from') since
         where c.status = any ($2::text[]) group by c.status order by array_position($2::text[], c.status)`,
        [at, openStatuses],
      );
      const [deadlines] = await tx.query<[DeadlineCounts]>(
        `select count(*)::int as open, count(*) filter (where paused_at is not null)::int as paused,
           count(*) filter (where paused_at is null and due_at < $1)::int as overdue
         from deadline where closed_at is null`,
        [at],
      );
      const credit = await tx.query<PostingCount[]>(
        `select posting, count(*)::int as lines, sum(credits)::text as credits from award
         where kind = 'award' and voided_at is null group by posting order by posting`,
      );
      const batches = await tx.query<BatchCount[]>(
        'select status, count(*)::int as batches from batch group by status order by status',
      );
      return { at, claims, deadlines, credit, batches };
    });
  }
}
