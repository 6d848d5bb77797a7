import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a learner called finished, and the words by which they find what they might claim. */
export class Progress1700000001900 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table claim_outcome add column completed boolean not null default false;

      alter table course add column words tsvector not null generated always as (
        setweight(to_tsvector('english', code || ' ' || title), 'A') || setweight(to_tsvector('english', description), 'C')
      ) stored;
      alter table outcome add column words tsvector not null generated always as (
        setweight(to_tsvector('english', title), 'B')
      ) stored;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table outcome drop column words;
      alter table course drop column words;
      alter table claim_outcome drop column completed;
    `);
  }
}
