import type { MigrationInterface, QueryRunner } from 'typeorm';
import { immutable } from '../platform/database/tenancy.js';

/** Former keys stay: what they signed is checked with them. Each says why it was retired. */
export class SigningKeys1700000002940 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const facts = ['id', 'institution_id', 'public_key', 'created_at'];
    await db.query(`
      alter table signing_key add column retired_because text
        check (retired_because in ('routine', 'exposed', 'secret_changed'));
      update signing_key set retired_because = 'secret_changed' where retired_at is not null;
      alter table signing_key add constraint retired_for_a_reason
        check ((retired_at is null) = (retired_because is null));
      ${immutable('signing_key', facts, 'true', 'a published key never changes')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger signing_key_is_immutable on signing_key;
      drop function signing_key_is_immutable();
      alter table signing_key drop column retired_because;
    `);
  }
}
