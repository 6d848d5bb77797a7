import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A registrar may let a line pass more than once for the same doubt: when the SIS refused it again, or when the student id that
 * was looked at is another one by now. Lines are also looked for by their claim before one of them leaves.
 */
export class OverrideOfItsTime1700000003085 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table award_override add column student_id text,
        drop constraint award_override_institution_id_award_id_code_key;
      create index award_override_of_award on award_override (institution_id, award_id);
      create index award_of_claim on award (institution_id, claim_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index award_of_claim, award_override_of_award;
      delete from award_override later using award_override first
        where first.institution_id = later.institution_id and first.award_id = later.award_id and first.code = later.code
          and first.id < later.id;
      alter table award_override drop column student_id,
        add constraint award_override_institution_id_award_id_code_key unique (institution_id, award_id, code);
    `);
  }
}
