import type { MigrationInterface, QueryRunner } from 'typeorm';
import { immutable, tenantTable } from '../platform/database/tenancy.js';

/** An institution's rules: drafts, and numbered versions that never change once published. */
export class Policy1700000000500 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table policy (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        version_no int,
        in_force_from date not null,
        note text not null default '',
        knobs jsonb not null,
        version int not null default 1,
        published_at timestamptz,
        -- Called off before it came into force.
        withdrawn_at timestamptz,
        unique (institution_id, id),
        unique (institution_id, version_no),
        check ((published_at is null) = (version_no is null)),
        check (withdrawn_at is null or published_at is not null)
      );
      -- The version in force at a date is the published one with the latest beginning: there is exactly one such.
      create unique index policy_in_force on policy (institution_id, in_force_from)
        where published_at is not null and withdrawn_at is null;
      ${tenantTable('policy')}
      ${immutable('policy', ['id', 'institution_id', 'version_no', 'in_force_from', 'note', 'knobs', 'published_at'], 'old.published_at is not null', 'a published policy never changes')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table policy; drop function policy_is_immutable');
  }
}
