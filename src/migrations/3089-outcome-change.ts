import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When a course or an outcome last changed in what other systems read of it (CASE `lastChangeDateTime`), whoever changed it.
 * What was there before counts as unchanged since it was made: ids begin with their time (RFC 9562, version 7).
 */
export class OutcomeChange1700000003089 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table course add column changed_at timestamptz;
      alter table outcome add column changed_at timestamptz;
      update course set changed_at = ${made};
      update outcome set changed_at = ${made};
      alter table course alter column changed_at set not null, alter column changed_at set default now();
      alter table outcome alter column changed_at set not null, alter column changed_at set default now();

      create function changes_now() returns trigger language plpgsql as $$
      begin
        new.changed_at := now();
        return new;
      end $$;
      create trigger course_changes before update on course for each row
        when ((new.code, new.title, new.subject_id, new.active) is distinct from (old.code, old.title, old.subject_id, old.active))
        execute function changes_now();
      create trigger outcome_changes before update on outcome for each row
        when ((new.code, new.title, new.position, new.active) is distinct from (old.code, old.title, old.position, old.active))
        execute function changes_now();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger outcome_changes on outcome;
      drop trigger course_changes on course;
      drop function changes_now();
      alter table outcome drop column changed_at;
      alter table course drop column changed_at;
    `);
  }
}

const made = `to_timestamp(('x' || translate(left(id::text, 13), '-', ''))::bit(48)::bigint / 1000.0)`;
