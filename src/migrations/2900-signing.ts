import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.js';

/** The keys with which an institution signs what others check. The private one is sealed with the product's secret. */
export class Signing1700000002900 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table signing_key (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        public_key text not null check (public_key like '-----BEGIN PUBLIC KEY-----%'),
        sealed_private_key bytea not null,
        created_at timestamptz not null,
        retired_at timestamptz,
        unique (institution_id, id)
      );
      create unique index signing_key_in_use on signing_key (institution_id) where retired_at is null;
      ${tenantTable('signing_key', 'select, insert, update')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table signing_key');
  }
}
