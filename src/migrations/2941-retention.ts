import type { MigrationInterface, QueryRunner } from 'typeorm';
import { immutable, tenantTable } from '../platform/database/tenancy.js';

/** Legal holds, and of what its learner was warned before its time was over. */
export class Retention1700000002941 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- On everything of a learner, or on one claim. The claim's id stays when a draft is gone, so it is no reference.
      create table legal_hold (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        learner_id uuid not null,
        claim_id uuid,
        reason text not null check (length(trim(reason)) between 1 and 1000),
        set_by uuid not null,
        set_at timestamptz not null,
        lifted_by uuid,
        lifted_at timestamptz,
        lifted_reason text check (length(trim(lifted_reason)) between 1 and 1000),
        unique (institution_id, id),
        foreign key (institution_id, learner_id) references membership (institution_id, person_id),
        foreign key (institution_id, set_by) references membership (institution_id, person_id),
        foreign key (institution_id, lifted_by) references membership (institution_id, person_id),
        check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lifted_reason is null))
      );
      create unique index legal_hold_once on legal_hold (institution_id, learner_id, coalesce(claim_id, learner_id))
        where lifted_at is null;
      ${tenantTable('legal_hold', 'select, insert, update')}
      ${immutable('legal_hold', ['learner_id', 'claim_id', 'reason', 'set_by', 'set_at'], 'true', 'a legal hold is lifted, never changed')}

      create table retention_warning (
        institution_id uuid not null references institution (id),
        kind text not null check (kind in ('draft', 'evidence')),
        thing_id uuid not null,
        learner_id uuid not null,
        warned_at timestamptz not null,
        removed_at timestamptz check (removed_at >= warned_at + interval '30 days'),
        primary key (institution_id, kind, thing_id),
        foreign key (institution_id, learner_id) references membership (institution_id, person_id)
      );
      ${tenantTable('retention_warning')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table retention_warning, legal_hold; drop function legal_hold_is_immutable()');
  }
}
