import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a reader marked on the evidence: part of the evaluation, so that it is kept, sealed and restored with it. */
export class Annotation1700000002920 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table evaluation add column marks jsonb not null default '[]'
        constraint marks_are_a_short_list check (jsonb_typeof(marks) = 'array' and jsonb_array_length(marks) <= 200);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table evaluation drop column marks');
  }
}
