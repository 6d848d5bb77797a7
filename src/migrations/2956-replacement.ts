import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 ** A file may be replaced by a better one. What was sent holds the very file that it was sent with: the pin names it, and keeps
 ** its bytes. Captions belong to one recording, and an upload may be meant for something that is there.
 */
export class Replacement1700000002956 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table evidence_pin add column sha256 text, add column file_name text, add column type text;
      update evidence_pin p set sha256 = e.sha256, file_name = e.file_name, type = e.type
        from evidence e where e.institution_id = p.institution_id and e.id = p.evidence_id;
      alter table evidence_pin
        add foreign key (institution_id, sha256) references stored_file (institution_id, sha256),
        add constraint a_pin_names_the_file_whole check (
          (sha256 is null) = (file_name is null) and (sha256 is null) = (type is null));
      create index evidence_pin_with_content on evidence_pin (institution_id, sha256) where sha256 is not null;

      create function evidence_pin_is_immutable() returns trigger language plpgsql as $$
      begin
        raise exception 'what was sent holds the file that it was sent with' using errcode = 'restrict_violation';
      end $$;
      create trigger evidence_pin_is_immutable before update on evidence_pin
        for each row execute function evidence_pin_is_immutable();

      create or replace function evidence_keeps_its_file() returns trigger language plpgsql as $$
      begin
        if new.kind <> old.kind or new.learner_id <> old.learner_id then
          raise exception 'evidence stays of its kind and its learner' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      alter function evidence_keeps_its_file rename to evidence_keeps_its_kind;
      alter trigger evidence_keeps_its_file on evidence rename to evidence_keeps_its_kind;

      alter table caption add column sha256 text;
      update caption c set sha256 = e.sha256 from evidence e where e.id = c.evidence_id;
      alter table caption alter column sha256 set not null, drop constraint caption_pkey, add primary key (evidence_id, sha256);

      alter table upload add column replaces_id uuid,
        add foreign key (institution_id, replaces_id) references evidence (institution_id, id) on delete cascade;
      create index upload_replaces on upload (institution_id, replaces_id) where replaces_id is not null;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table upload drop column replaces_id;
      delete from caption c where not exists (select from evidence e where e.id = c.evidence_id and e.sha256 = c.sha256);
      alter table caption drop constraint caption_pkey, add primary key (evidence_id), drop column sha256;
      alter trigger evidence_keeps_its_kind on evidence rename to evidence_keeps_its_file;
      alter function evidence_keeps_its_kind rename to evidence_keeps_its_file;
      create or replace function evidence_keeps_its_file() returns trigger language plpgsql as $$
      begin
        if new.sha256 is distinct from old.sha256 or new.kind <> old.kind or new.learner_id <> old.learner_id then
          raise exception 'the content of evidence does not change' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      drop trigger evidence_pin_is_immutable on evidence_pin;
      drop function evidence_pin_is_immutable;
      alter table evidence_pin drop column sha256, drop column file_name, drop column type;
    `);
  }
}
