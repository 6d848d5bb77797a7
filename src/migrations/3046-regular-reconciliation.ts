import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.js';

/** When the ledger is compared without anybody asking, and the SIS's extract that waits for it. */
export class RegularReconciliation1700000003046 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table reconciliation add column scheduled boolean not null default false;

      -- The newest one alone: a newer extract takes its place, and a comparison takes it away.
      create table sis_extract (
        institution_id uuid primary key references institution (id),
        term_code text,
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        rows jsonb not null,
        row_count int not null check (row_count = jsonb_array_length(rows)),
        left_by uuid,
        left_at timestamptz not null,
        foreign key (institution_id, left_by) references membership (institution_id, person_id)
      );
      ${tenantTable('sis_extract')}

      create table reconciliation_schedule (
        institution_id uuid primary key references institution (id),
        every text not null check (every in ('day', 'week')),
        weekday int check (weekday between 1 and 7),
        hour int not null check (hour between 0 and 23),
        always_mail boolean not null,
        set_by uuid not null,
        set_at timestamptz not null,
        next_at timestamptz not null,
        last_at timestamptz,
        last_reconciliation_id uuid,
        foreign key (institution_id, set_by) references membership (institution_id, person_id),
        foreign key (institution_id, last_reconciliation_id) references reconciliation (institution_id, id),
        check ((every = 'week') = (weekday is not null)),
        check (last_reconciliation_id is null or last_at is not null)
      );
      ${tenantTable('reconciliation_schedule')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table reconciliation_schedule, sis_extract;
      alter table reconciliation drop column scheduled;
    `);
  }
}
