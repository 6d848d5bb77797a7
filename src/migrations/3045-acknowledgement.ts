import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from '../platform/database/tenancy.js';

/** The SIS answers line by line too, and says under which number of its own it keeps a line. */
export class Acknowledgement1700000003045 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table batch_line
        add column sis_reference text check (length(sis_reference) between 1 and 100),
        add check (sis_reference is null or posting in ('accepted', 'rejected'));
      grant update (sis_reference) on batch_line to ${appRole};
      alter table posting_file
        add column source text not null default 'file' check (source in ('file', 'acknowledgement'));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table posting_file drop column source;
      alter table batch_line drop column sis_reference;
    `);
  }
}
