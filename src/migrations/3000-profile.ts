import type { MigrationInterface, QueryRunner } from 'typeorm';
import { immutable, tenantTable } from '../platform/database/tenancy.js';

/** How awards leave: the profiles of a college, the one that it has chosen, and which version a batch was made with. */
export class Profile1700000003000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table export_profile (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        family_id uuid not null,
        version_no int not null check (version_no > 0),
        name text not null check (length(trim(name)) > 0),
        -- What the family was copied from, by our name for it.
        preset text not null,
        content jsonb not null,
        version int not null default 1,
        published_at timestamptz,
        published_by uuid,
        unique (institution_id, id),
        unique (institution_id, family_id, version_no),
        foreign key (institution_id, published_by) references membership (institution_id, person_id),
        check ((published_at is null) = (published_by is null))
      );
      create unique index export_profile_one_draft on export_profile (institution_id, family_id) where published_at is null;
      ${tenantTable('export_profile')}
      ${immutable('export_profile', ['id', 'institution_id', 'family_id', 'version_no', 'name', 'preset', 'content', 'published_at', 'published_by'], 'old.published_at is not null', 'a published export profile never changes')}

      -- The family whose newest published version the next batch is made with. No row: the documented file.
      create table export_choice (
        institution_id uuid primary key references institution (id),
        family_id uuid not null,
        chosen_by uuid not null,
        chosen_at timestamptz not null,
        foreign key (institution_id, chosen_by) references membership (institution_id, person_id)
      );
      ${tenantTable('export_choice')}

      alter table batch
        add column export_profile_id uuid,
        add column encoding text not null default 'utf-8' check (encoding in ('utf-8', 'iso-8859-1', 'us-ascii')),
        add foreign key (institution_id, export_profile_id) references export_profile (institution_id, id);
      create function batch_keeps_its_profile() returns trigger language plpgsql as $$
      begin
        if (new.export_profile_id, new.encoding) is distinct from (old.export_profile_id, old.encoding) then
          raise exception 'a batch is frozen when it is prepared' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger batch_keeps_its_profile before update on batch for each row execute function batch_keeps_its_profile();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger batch_keeps_its_profile on batch;
      drop function batch_keeps_its_profile();
      alter table batch drop column export_profile_id, drop column encoding;
      drop table export_choice, export_profile;
      drop function export_profile_is_immutable();
    `);
  }
}
