import type { MigrationInterface, QueryRunner } from 'typeorm';
import { immutable, tenantTable } from '../platform/database/tenancy.js';

/** Scoring guides: versions of a family, of which at most one is published. */
export class Rubric1700000000700 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table rubric (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        family_id uuid not null,
        version_no int not null check (version_no > 0),
        status text not null check (status in ('draft', 'published', 'retired')),
        title text not null check (title <> ''),
        -- For one course, for the courses of one subject, or (neither) for the whole institution.
        course_id uuid,
        subject_id uuid,
        content jsonb not null,
        version int not null default 1,
        published_at timestamptz,
        retired_at timestamptz,
        unique (institution_id, id),
        unique (institution_id, family_id, version_no),
        check (course_id is null or subject_id is null),
        check ((status = 'draft') = (published_at is null)),
        check ((status = 'retired') = (retired_at is not null)),
        foreign key (institution_id, course_id) references course (institution_id, id),
        foreign key (institution_id, subject_id) references subject (institution_id, id)
      );
      create unique index rubric_published_once on rubric (institution_id, course_id, subject_id) nulls not distinct
        where status = 'published';
      create unique index rubric_family_published_once on rubric (institution_id, family_id) where status = 'published';
      create unique index rubric_family_drafted_once on rubric (institution_id, family_id) where status = 'draft';
      ${tenantTable('rubric')}
      ${immutable('rubric', ['id', 'institution_id', 'family_id', 'version_no', 'title', 'course_id', 'subject_id', 'content', 'published_at'], "old.status <> 'draft'", 'a published rubric never changes')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table rubric; drop function rubric_is_immutable');
  }
}
