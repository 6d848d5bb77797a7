import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.js';

/*
 ** By what copies of passages are found: of each text that was sent, some numbers made of its words. No words are kept here.
 ** A text keeps its id when its claim is sent again, so that a hint that was set aside stays so.
 */
export class Similarity1700000002945 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table sent_text (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        claim_id uuid not null,
        learner_id uuid not null,
        about_id uuid not null,
        sha256 text,
        unique (institution_id, id),
        unique (institution_id, claim_id, about_id),
        foreign key (institution_id, claim_id) references claim (institution_id, id) on delete cascade
      );
      create index sent_text_of_file on sent_text (institution_id, sha256) where sha256 is not null;

      create table text_print (
        institution_id uuid not null,
        print bigint not null,
        learner_id uuid not null,
        text_id uuid not null,
        primary key (institution_id, print, learner_id, text_id),
        foreign key (institution_id, text_id) references sent_text (institution_id, id) on delete cascade
      );
      create index text_print_of_text on text_print (institution_id, text_id);

      create table similarity_dismissal (
        institution_id uuid not null,
        text_id uuid not null,
        other_text_id uuid not null,
        reason text not null check (reason in ('template', 'same_source', 'same_employer', 'worked_together', 'other')),
        note text not null check (length(note) <= 500 and (reason <> 'other' or length(trim(note)) > 0)),
        by_id uuid not null,
        at timestamptz not null,
        primary key (institution_id, text_id, other_text_id),
        foreign key (institution_id, text_id) references sent_text (institution_id, id) on delete cascade,
        foreign key (institution_id, other_text_id) references sent_text (institution_id, id) on delete cascade,
        foreign key (institution_id, by_id) references membership (institution_id, person_id),
        constraint a_pair_stands_in_order check (text_id < other_text_id)
      );
      create index similarity_dismissal_of_other on similarity_dismissal (institution_id, other_text_id);

      ${tenantTable('sent_text', 'select, insert, update, delete')}
      ${tenantTable('text_print', 'select, insert, delete')}
      ${tenantTable('similarity_dismissal', 'select, insert')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table similarity_dismissal, text_print, sent_text');
  }
}
