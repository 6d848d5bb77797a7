import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every field of an evaluation has a version of its own, so that two tabs save side by side and never over each other. */
export class Autosave1700000002100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table evaluation add column field_versions jsonb not null default '{}'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table evaluation drop column field_versions`);
  }
}
