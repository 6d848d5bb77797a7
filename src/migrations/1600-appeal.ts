import type { MigrationInterface, QueryRunner } from 'typeorm';
import { immutable, tenantTable } from '../platform/database/tenancy.js';

/** Requests to look again at a decision. */
export class Appeal1700000001600 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table appeal (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        claim_id uuid not null,
        decision_id uuid not null,
        status text not null check (status in ('filed', 'accepted', 'refused', 'decided', 'withdrawn')),
        grounds text not null check (length(trim(grounds)) between 1 and 20000),
        -- The criteria that the appeal is about; none for the decision as a whole.
        criteria text[] not null default '{}',
        filed_at timestamptz not null,
        answered_at timestamptz,
        answered_by uuid,
        answer text,
        new_decision_id uuid,
        closed_at timestamptz,
        unique (institution_id, id),
        foreign key (institution_id, claim_id) references claim (institution_id, id),
        foreign key (institution_id, claim_id, decision_id) references decision (institution_id, claim_id, id),
        foreign key (institution_id, claim_id, new_decision_id) references decision (institution_id, claim_id, id),
        foreign key (institution_id, answered_by) references membership (institution_id, person_id),
        check ((status in ('refused', 'decided', 'withdrawn')) = (closed_at is not null)),
        check ((status = 'decided') = (new_decision_id is not null)),
        check (status <> 'refused' or length(trim(answer)) > 0)
      );
      create unique index appeal_open_once on appeal (institution_id, claim_id) where status in ('filed', 'accepted');
      create unique index appeal_answered_once on appeal (institution_id, decision_id) where status <> 'withdrawn';
      create index appeal_of_claim on appeal (institution_id, claim_id);
      ${tenantTable('appeal', 'select, insert, update')}
      ${immutable('appeal', ['claim_id', 'decision_id', 'grounds', 'criteria', 'filed_at'], 'true', 'what was filed never changes')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table appeal; drop function appeal_is_immutable()');
  }
}
