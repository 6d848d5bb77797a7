import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.js';

/*
 ** What was found in a stored file, and what it is shown by: once for each content, however many pieces of evidence have it.
 ** (1) A check begins as `checking` and ends `ready`, `attention` or `refused`; `scan` goes on beside it.
 ** (2) A rendition's own bytes are stored files like any; they go with the content that they show.
 */
export class Check1700000002700 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table file_check (
        institution_id uuid not null references institution (id),
        sha256 text not null,
        type text not null,
        state text not null default 'checking' check (state in ('checking', 'ready', 'attention', 'refused')),
        scan text not null default 'waiting' check (scan in ('waiting', 'clean', 'infected', 'unscanned')),
        reasons text[] not null default '{}',
        notes text[] not null default '{}',
        preview text not null default 'none' check (preview in ('pages', 'document', 'media', 'none')),
        pages int check (pages > 0),
        redactions jsonb not null default '[]',
        begun_at timestamptz not null,
        checked_at timestamptz,
        primary key (institution_id, sha256),
        constraint a_check_that_ended_says_so check (
          (state = 'checking') = (checked_at is null) and (state in ('attention', 'refused')) = (cardinality(reasons) > 0)
          and (scan <> 'infected' or state = 'refused'))
      );
      create index file_check_open on file_check (institution_id, begun_at) where state = 'checking' or scan in ('waiting', 'unscanned');

      create table rendition (
        institution_id uuid not null,
        sha256 text not null,
        kind text not null check (kind in ('thumbnail', 'page', 'words', 'section')),
        number int not null check (number >= 0),
        content text not null,
        type text not null,
        width int,
        height int,
        primary key (institution_id, sha256, kind, number),
        foreign key (institution_id, sha256) references file_check (institution_id, sha256) on delete cascade,
        foreign key (institution_id, content) references stored_file (institution_id, sha256)
      );
      create index rendition_with_content on rendition (institution_id, content);

      create table file_text (
        institution_id uuid not null,
        sha256 text not null,
        page int not null check (page > 0),
        text text not null,
        primary key (institution_id, sha256, page),
        foreign key (institution_id, sha256) references file_check (institution_id, sha256) on delete cascade
      );

      insert into file_check (institution_id, sha256, type, begun_at)
        select distinct on (e.institution_id, e.sha256) e.institution_id, e.sha256, e.type, f.stored_at
        from evidence e join stored_file f using (institution_id, sha256) order by e.institution_id, e.sha256, e.id;

      ${tenantTable('file_check')}
      ${tenantTable('rendition', 'select, insert, delete')}
      ${tenantTable('file_text', 'select, insert, delete')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table file_text, rendition, file_check');
  }
}
