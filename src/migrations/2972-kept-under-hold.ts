import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.js';

/*
 ** What its learner removes, replaces or writes anew while a legal hold is on them or on a claim of theirs is kept as it was,
 ** whatever the way by which it goes: so it is kept by the table itself. It goes when the last hold is lifted.
 */
export class KeptUnderHold1700000002972 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table kept_evidence (
        id uuid primary key default gen_random_uuid(),
        institution_id uuid not null references institution (id),
        learner_id uuid not null,
        evidence_id uuid not null,
        kind text not null,
        title text not null,
        description text not null,
        sha256 text,
        file_name text,
        type text,
        url text,
        body text,
        added_at timestamptz not null,
        kept_at timestamptz not null default date_trunc('milliseconds', now()),
        unique (institution_id, id),
        foreign key (institution_id, learner_id) references membership (institution_id, person_id),
        foreign key (institution_id, sha256) references stored_file (institution_id, sha256)
      );
      create index kept_evidence_of_learner on kept_evidence (institution_id, learner_id, kept_at);
      create index kept_evidence_with_content on kept_evidence (institution_id, sha256) where sha256 is not null;
      ${tenantTable('kept_evidence', 'select, insert, delete')}

      create function evidence_is_kept_under_hold() returns trigger language plpgsql as $$
      begin
        if exists (select from legal_hold h where h.institution_id = old.institution_id and h.learner_id = old.learner_id
                   and h.lifted_at is null) then
          insert into kept_evidence (institution_id, learner_id, evidence_id, kind, title, description, sha256, file_name, type,
            url, body, added_at)
          values (old.institution_id, old.learner_id, old.id, old.kind, old.title, old.description, old.sha256, old.file_name,
            old.type, old.url, old.body, old.added_at);
        end if;
        return null;
      end $$;
      create trigger evidence_is_kept_when_removed after delete on evidence
        for each row execute function evidence_is_kept_under_hold();
      create trigger evidence_is_kept_when_changed after update on evidence
        for each row when ((old.sha256, old.url, old.body, old.title, old.description)
          is distinct from (new.sha256, new.url, new.body, new.title, new.description))
        execute function evidence_is_kept_under_hold();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger evidence_is_kept_when_removed on evidence;
      drop trigger evidence_is_kept_when_changed on evidence;
      drop function evidence_is_kept_under_hold();
      drop table kept_evidence;
    `);
  }
}
