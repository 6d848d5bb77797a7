import type { MigrationInterface, QueryRunner } from 'typeorm';
import { immutable, tenantTable } from '../platform/database/tenancy.js';

/** Which program a learner studies for, and all credit that the learner holds from anywhere. */
export class Enrollment1700000000600 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table enrollment (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        learner_id uuid not null,
        program_id uuid not null,
        started_on date not null,
        -- When the learner expects to graduate, if the SIS knows.
        graduates_on date,
        ended_on date,
        unique (institution_id, id),
        check (ended_on is null or ended_on >= started_on),
        foreign key (institution_id, learner_id) references membership (institution_id, person_id),
        foreign key (institution_id, program_id) references program (institution_id, id)
      );
      create unique index enrollment_open_once on enrollment (institution_id, learner_id, program_id) where ended_on is null;
      ${tenantTable('enrollment', 'select, insert, update')}

      create table earned_credit (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        learner_id uuid not null,
        source text not null check (source in ('transcript', 'award')),
        course_id uuid,
        course_code text,
        subject_id uuid,
        title text not null check (title <> ''),
        credits numeric(6,2) not null check (credits >= 0),
        method text not null,
        resident boolean not null,
        program_id uuid,
        term_code text,
        -- The award line of this credit; awards lie to the right of here, so there is no foreign key.
        award_id uuid,
        ended_at timestamptz,
        ended_reason text,
        unique (institution_id, id),
        check ((source = 'award') = (award_id is not null)),
        foreign key (institution_id, learner_id) references membership (institution_id, person_id),
        foreign key (institution_id, course_id) references course (institution_id, id),
        foreign key (institution_id, subject_id) references subject (institution_id, id),
        foreign key (institution_id, program_id) references program (institution_id, id)
      );
      create unique index earned_credit_of_award on earned_credit (institution_id, award_id) where ended_at is null;
      -- One line of history: the same file twice finds it again.
      create unique index earned_credit_of_transcript
        on earned_credit (institution_id, learner_id, lower(coalesce(course_code, title)), coalesce(term_code, ''))
        where source = 'transcript' and ended_at is null;
      create index earned_credit_held on earned_credit (institution_id, learner_id) where ended_at is null;
      ${tenantTable('earned_credit', 'select, insert, update')}
      ${immutable('earned_credit', ['institution_id', 'learner_id', 'source', 'award_id', 'credits'], "old.source = 'award' or old.ended_at is not null", 'awarded credit is ended and held anew, never changed')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table earned_credit, enrollment; drop function earned_credit_is_immutable');
  }
}
