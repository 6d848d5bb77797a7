import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A long file's later pages are made when somebody asks: up to which they are wanted, and up to which they were made. */
export class MorePages1700000002946 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table file_check
        add column pages_wanted int not null default 0,
        add column pages_made int not null default 0,
        add constraint pages_are_made_as_wanted check (0 <= pages_made and pages_made <= pages_wanted);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table file_check drop column pages_wanted, drop column pages_made');
  }
}
