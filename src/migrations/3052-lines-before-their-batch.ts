import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The totals of a batch are known when its last line is written, so the lines come first: their batch is looked for at the end. */
export class LinesBeforeTheirBatch1700000003052 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      'alter table batch_line alter constraint batch_line_institution_id_batch_id_fkey deferrable initially deferred',
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table batch_line alter constraint batch_line_institution_id_batch_id_fkey not deferrable');
  }
}
