import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.js';

/** What the institution teaches. Codes are kept as the SIS writes them and are unique without regard to case. */
export class Catalog1700000000400 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table subject (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        code text not null check (code <> ''),
        title text not null check (title <> ''),
        active boolean not null default true,
        version int not null default 1,
        unique (institution_id, id)
      );
      create unique index subject_code on subject (institution_id, lower(code));
      ${tenantTable('subject')}

      create table course (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        subject_id uuid not null,
        code text not null check (code <> ''),
        title text not null check (title <> ''),
        description text not null default '',
        -- A course of variable credit can be claimed from credits_min to credits; for all others both are the same.
        credits_min numeric(6,2) not null check (credits_min >= 0),
        credits numeric(6,2) not null,
        level text,
        active boolean not null default true,
        version int not null default 1,
        unique (institution_id, id),
        check (credits_min <= credits),
        foreign key (institution_id, subject_id) references subject (institution_id, id)
      );
      create unique index course_code on course (institution_id, lower(code));
      create index course_by_subject on course (institution_id, subject_id);
      ${tenantTable('course', 'select, insert, update')}

      create table outcome (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        course_id uuid not null,
        code text not null check (code <> ''),
        position int not null,
        title text not null check (title <> ''),
        required boolean not null default true,
        -- An outcome that left the course stays for the claims that speak to it.
        active boolean not null default true,
        unique (institution_id, id),
        foreign key (institution_id, course_id) references course (institution_id, id)
      );
      create unique index outcome_code on outcome (institution_id, course_id, lower(code));
      ${tenantTable('outcome', 'select, insert, update')}

      create table program (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        code text not null check (code <> ''),
        title text not null check (title <> ''),
        credits numeric(6,2) not null check (credits > 0),
        active boolean not null default true,
        version int not null default 1,
        unique (institution_id, id)
      );
      create unique index program_code on program (institution_id, lower(code));
      ${tenantTable('program', 'select, insert, update')}

      create table term (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        code text not null check (code <> ''),
        title text not null check (title <> ''),
        starts_on date not null,
        ends_on date not null,
        active boolean not null default true,
        version int not null default 1,
        unique (institution_id, id),
        check (starts_on <= ends_on)
      );
      create unique index term_code on term (institution_id, lower(code));
      ${tenantTable('term', 'select, insert, update')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table term, program, outcome, course, subject');
  }
}
