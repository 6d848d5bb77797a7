import type { MigrationInterface, QueryRunner } from 'typeorm';
import { immutable, tenantTable } from '../platform/database/tenancy.js';

const facts = [
  'id',
  'institution_id',
  'learner_id',
  'kind',
  'award_id',
  'title',
  'list_number',
  'list_index',
  'issued_at',
];

/** Certificates that several awards make together, and the links by which learners show what they hold. */
export class Stack1700000003011 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table stack (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        title text not null check (length(trim(title)) between 1 and 200),
        description text not null check (length(trim(description)) between 1 and 2000),
        -- So many of its courses; null for all of them.
        needed int check (needed > 0),
        minimum_credits numeric(6, 2) not null default 0 check (minimum_credits >= 0),
        version int not null default 1,
        created_at timestamptz not null,
        retired_at timestamptz,
        unique (institution_id, id)
      );
      ${tenantTable('stack', 'select, insert, update')}

      create table stack_course (
        institution_id uuid not null references institution (id),
        stack_id uuid not null,
        course_id uuid not null,
        position int not null check (position > 0),
        primary key (institution_id, stack_id, course_id),
        foreign key (institution_id, stack_id) references stack (institution_id, id),
        foreign key (institution_id, course_id) references course (institution_id, id)
      );
      ${tenantTable('stack_course')}

      alter table credential add column stack_id uuid,
        add foreign key (institution_id, stack_id) references stack (institution_id, id),
        add constraint credential_of_a_stack check ((kind = 'stack') = (stack_id is not null));
      create unique index credential_stack_once on credential (institution_id, learner_id, stack_id) where revoked_at is null;
      drop trigger credential_is_immutable on credential;
      drop function credential_is_immutable();
      ${immutable('credential', [...facts, 'stack_id'], 'true', 'a credential never changes')}

      create table credential_share (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        credential_id uuid not null,
        created_at timestamptz not null,
        ended_at timestamptz,
        opened int not null default 0 check (opened >= 0),
        last_opened_at timestamptz,
        unique (institution_id, id),
        foreign key (institution_id, credential_id) references credential (institution_id, id)
      );
      create index credential_share_of on credential_share (institution_id, credential_id);
      ${tenantTable('credential_share', 'select, insert, update (ended_at, opened, last_opened_at)')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table credential_share;
      drop trigger credential_is_immutable on credential;
      drop function credential_is_immutable();
      alter table credential drop column stack_id;
      ${immutable('credential', facts, 'true', 'a credential never changes')}
      drop table stack_course, stack;
    `);
  }
}
