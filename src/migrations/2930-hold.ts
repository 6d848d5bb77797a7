import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.js';

/*
 ** Who is about to keep a content, or to remove it. Bytes may go to a store far away, so no transaction is open meanwhile; a
 ** row here holds others off instead, until its doing is done or, after a killed process, until its time is over.
 */
export class Hold1700000002930 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table file_hold (
        institution_id uuid not null references institution (id),
        id uuid not null,
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        doing text not null check (doing in ('keeping', 'removing')),
        until timestamptz not null,
        primary key (institution_id, sha256, id)
      );
      create index file_hold_by_id on file_hold (institution_id, id);
      ${tenantTable('file_hold', 'select, insert, delete')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table file_hold');
  }
}
