import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.js';

/** Files on their way. How much has arrived is told by the bytes on disk; this says whose they are and what became of them. */
export class Upload1700000002800 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table upload (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        learner_id uuid not null,
        file_name text not null check (length(file_name) between 1 and 200),
        title text not null check (length(title) between 1 and 200),
        description text not null default '' check (length(description) <= 2000),
        size bigint not null check (size > 0),
        -- What tells this file from another of the same name and size, as the one who sends says it.
        fingerprint text not null default '' check (length(fingerprint) <= 100),
        begun_at timestamptz not null,
        expires_at timestamptz not null,
        ended_at timestamptz,
        evidence_id uuid,
        refusals jsonb,
        unique (institution_id, id),
        foreign key (institution_id, learner_id) references membership (institution_id, person_id),
        foreign key (institution_id, evidence_id) references evidence (institution_id, id) on delete set null (evidence_id),
        constraint an_upload_ends_as_evidence_or_refused check (refusals is null or (ended_at is not null and evidence_id is null))
      );
      create index upload_of_learner on upload (institution_id, learner_id, id);
      create index upload_unfinished on upload (institution_id, expires_at) where ended_at is null;
      ${tenantTable('upload')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table upload');
  }
}
