import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The same rule as before, told by comparing rows instead of their JSON: a batch moves tens of thousands of lines at once. */
export class AwardImmutable1700000003051 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create or replace function award_is_immutable() returns trigger language plpgsql as $$
      declare
        kept award;
      begin
        if tg_op = 'UPDATE' then
          kept := new;
          kept.posting := old.posting;
          kept.posted_on := old.posted_on;
          kept.voided_at := old.voided_at;
        end if;
        if tg_op = 'DELETE' or old.voided_at is not null and new.voided_at is distinct from old.voided_at
          or kept is distinct from old
        then
          raise exception 'a line of credit never changes: void it and issue a new one' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      create or replace function award_is_immutable() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or old.voided_at is not null and new.voided_at is distinct from old.voided_at
          or (to_jsonb(new) - '{posting,posted_on,voided_at}'::text[]) is distinct from
             (to_jsonb(old) - '{posting,posted_on,voided_at}'::text[])
        then
          raise exception 'a line of credit never changes: void it and issue a new one' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
    `);
  }
}
