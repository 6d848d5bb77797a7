import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['membership', 'invitation', 'course'];

/** Under which id the rosters of the student information system know a person and a course, so that they are found again. */
export class Roster1700000003050 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of tables)
      await db.query(`alter table ${table} add column sourced_id text check (length(sourced_id) between 1 and 255)`);
    await db.query(`
      alter table membership add unique (institution_id, sourced_id);
      alter table course add unique (institution_id, sourced_id);
      create unique index one_open_invitation_of_roster on invitation (institution_id, sourced_id) where status = 'open';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of tables) await db.query(`alter table ${table} drop column sourced_id`);
  }
}
