import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.js';

/*
 ** A hint is set aside for two things that were sent (a statement, a piece of evidence), in whichever claims they stand: not
 ** for the texts of two claims. It goes when one of the two stands in no claim any more.
 */
export class OneHint1700000002955 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table similarity_dismissal rename to dismissal_of_texts;
      alter table dismissal_of_texts rename constraint similarity_dismissal_pkey to dismissal_of_texts_pkey;
      create table similarity_dismissal (
        institution_id uuid not null references institution (id),
        about_id uuid not null,
        other_about_id uuid not null,
        reason text not null check (reason in ('template', 'same_source', 'same_employer', 'worked_together', 'other')),
        note text not null check (length(note) <= 500 and (reason <> 'other' or length(trim(note)) > 0)),
        by_id uuid not null,
        at timestamptz not null,
        primary key (institution_id, about_id, other_about_id),
        foreign key (institution_id, by_id) references membership (institution_id, person_id),
        constraint two_things_stand_in_order check (about_id < other_about_id)
      );
      insert into similarity_dismissal (institution_id, about_id, other_about_id, reason, note, by_id, at)
        select d.institution_id, least(t.about_id, o.about_id), greatest(t.about_id, o.about_id), d.reason, d.note, d.by_id, d.at
        from dismissal_of_texts d join sent_text t on t.id = d.text_id join sent_text o on o.id = d.other_text_id
        order by d.at
        on conflict do nothing;
      drop table dismissal_of_texts;
      create index similarity_dismissal_of_other on similarity_dismissal (institution_id, other_about_id);
      create index sent_text_about on sent_text (institution_id, about_id);
      ${tenantTable('similarity_dismissal', 'select, insert')}

      create function dismissal_goes_with_its_thing() returns trigger
        language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        delete from similarity_dismissal d
          where d.institution_id = old.institution_id and old.about_id in (d.about_id, d.other_about_id)
            and not exists (select from sent_text t where t.institution_id = old.institution_id and t.about_id = old.about_id);
        return null;
      end $$;
      create trigger dismissal_goes_with_its_thing after delete on sent_text
        for each row execute function dismissal_goes_with_its_thing();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger dismissal_goes_with_its_thing on sent_text;
      drop function dismissal_goes_with_its_thing;
      drop index sent_text_about;
      drop table similarity_dismissal;
      create table similarity_dismissal (
        institution_id uuid not null,
        text_id uuid not null,
        other_text_id uuid not null,
        reason text not null,
        note text not null,
        by_id uuid not null,
        at timestamptz not null,
        primary key (institution_id, text_id, other_text_id),
        foreign key (institution_id, text_id) references sent_text (institution_id, id) on delete cascade,
        foreign key (institution_id, other_text_id) references sent_text (institution_id, id) on delete cascade
      );
      ${tenantTable('similarity_dismissal', 'select, insert')}
    `);
  }
}
