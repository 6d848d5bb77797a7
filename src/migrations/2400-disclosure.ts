import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.js';

/** Who was given which learner's record, when and in what capacity (34 CFR 99.32). Rows are only ever added. */
export class Disclosure1700000002400 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table disclosure (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        learner_id uuid not null,
        reader_kind text not null check (reader_kind in ('person', 'token', 'attestor')),
        -- A person, an API token or an attestation; whoever it was may be gone before the row is.
        reader_id uuid not null,
        basis text not null check (basis in
          ('reviewer', 'coordinator', 'approver', 'registrar', 'admin', 'auditor', 'consent', 'integration')),
        record text not null,
        record_id uuid not null,
        claim_id uuid,
        hour timestamptz not null,
        at timestamptz not null,
        unique (institution_id, id),
        foreign key (institution_id, learner_id) references membership (institution_id, person_id),
        check (reader_id <> learner_id),
        check (at >= hour and at < hour + interval '1 hour')
      );
      -- The same reader of the same record is in the log once an hour.
      create unique index disclosure_once
        on disclosure (institution_id, reader_id, record, record_id, learner_id, hour);
      create index disclosure_newest on disclosure (institution_id, id desc);
      create index disclosure_of_learner on disclosure (institution_id, learner_id, id desc);
      ${tenantTable('disclosure', 'select, insert')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table disclosure');
  }
}
