import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.js';

/** Who has to do what by when, and which reminders have gone out. */
export class Deadline1700000001100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table deadline (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        kind text not null check (kind ~ '^[a-z_]+$'),
        subject_id uuid not null,
        claim_id uuid,
        assignee_id uuid,
        assignee_role text,
        opened_at timestamptz not null,
        due_at timestamptz not null,
        reminders int[] not null,
        escalate_after_days int check (escalate_after_days >= 0),
        lapses boolean not null,
        paused_at timestamptz,
        remaining_days int,
        closed_at timestamptz,
        next_at timestamptz,
        unique (institution_id, id),
        foreign key (institution_id, assignee_id) references membership (institution_id, person_id),
        check ((paused_at is null) = (remaining_days is null)),
        check (next_at is null or (paused_at is null and closed_at is null)),
        check (assignee_id is not null or assignee_role is not null)
      );
      create unique index deadline_open_once on deadline (institution_id, kind, subject_id) where closed_at is null;
      create index deadline_next on deadline (institution_id, next_at) where next_at is not null;
      create index deadline_of_person on deadline (institution_id, assignee_id, due_at) where closed_at is null;
      create index deadline_of_role on deadline (institution_id, assignee_role, due_at) where closed_at is null;
      create index deadline_of_claim on deadline (institution_id, claim_id);
      ${tenantTable('deadline')}

      create table deadline_stage (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        deadline_id uuid not null,
        stage text not null,
        at timestamptz not null,
        unique (institution_id, id),
        unique (institution_id, deadline_id, stage),
        foreign key (institution_id, deadline_id) references deadline (institution_id, id) on delete cascade
      );
      ${tenantTable('deadline_stage', 'select, insert')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table deadline_stage, deadline');
  }
}
