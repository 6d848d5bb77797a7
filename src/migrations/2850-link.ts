import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.js';

/** Whether the pages that learners point at are there, and what they said on the day when they were looked at. */
export class Link1700000002850 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table link_check (
        institution_id uuid not null,
        evidence_id uuid not null,
        url text not null,
        state text not null check (state in ('alive', 'gone', 'unreachable', 'private')),
        checked_at timestamptz not null,
        title text check (length(title) <= 300),
        snapshot text check (length(snapshot) <= 200000),
        snapshot_at timestamptz,
        primary key (institution_id, evidence_id),
        foreign key (institution_id, evidence_id) references evidence (institution_id, id) on delete cascade,
        constraint a_snapshot_has_its_day check ((snapshot is null) = (snapshot_at is null))
      );
      ${tenantTable('link_check')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table link_check');
  }
}
