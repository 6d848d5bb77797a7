import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A coordinator asks for a file in place of one that cannot be opened: a question that comes from no reader's seat. */
export class AskedByCollege1700000002957 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table information_request alter column assignment_id drop not null');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      delete from supplement where request_id in (select id from information_request where assignment_id is null);
      delete from information_request where assignment_id is null;
      alter table information_request alter column assignment_id set not null;
    `);
  }
}
