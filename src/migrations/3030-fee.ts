import type { MigrationInterface, QueryRunner } from 'typeorm';
import { immutable, tenantTable } from '../platform/database/tenancy.js';

/** Invoices, payment pages, and what was given back. What a college may charge with is sealed with the product's secret. */
export class Fee1700000003030 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table payment_account (
        institution_id uuid primary key references institution (id),
        provider text not null check (provider in ('stripe')),
        mode text not null check (mode in ('test', 'live')),
        key_end text not null check (length(key_end) = 4),
        sealed_keys bytea not null,
        set_by uuid not null,
        set_at timestamptz not null,
        foreign key (institution_id, set_by) references membership (institution_id, person_id)
      );
      ${tenantTable('payment_account')}

      create table invoice_count (
        institution_id uuid not null references institution (id),
        year int not null,
        last int not null,
        primary key (institution_id, year)
      );
      ${tenantTable('invoice_count', 'select, insert, update')}

      create table invoice (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        number text not null,
        claim_id uuid not null,
        submission_id uuid not null,
        cents int not null check (cents > 0),
        basis text not null,
        credits_claimed numeric(6, 2) not null,
        issued_at timestamptz not null,
        unique (institution_id, id),
        unique (institution_id, number),
        unique (institution_id, submission_id),
        foreign key (institution_id, claim_id, submission_id) references submission (institution_id, claim_id, id)
      );
      create index invoice_newest on invoice (institution_id, id desc);
      create index invoice_of_claim on invoice (institution_id, claim_id);
      ${tenantTable('invoice', 'select, insert')}
      ${immutable('invoice', ['number', 'claim_id', 'submission_id', 'cents', 'basis', 'credits_claimed', 'issued_at'], 'true', 'an invoice never changes')}

      create table checkout (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        invoice_id uuid not null,
        state text not null check (state in ('opening', 'open', 'paid', 'expired')),
        provider_id text,
        url text,
        opened_at timestamptz not null,
        expires_at timestamptz not null,
        unique (institution_id, id),
        unique (institution_id, provider_id),
        foreign key (institution_id, invoice_id) references invoice (institution_id, id),
        check (state in ('opening', 'expired') or provider_id is not null)
      );
      create unique index checkout_open_once on checkout (institution_id, invoice_id) where state in ('opening', 'open');
      ${tenantTable('checkout', 'select, insert, update')}

      alter table fee_settlement
        alter column by_id drop not null,
        drop constraint fee_settlement_check,
        add column invoice_id uuid,
        add column category text check (category in ('military', 'hardship', 'employer', 'scholarship', 'unread', 'other')),
        add column checkout_id uuid,
        add column surplus boolean not null default false,
        add foreign key (institution_id, invoice_id) references invoice (institution_id, id),
        add foreign key (institution_id, checkout_id) references checkout (institution_id, id),
        add unique (institution_id, checkout_id);
      update fee_settlement set category = 'other' where kind = 'waiver';
      alter table fee_settlement
        add check ((kind = 'waiver') = (category is not null)),
        add check (kind = 'payment' or category = 'unread' or length(trim(reason)) > 0),
        add check (by_id is not null or checkout_id is not null or category = 'unread');

      create table fee_refund (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        settlement_id uuid not null,
        cents int not null check (cents > 0),
        reason text not null check (length(trim(reason)) > 0),
        state text not null check (state in ('asked', 'done', 'failed')),
        by_id uuid not null,
        asked_at timestamptz not null,
        ended_at timestamptz,
        unique (institution_id, id),
        foreign key (institution_id, settlement_id) references fee_settlement (institution_id, id),
        foreign key (institution_id, by_id) references membership (institution_id, person_id),
        check ((state = 'asked') = (ended_at is null))
      );
      create index fee_refund_of_settlement on fee_refund (institution_id, settlement_id);
      ${tenantTable('fee_refund', 'select, insert, update')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table fee_refund;
      alter table fee_settlement drop column invoice_id, drop column category, drop column checkout_id, drop column surplus;
      drop table checkout, invoice, invoice_count, payment_account;
      drop function invoice_is_immutable;
    `);
  }
}
