import type { MigrationInterface, QueryRunner } from 'typeorm';
import { immutable, tenantTable } from '../platform/database/tenancy.js';

/** The credit ledger, the batches that leave for the SIS, its answers, and the comparison with what it holds. */
export class Award1700000001700 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table award (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        public_id text not null unique check (public_id ~ '^CR-[0-9]{4}-[2-9A-HJKMNP-Z]{6}$'),
        kind text not null check (kind in ('award', 'void')),
        voids_id uuid,
        replaces_id uuid,
        reason text check (length(trim(reason)) > 0),
        claim_id uuid not null,
        decision_id uuid not null,
        learner_id uuid not null,
        credits numeric(6, 2) not null check (credits > 0),
        method text not null,
        course_id uuid,
        course_code text,
        title text not null,
        term_code text not null,
        grade text not null,
        grade_mode text not null,
        in_gpa boolean not null,
        resident boolean not null,
        transcript_comment text not null,
        basis text not null,
        awarded_on date not null,
        opened_at timestamptz not null,
        opened_by uuid,
        posting text not null default 'waiting'
          check (posting in ('waiting', 'batched', 'sent', 'posted', 'rejected', 'dropped')),
        posted_on date,
        voided_at timestamptz,
        unique (institution_id, id),
        unique (institution_id, id, claim_id, credits),
        foreign key (institution_id, claim_id) references claim (institution_id, id),
        foreign key (institution_id, decision_id) references decision (institution_id, id),
        foreign key (institution_id, learner_id) references membership (institution_id, person_id),
        foreign key (institution_id, course_id) references course (institution_id, id),
        foreign key (institution_id, replaces_id) references award (institution_id, id),
        -- A void takes back exactly what its award gave.
        foreign key (institution_id, voids_id, claim_id, credits) references award (institution_id, id, claim_id, credits),
        check ((course_id is null) = (course_code is null)),
        check ((kind = 'void') = (voids_id is not null)),
        check (kind = 'award' or (voided_at is null and reason is not null)),
        check (posted_on is null or posting = 'posted')
      );
      create unique index award_live_once on award (institution_id, claim_id) where kind = 'award' and voided_at is null;
      create unique index award_voided_once on award (institution_id, voids_id);
      create unique index award_replaced_once on award (institution_id, replaces_id);
      create index award_of_decision on award (institution_id, decision_id);
      create index award_newest on award (institution_id, id desc);
      create index award_by_posting on award (institution_id, posting, id desc);
      create index award_void on award (institution_id, id desc) where kind = 'void' or voided_at is not null;
      create index award_of_learner on award (institution_id, learner_id);
      ${tenantTable('award', 'select, insert, update (posting, posted_on, voided_at)')}
      create function award_is_immutable() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or old.voided_at is not null and new.voided_at is distinct from old.voided_at
          or (to_jsonb(new) - '{posting,posted_on,voided_at}'::text[]) is distinct from
             (to_jsonb(old) - '{posting,posted_on,voided_at}'::text[])
        then
          raise exception 'a line of credit never changes: void it and issue a new one' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger award_is_immutable before update or delete on award for each row execute function award_is_immutable();

      create table award_override (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        award_id uuid not null,
        code text not null check (code in ('cap', 'duplicate', 'rejected_before', 'name_differs')),
        reason text not null check (length(trim(reason)) > 0),
        by_id uuid not null,
        at timestamptz not null,
        unique (institution_id, id),
        unique (institution_id, award_id, code),
        foreign key (institution_id, award_id) references award (institution_id, id),
        foreign key (institution_id, by_id) references membership (institution_id, person_id)
      );
      ${tenantTable('award_override', 'select, insert')}

      create table batch (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        number int not null check (number > 0),
        status text not null check (status in ('prepared', 'released', 'reconciled', 'discarded')),
        profile text not null,
        heading text not null,
        file_name text not null,
        lines int not null check (lines > 0 and lines = awards + voids),
        awards int not null,
        voids int not null,
        credits_awarded numeric(10, 2) not null,
        credits_voided numeric(10, 2) not null,
        bytes bigint not null,
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        prepared_by uuid,
        prepared_at timestamptz not null,
        released_by uuid,
        released_at timestamptz,
        discarded_by uuid,
        discarded_at timestamptz,
        discard_reason text,
        reconciled_at timestamptz,
        unique (institution_id, id),
        unique (institution_id, number),
        foreign key (institution_id, prepared_by) references membership (institution_id, person_id),
        foreign key (institution_id, released_by) references membership (institution_id, person_id),
        foreign key (institution_id, discarded_by) references membership (institution_id, person_id),
        constraint batch_two_people check (released_by <> prepared_by),
        check ((released_at is null) = (released_by is null)),
        check ((status in ('released', 'reconciled')) = (released_at is not null)),
        check ((status = 'discarded') = (discarded_at is not null)),
        check ((status = 'reconciled') = (reconciled_at is not null))
      );
      create index batch_newest on batch (institution_id, id desc);
      ${tenantTable('batch', 'select, insert, update')}
      ${immutable('batch', ['institution_id', 'number', 'profile', 'heading', 'file_name', 'lines', 'awards', 'voids', 'credits_awarded', 'credits_voided', 'bytes', 'sha256', 'prepared_by', 'prepared_at'], 'true', 'a batch is frozen when it is prepared')}

      create table posting_file (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        batch_id uuid not null,
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        accepted int not null,
        rejected int not null,
        unchanged int not null,
        imported_by uuid,
        imported_at timestamptz not null,
        unique (institution_id, id),
        unique (institution_id, batch_id, sha256),
        foreign key (institution_id, batch_id) references batch (institution_id, id)
      );
      ${tenantTable('posting_file', 'select, insert')}

      create table batch_line (
        institution_id uuid not null references institution (id),
        batch_id uuid not null,
        position int not null check (position > 0),
        award_id uuid not null,
        public_id text not null,
        kind text not null check (kind in ('award', 'void')),
        credits numeric(6, 2) not null,
        student_id text not null,
        student_name text not null,
        row text not null,
        row_sha256 text not null check (row_sha256 ~ '^[0-9a-f]{64}$'),
        posting text not null default 'waiting' check (posting in ('waiting', 'accepted', 'rejected', 'discarded')),
        reason text,
        posted_on date,
        posting_file_id uuid,
        answered_at timestamptz,
        primary key (institution_id, batch_id, position),
        unique (institution_id, batch_id, award_id),
        foreign key (institution_id, batch_id) references batch (institution_id, id),
        foreign key (institution_id, award_id) references award (institution_id, id),
        -- A result file is kept after its answers were written.
        foreign key (institution_id, posting_file_id) references posting_file (institution_id, id) deferrable initially deferred,
        check ((posting in ('accepted', 'rejected')) = (posting_file_id is not null and answered_at is not null)),
        check ((posting = 'rejected') = (reason is not null)),
        check (posted_on is null or posting = 'accepted')
      );
      -- Never in two batches that may both reach the SIS, and never again once it was accepted.
      create unique index batch_line_once on batch_line (institution_id, award_id) where posting in ('waiting', 'accepted');
      create index batch_line_of_award on batch_line (institution_id, award_id);
      create index batch_line_of_file on batch_line (institution_id, posting_file_id) where posting_file_id is not null;
      create index batch_line_of_student on batch_line (institution_id, student_id) where posting = 'accepted';
      ${tenantTable('batch_line', 'select, insert, update (posting, reason, posted_on, posting_file_id, answered_at)')}
      ${immutable('batch_line', ['batch_id', 'position', 'award_id', 'public_id', 'kind', 'credits', 'student_id', 'student_name', 'row', 'row_sha256'], 'true', 'a row is frozen when its batch is prepared')}

      create table reconciliation (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        term_code text,
        extract_sha256 text not null check (extract_sha256 ~ '^[0-9a-f]{64}$'),
        extract_rows int not null,
        ledger_lines int not null,
        matched int not null,
        awarded_not_posted int not null,
        posted_not_awarded int not null,
        differs int not null,
        run_by uuid,
        run_at timestamptz not null,
        unique (institution_id, id),
        -- Every row of the extract is accounted for, once.
        check (matched + differs + posted_not_awarded = extract_rows)
      );
      create index reconciliation_newest on reconciliation (institution_id, id desc);
      ${tenantTable('reconciliation', 'select, insert')}

      create table reconciliation_finding (
        institution_id uuid not null references institution (id),
        reconciliation_id uuid not null,
        position int not null,
        list text not null check (list in ('awarded_not_posted', 'posted_not_awarded', 'differs')),
        award_id uuid,
        line int,
        because text,
        fields text[] not null default '{}',
        ours jsonb,
        theirs jsonb,
        primary key (institution_id, reconciliation_id, position),
        foreign key (institution_id, reconciliation_id) references reconciliation (institution_id, id),
        foreign key (institution_id, award_id) references award (institution_id, id),
        check ((list = 'posted_not_awarded') = (award_id is null)),
        check ((list = 'awarded_not_posted') = (theirs is null))
      );
      create index reconciliation_finding_of_award on reconciliation_finding (institution_id, award_id);
      ${tenantTable('reconciliation_finding', 'select, insert')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table reconciliation_finding, reconciliation, batch_line, posting_file, batch, award_override, award;
      drop function award_is_immutable(), batch_is_immutable(), batch_line_is_immutable();
    `);
  }
}
