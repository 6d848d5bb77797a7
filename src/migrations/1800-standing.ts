import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from '../platform/database/tenancy.js';

/** What /metrics asks over all institutions: totals only, so the function may cross their borders. */
export class Standing1700000001800 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function standing() returns table (
        events_waiting bigint, oldest_event_seconds double precision, events_unsettled bigint, claims jsonb
      ) language sql security definer set search_path = public stable as $$
        select
          (select count(*) from event where dispatched_at is null),
          (select coalesce(greatest(extract(epoch from now() - min(at)), 0), 0)::double precision
             from event where dispatched_at is null),
          (select count(*) from event where pending <> '{}' and dispatched_at is not null),
          (select coalesce(jsonb_object_agg(status, n), '{}')
             from (select status, count(*) as n from claim group by status) as by_status)
      $$;
      revoke all on function standing() from public;
      grant execute on function standing() to ${appRole};
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function standing()');
  }
}
