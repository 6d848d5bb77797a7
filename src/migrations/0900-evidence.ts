import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.js';

/**
 * What shows the learning. A stored file's bytes lie in the file store under their SHA-256, once for each institution; a
 * pin says that a submission holds the evidence, which then cannot be removed.
 */
export class Evidence1700000000900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table stored_file (
        institution_id uuid not null references institution (id),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        size bigint not null check (size > 0),
        stored_at timestamptz not null,
        primary key (institution_id, sha256)
      );

      create table evidence (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        learner_id uuid not null,
        kind text not null check (kind in ('file', 'link', 'text')),
        title text not null check (length(title) between 1 and 200),
        description text not null default '' check (length(description) <= 2000),
        sha256 text,
        file_name text check (length(file_name) between 1 and 200),
        type text,
        url text check (length(url) <= 2000),
        body text check (length(body) between 1 and 100000),
        version int not null default 1,
        added_at timestamptz not null,
        changed_at timestamptz not null,
        unique (institution_id, id),
        foreign key (institution_id, learner_id) references membership (institution_id, person_id),
        foreign key (institution_id, sha256) references stored_file (institution_id, sha256),
        constraint evidence_is_of_one_kind check (
          (kind = 'file') = (sha256 is not null) and (kind = 'file') = (file_name is not null)
          and (kind = 'file') = (type is not null) and (kind = 'link') = (url is not null)
          and (kind = 'text') = (body is not null))
      );
      create index evidence_of_learner on evidence (institution_id, learner_id, id);
      create index evidence_with_content on evidence (institution_id, sha256) where sha256 is not null;

      create table evidence_pin (
        institution_id uuid not null references institution (id),
        evidence_id uuid not null,
        submission_id uuid not null,
        primary key (institution_id, evidence_id, submission_id),
        foreign key (institution_id, evidence_id) references evidence (institution_id, id)
      );
      create index evidence_pin_of_submission on evidence_pin (institution_id, submission_id);

      create function evidence_keeps_its_file() returns trigger language plpgsql as $$
      begin
        if new.sha256 is distinct from old.sha256 or new.kind <> old.kind or new.learner_id <> old.learner_id then
          raise exception 'the content of evidence does not change' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger evidence_keeps_its_file before update on evidence
        for each row execute function evidence_keeps_its_file();

      ${tenantTable('stored_file', 'select, insert, delete')}
      ${tenantTable('evidence')}
      ${tenantTable('evidence_pin')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table evidence_pin, evidence, stored_file; drop function evidence_keeps_its_file');
  }
}
