import type { MigrationInterface, QueryRunner } from 'typeorm';
import { immutable, tenantTable } from '../platform/database/tenancy.js';

/** What a learner shows to others: the credit that they held on a day, under a number by which anybody can check it. */
export class Statement1700000003021 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table statement (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        learner_id uuid not null,
        number text not null unique check (number ~ '^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){3}$'),
        language text not null check (language in ('en', 'es')),
        -- The words on the paper, as they were when it was asked for.
        said jsonb not null,
        asked_by uuid not null,
        asked_at timestamptz not null,
        content bytea,
        sha256 text,
        written_at timestamptz,
        unique (institution_id, id),
        foreign key (institution_id, learner_id) references membership (institution_id, person_id),
        foreign key (institution_id, asked_by) references membership (institution_id, person_id),
        constraint a_statement_is_what_its_hash_says check (
          sha256 is not distinct from encode(sha256(content), 'hex') and (content is null) = (written_at is null))
      );
      alter table statement alter column content set storage external;
      create index statement_of_learner on statement (institution_id, learner_id, id desc);
      ${tenantTable('statement', 'select, insert, update (content, sha256, written_at)')}
      ${immutable('statement', ['content', 'sha256', 'written_at'], 'old.content is not null', 'a statement never changes')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table statement; drop function statement_is_immutable()');
  }
}
