import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole, tenantTable } from '../platform/database/tenancy.js';

/** How an institution looks, and when the clock last started what. */
export class Administration1700000002500 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table institution
        add column accent text check (accent ~ '^#[0-9a-f]{6}$'),
        -- The logo's content by its hash, for addresses that may be kept for ever; the bytes stand in their own table.
        add column logo_sha256 text check (logo_sha256 ~ '^[0-9a-f]{64}$');

      create table logo (
        institution_id uuid primary key references institution (id),
        type text not null check (type in ('image/png', 'image/jpeg', 'image/webp')),
        bytes bytea not null check (length(bytes) between 1 and 204800),
        sha256 text not null check (sha256 = encode(sha256(bytes), 'hex'))
      );
      ${tenantTable('logo')}

      -- What the clock starts belongs to no institution.
      create table schedule_run (
        name text primary key,
        started_at timestamptz not null,
        ended_at timestamptz,
        failed boolean not null default false,
        failed_at timestamptz
      );
      grant select, insert, update on schedule_run to ${appRole};
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table schedule_run, logo;
      alter table institution drop column accent, drop column logo_sha256;
    `);
  }
}
