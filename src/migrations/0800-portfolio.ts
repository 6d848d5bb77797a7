import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.js';

/** What a learner did: jobs, trainings, service, self-study. A pin says that a submission holds it. */
export class Portfolio1700000000800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table experience (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        learner_id uuid not null,
        kind text not null check (kind in ('job', 'training', 'service', 'self_study')),
        title text not null check (length(title) between 1 and 200),
        organisation text not null default '' check (length(organisation) <= 200),
        from_on date not null,
        to_on date check (to_on >= from_on),
        hours_per_week smallint check (hours_per_week between 1 and 168),
        duties text not null default '' check (length(duties) <= 10000),
        version int not null default 1,
        added_at timestamptz not null,
        changed_at timestamptz not null,
        removed_at timestamptz,
        unique (institution_id, id),
        unique (institution_id, learner_id, id),
        foreign key (institution_id, learner_id) references membership (institution_id, person_id)
      );
      create index experience_of_learner on experience (institution_id, learner_id, from_on desc) where removed_at is null;

      create table experience_pin (
        institution_id uuid not null references institution (id),
        experience_id uuid not null,
        submission_id uuid not null,
        primary key (institution_id, experience_id, submission_id),
        foreign key (institution_id, experience_id) references experience (institution_id, id)
      );
      create index experience_pin_of_submission on experience_pin (institution_id, submission_id);

      ${tenantTable('experience', 'select, insert, update')}
      ${tenantTable('experience_pin')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table experience_pin, experience');
  }
}
