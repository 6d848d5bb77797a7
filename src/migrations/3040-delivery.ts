import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole, tenantTable } from '../platform/database/tenancy.js';

/** Where released batches are taken to, and how far each came. What opens that place is sealed with the product's secret. */
export class Delivery1700000003040 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table delivery_target (
        institution_id uuid primary key references institution (id),
        kind text not null check (kind in ('sftp', 'webhook')),
        -- What may be shown: host, port, user, folder and key, or the address.
        place jsonb not null,
        sealed bytea not null,
        set_by uuid not null,
        set_at timestamptz not null,
        foreign key (institution_id, set_by) references membership (institution_id, person_id)
      );
      ${tenantTable('delivery_target')}

      create table delivery (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        batch_id uuid not null,
        state text not null check (state in ('waiting', 'sending', 'delivered', 'stopped')),
        tries int not null default 0,
        due_at timestamptz not null,
        sending_since timestamptz,
        delivered_at timestamptz,
        unique (institution_id, id),
        unique (institution_id, batch_id),
        foreign key (institution_id, batch_id) references batch (institution_id, id),
        check ((state = 'sending') = (sending_since is not null)),
        check (state <> 'delivered' or delivered_at is not null)
      );
      create index delivery_under_way on delivery (due_at) where state in ('waiting', 'sending');
      ${tenantTable('delivery', 'select, insert, update')}

      create table delivery_attempt (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        delivery_id uuid not null,
        at timestamptz not null,
        -- Where to, as it may be shown.
        kind text not null,
        place text not null,
        outcome text not null,
        detail text,
        foreign key (institution_id, delivery_id) references delivery (institution_id, id)
      );
      create index attempt_of_delivery on delivery_attempt (institution_id, delivery_id, id desc);
      ${tenantTable('delivery_attempt', 'select, insert')}

      create function deliveries_due(at timestamptz, stuck_since timestamptz)
      returns table (institution_id uuid, id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$
        select d.institution_id, d.id from delivery d
        where (d.state = 'waiting' and d.due_at <= $1) or (d.state = 'sending' and d.sending_since < $2)
        order by d.due_at limit 100
      $$;
      revoke all on function deliveries_due(timestamptz, timestamptz) from public;
      grant execute on function deliveries_due(timestamptz, timestamptz) to ${appRole};
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function deliveries_due(timestamptz, timestamptz);
      drop table delivery_attempt, delivery, delivery_target;
    `);
  }
}
