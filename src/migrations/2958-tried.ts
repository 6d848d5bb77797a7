import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the clock last took a file up again: those that cannot be scanned (too large for the scanner) must not hold up the others. */
export class Tried1700000002958 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table file_check add column tried_at timestamptz');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table file_check drop column tried_at');
  }
}
