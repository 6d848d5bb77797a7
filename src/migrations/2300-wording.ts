import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.js';

/** What an institution says in its mails instead of the product's own words. */
export class Wording1700000002300 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table mail_wording (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        template text not null check (template ~ '^[a-z_]+$'),
        language text not null check (language in ('en', 'es')),
        subject text not null check (length(trim(subject)) between 1 and 200 and subject !~ '[\\r\\n]'),
        text text not null check (length(trim(text)) between 1 and 10000),
        version int not null default 1,
        changed_by uuid not null,
        changed_at timestamptz not null,
        unique (institution_id, id),
        unique (institution_id, template, language),
        foreign key (institution_id, changed_by) references membership (institution_id, person_id)
      );
      ${tenantTable('mail_wording')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table mail_wording');
  }
}
