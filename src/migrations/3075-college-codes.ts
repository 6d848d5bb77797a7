import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The codes by which other schools' systems know a college, and what each batch says of its college, frozen with it. A batch
 * from before names the college as it did: by its name of today, and by no code.
 */
export class CollegeCodes1700000003075 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table institution
        add column opeid text check (opeid ~ '^[0-9]{8}$'),
        add column fice text check (fice ~ '^[0-9]{6}$'),
        add column ipeds text check (ipeds ~ '^[0-9]{6}$'),
        add column atp text check (atp ~ '^[0-9]{4}$'),
        add column act text check (act ~ '^[0-9]{4}$');

      alter table batch
        add column college_name text,
        add column college_codes jsonb not null
          default '{"opeid": null, "fice": null, "ipeds": null, "atp": null, "act": null}';
      update batch b set college_name = i.name from institution i where i.id = b.institution_id;
      alter table batch
        alter column college_name set not null,
        alter column college_codes drop default;
      create function batch_keeps_its_college() returns trigger language plpgsql as $$
      begin
        raise exception 'a batch is frozen when it is prepared' using errcode = 'restrict_violation';
      end $$;
      create trigger batch_keeps_its_college before update of college_name, college_codes on batch for each row
        when ((new.college_name, new.college_codes) is distinct from (old.college_name, old.college_codes))
        execute function batch_keeps_its_college();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger batch_keeps_its_college on batch;
      drop function batch_keeps_its_college();
      alter table batch drop column college_name, drop column college_codes;
      alter table institution drop column opeid, drop column fice, drop column ipeds, drop column atp, drop column act;
    `);
  }
}
