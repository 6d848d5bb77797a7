import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.js';

/*
 ** What was sent holds the very address that it was sent with, and what that page said then. A link that was changed since, or a
 ** page that says something else by now, does not change what reviewers see of it.
 ** (1) A visit is remembered for each address that a link had, as long as the link or something that was sent has it.
 ** (2) A snapshot is kept when the page says something new. `snapshot_at` of a pin names the one that was there when it was sent;
 **     null where none was: then the first one counts.
 */
export class LinkedPage1700000002971 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table link_snapshot (
        institution_id uuid not null,
        evidence_id uuid not null,
        url text not null,
        taken_at timestamptz not null,
        title text check (length(title) <= 300),
        text text not null check (length(text) between 1 and 200000),
        primary key (institution_id, evidence_id, url, taken_at),
        foreign key (institution_id, evidence_id) references evidence (institution_id, id) on delete cascade
      );
      insert into link_snapshot (institution_id, evidence_id, url, taken_at, title, text)
        select institution_id, evidence_id, url, snapshot_at, title, snapshot from link_check where snapshot <> '';
      alter table link_check drop column title, drop column snapshot, drop column snapshot_at,
        drop constraint link_check_pkey, add primary key (institution_id, evidence_id, url);
      ${tenantTable('link_snapshot', 'select, insert, delete')}

      alter table evidence_pin add column url text, add column snapshot_at timestamptz,
        add constraint a_pin_names_a_file_or_an_address check (sha256 is null or url is null);
      alter table evidence_pin disable trigger evidence_pin_is_immutable;
      update evidence_pin p set url = coalesce(
        (select i ->> 'url' from submission s cross join lateral jsonb_array_elements(s.content -> 'evidence') i
           where s.id = p.submission_id and i ->> 'id' = p.evidence_id::text limit 1),
        (select i ->> 'url' from supplement u cross join lateral jsonb_array_elements(u.content -> 'evidence') i
           where u.submission_id = p.submission_id and i ->> 'id' = p.evidence_id::text limit 1), e.url)
        from evidence e where e.institution_id = p.institution_id and e.id = p.evidence_id and e.kind = 'link';
      alter table evidence_pin enable trigger evidence_pin_is_immutable;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table evidence_pin drop column url, drop column snapshot_at;
      delete from link_check k using evidence e where e.id = k.evidence_id and e.url <> k.url;
      alter table link_check drop constraint link_check_pkey, add primary key (institution_id, evidence_id),
        add column title text check (length(title) <= 300), add column snapshot text check (length(snapshot) <= 200000),
        add column snapshot_at timestamptz,
        add constraint a_snapshot_has_its_day check ((snapshot is null) = (snapshot_at is null));
      update link_check k set title = s.title, snapshot = s.text, snapshot_at = s.taken_at
        from (select distinct on (evidence_id, url) * from link_snapshot order by evidence_id, url, taken_at desc) s
        where s.evidence_id = k.evidence_id and s.url = k.url;
      drop table link_snapshot;
    `);
  }
}
