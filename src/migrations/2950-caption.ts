import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.js';

/** What is said in a recording, for those who cannot hear it or have no time to. */
export class Caption1700000002950 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table caption (
        evidence_id uuid primary key,
        institution_id uuid not null references institution (id),
        vtt text not null,
        cues int not null check (cues > 0),
        added_at timestamptz not null,
        foreign key (institution_id, evidence_id) references evidence (institution_id, id) on delete cascade
      );
      ${tenantTable('caption')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table caption');
  }
}
