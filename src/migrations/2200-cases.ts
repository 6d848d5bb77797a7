import type { MigrationInterface, QueryRunner } from 'typeorm';
import { immutable, tenantTable } from '../platform/database/tenancy.js';

/** What a coordinator's day asks for: since when a claim is where it is, and what is done to many claims at once. */
export class Cases1700000002200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table claim add column entered_at timestamptz;
      update claim c set entered_at = coalesce(
        (select max(e.at) from event e where e.claim_id = c.id and e.data ? 'from'), c.created_at);
      alter table claim alter column entered_at set not null;
      create index claim_by_waiting on claim (institution_id, entered_at, id)
        where status not in ('draft', 'decided', 'withdrawn', 'expired');
      create index notification_about_claim on notification (institution_id, (about ->> 'claimId'))
        where mail_id is not null;

      create table bulk_act (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        act text not null check (act in ('accept', 'remind', 'extend', 'offer', 'take_back_offers')),
        days int check (days between 1 and 250),
        reason text check (length(trim(reason)) > 0),
        state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'cancelled')),
        by_id uuid not null,
        asked_at timestamptz not null,
        starts_at timestamptz not null check (starts_at >= asked_at),
        closed_at timestamptz,
        unique (institution_id, id),
        foreign key (institution_id, by_id) references membership (institution_id, person_id),
        check ((act = 'extend') = (days is not null)),
        check ((act = 'take_back_offers') = (reason is not null)),
        check ((state in ('done', 'cancelled')) = (closed_at is not null))
      );
      ${tenantTable('bulk_act', 'select, insert, update')}
      ${immutable('bulk_act', ['act', 'days', 'reason', 'by_id', 'asked_at', 'starts_at'], 'true', 'what was asked for never changes')}

      create table bulk_act_claim (
        institution_id uuid not null references institution (id),
        bulk_act_id uuid not null,
        claim_id uuid not null,
        outcome text not null default 'waiting' check (outcome in ('waiting', 'done', 'refused')),
        refusals jsonb not null default '[]',
        primary key (institution_id, bulk_act_id, claim_id),
        foreign key (institution_id, bulk_act_id) references bulk_act (institution_id, id),
        foreign key (institution_id, claim_id) references claim (institution_id, id) on delete cascade,
        check ((outcome = 'refused') = (jsonb_array_length(refusals) > 0))
      );
      create index bulk_act_claim_back on bulk_act_claim (institution_id, claim_id);
      ${tenantTable('bulk_act_claim', 'select, insert, update')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table bulk_act_claim, bulk_act;
      drop function bulk_act_is_immutable();
      drop index notification_about_claim, claim_by_waiting;
      alter table claim drop column entered_at;
    `);
  }
}
