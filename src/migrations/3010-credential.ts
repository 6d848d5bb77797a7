import type { MigrationInterface, QueryRunner } from 'typeorm';
import { immutable, tenantTable } from '../platform/database/tenancy.js';

/** What learners hold of their record, signed by their college, and the lists of what no longer holds. */
export class Credential1700000003010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table credential (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        learner_id uuid not null,
        kind text not null check (kind in ('award', 'stack', 'record')),
        award_id uuid,
        title text not null check (length(trim(title)) > 0),
        key_id uuid not null,
        -- As they were signed, byte for byte.
        document text not null,
        jwt text not null,
        list_number int not null check (list_number > 0),
        list_index int not null check (list_index between 0 and 131071),
        issued_at timestamptz not null,
        revoked_at timestamptz,
        revoked_because text check (revoked_because in ('award_voided', 'part_revoked', 'replaced')),
        unique (institution_id, id),
        unique (institution_id, list_number, list_index),
        foreign key (institution_id, learner_id) references membership (institution_id, person_id),
        foreign key (institution_id, award_id) references award (institution_id, id),
        foreign key (institution_id, key_id) references signing_key (institution_id, id),
        check ((kind = 'award') = (award_id is not null)),
        check ((revoked_at is null) = (revoked_because is null))
      );
      create unique index credential_of_award on credential (institution_id, award_id);
      create unique index credential_record_once on credential (institution_id, learner_id)
        where kind = 'record' and revoked_at is null;
      create index credential_of_learner on credential (institution_id, learner_id, id desc);
      create index credential_of_key on credential (institution_id, key_id) where revoked_at is null;
      ${tenantTable('credential', 'select, insert, update (key_id, document, jwt, revoked_at, revoked_because)')}
      ${immutable('credential', ['id', 'institution_id', 'learner_id', 'kind', 'award_id', 'title', 'list_number', 'list_index', 'issued_at'], 'true', 'a credential never changes')}

      create table credential_part (
        institution_id uuid not null references institution (id),
        credential_id uuid not null,
        part_id uuid not null,
        primary key (institution_id, credential_id, part_id),
        foreign key (institution_id, credential_id) references credential (institution_id, id),
        foreign key (institution_id, part_id) references credential (institution_id, id)
      );
      create index credential_part_of on credential_part (institution_id, part_id);
      ${tenantTable('credential_part', 'select, insert')}

      create table status_list (
        institution_id uuid not null references institution (id),
        number int not null check (number > 0),
        document text not null,
        changed_at timestamptz not null,
        primary key (institution_id, number)
      );
      ${tenantTable('status_list', 'select, insert, update')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table status_list, credential_part, credential;
      drop function credential_is_immutable();
    `);
  }
}
