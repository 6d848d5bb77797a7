import type { MigrationInterface, QueryRunner } from 'typeorm';
import { immutable, tenantTable } from '../platform/database/tenancy.js';

/** The college's letter about each decision: written once, kept as it was sent. */
export class Letter1700000003020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table letter (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        claim_id uuid not null,
        decision_id uuid not null,
        learner_id uuid not null,
        -- The first letter on the claim, or the second after an appeal.
        number int not null check (number > 0),
        language text not null check (language in ('en', 'es')),
        content bytea not null,
        sha256 text not null,
        written_at timestamptz not null,
        unique (institution_id, id),
        unique (institution_id, decision_id),
        unique (institution_id, claim_id, number),
        foreign key (institution_id, claim_id, decision_id) references decision (institution_id, claim_id, id),
        foreign key (institution_id, learner_id) references membership (institution_id, person_id),
        constraint a_letter_is_what_its_hash_says check (sha256 = encode(sha256(content), 'hex'))
      );
      alter table letter alter column content set storage external;
      ${tenantTable('letter', 'select, insert')}
      ${immutable(
        'letter',
        ['claim_id', 'decision_id', 'learner_id', 'number', 'language', 'content', 'sha256', 'written_at'],
        'true',
        'a letter never changes',
      )}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table letter; drop function letter_is_immutable()');
  }
}
