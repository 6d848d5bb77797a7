import type { MigrationInterface, QueryRunner } from 'typeorm';
import { immutable, tenantTable } from '../platform/database/tenancy.js';

/** Claims, what the learner says in them, and the frozen copies that reviewers read. */
export class Claim1700000001200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table claim (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        reference text not null generated always as (upper(right(id::text, 8))) stored,
        learner_id uuid not null,
        status text not null check (status in ('draft', 'submitted', 'returned', 'routing', 'in_review', 'info_requested',
          'adjudication', 'approval', 'revision', 'decided', 'withdrawn', 'expired')),
        version int not null default 1,
        attempt int not null default 0 check (attempt >= 0),
        kind text not null check (kind in ('course', 'block')),
        course_id uuid,
        course_code text,
        subject_id uuid not null,
        program_id uuid,
        title text not null check (length(title) between 1 and 300),
        level text,
        credits numeric(6, 2) not null check (credits > 0),
        submission_id uuid,
        proposal_state text not null default 'none' check (proposal_state in ('none', 'sent', 'agreed', 'declined')),
        proposal text,
        proposal_answer text,
        fee_cents int not null default 0 check (fee_cents >= 0),
        fee_state text not null default 'none' check (fee_state in ('none', 'due', 'paid', 'waived')),
        return_reason text,
        created_at timestamptz not null,
        edited_at timestamptz not null,
        submitted_at timestamptz,
        decided_at timestamptz,
        closed_at timestamptz,
        unique (institution_id, id),
        foreign key (institution_id, learner_id) references membership (institution_id, person_id),
        foreign key (institution_id, course_id) references course (institution_id, id),
        foreign key (institution_id, subject_id) references subject (institution_id, id),
        foreign key (institution_id, program_id) references program (institution_id, id),
        check ((kind = 'course') = (course_id is not null)),
        check ((fee_cents = 0) = (fee_state = 'none')),
        check (status in ('draft', 'withdrawn', 'expired') or submission_id is not null),
        check ((status in ('decided', 'withdrawn', 'expired')) = (closed_at is not null))
      );
      create unique index claim_open_once on claim (institution_id, learner_id, course_id)
        where status not in ('decided', 'withdrawn', 'expired');
      create index claim_newest on claim (institution_id, id desc);
      create index claim_by_status on claim (institution_id, status, id desc);
      create index claim_by_subject on claim (institution_id, subject_id, id desc);
      create index claim_of_learner on claim (institution_id, learner_id, id desc);
      create index claim_by_reference on claim (institution_id, reference);
      ${tenantTable('claim')}
      ${immutable('claim', ['fee_cents', 'learner_id', 'kind', 'course_id', 'credits'], "old.status not in ('draft', 'returned', 'revision')", 'what was claimed and its fee are fixed when the claim is sent')}

      create table claim_outcome (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        claim_id uuid not null,
        outcome_id uuid,
        code text not null,
        position int not null,
        title text not null check (length(title) between 1 and 2000),
        required boolean not null,
        statement text not null default '',
        version int not null default 1,
        saved_at timestamptz,
        unique (institution_id, id),
        unique (institution_id, claim_id, code),
        foreign key (institution_id, claim_id) references claim (institution_id, id) on delete cascade,
        foreign key (institution_id, outcome_id) references outcome (institution_id, id)
      );
      ${tenantTable('claim_outcome')}
      ${['evidence', 'experience', 'attestation'].map(link).join('\n')}

      create table submission (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        claim_id uuid not null,
        number int not null check (number > 0),
        attempt int not null check (attempt > 0),
        content jsonb not null,
        content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
        rubric_id uuid not null,
        policy_id uuid not null,
        fee_cents int not null check (fee_cents >= 0),
        warnings jsonb not null,
        submitted_at timestamptz not null,
        unique (institution_id, id),
        unique (institution_id, claim_id, number),
        unique (institution_id, claim_id, id),
        foreign key (institution_id, claim_id) references claim (institution_id, id),
        foreign key (institution_id, rubric_id) references rubric (institution_id, id),
        foreign key (institution_id, policy_id) references policy (institution_id, id)
      );
      ${tenantTable('submission', 'select, insert')}
      ${immutable('submission', ['content', 'content_sha256', 'rubric_id', 'policy_id', 'fee_cents', 'attempt', 'number', 'claim_id', 'submitted_at'], 'true', 'a submission never changes')}
      alter table claim add constraint claim_latest_submission foreign key (institution_id, id, submission_id)
        references submission (institution_id, claim_id, id);

      create table fee_settlement (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        claim_id uuid not null,
        submission_id uuid not null,
        kind text not null check (kind in ('payment', 'waiver')),
        cents int not null check (cents > 0),
        reference text not null default '',
        reason text not null default '',
        by_id uuid not null,
        at timestamptz not null,
        unique (institution_id, id),
        foreign key (institution_id, claim_id, submission_id) references submission (institution_id, claim_id, id),
        foreign key (institution_id, by_id) references membership (institution_id, person_id),
        check (kind = 'payment' or length(trim(reason)) > 0)
      );
      create index fee_settlement_of_claim on fee_settlement (institution_id, claim_id);
      ${tenantTable('fee_settlement', 'select, insert')}

      create table claim_reason (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        claim_id uuid not null,
        text text not null check (length(trim(text)) > 0),
        by_id uuid,
        at timestamptz not null,
        unique (institution_id, id),
        foreign key (institution_id, claim_id) references claim (institution_id, id) on delete cascade
      );
      create index claim_reason_of_claim on claim_reason (institution_id, claim_id);
      ${tenantTable('claim_reason', 'select, insert')}

      create table information_request (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        claim_id uuid not null,
        submission_id uuid not null,
        assignment_id uuid not null,
        asked_by_id uuid not null,
        question text not null check (length(trim(question)) > 0),
        state text not null check (state in ('open', 'answered', 'expired', 'cancelled')),
        asked_at timestamptz not null,
        closed_at timestamptz,
        unique (institution_id, id),
        foreign key (institution_id, claim_id, submission_id) references submission (institution_id, claim_id, id),
        foreign key (institution_id, asked_by_id) references membership (institution_id, person_id),
        check ((state = 'open') = (closed_at is null))
      );
      create unique index information_request_open_once on information_request (institution_id, claim_id) where state = 'open';
      create index information_request_of_claim on information_request (institution_id, claim_id, asked_at);
      ${tenantTable('information_request')}

      create table supplement (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        request_id uuid not null,
        submission_id uuid not null,
        content jsonb not null,
        content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
        answered_at timestamptz not null,
        unique (institution_id, id),
        unique (institution_id, request_id),
        foreign key (institution_id, request_id) references information_request (institution_id, id),
        foreign key (institution_id, submission_id) references submission (institution_id, id)
      );
      create index supplement_of_submission on supplement (institution_id, submission_id);
      ${tenantTable('supplement', 'select, insert')}

      create table claim_reading (
        institution_id uuid not null references institution (id),
        claim_id uuid not null,
        person_id uuid not null,
        day date not null,
        primary key (institution_id, claim_id, person_id, day),
        foreign key (institution_id, claim_id) references claim (institution_id, id) on delete cascade
      );
      ${tenantTable('claim_reading', 'select, insert')}

      -- Tables to the left know these by id only; from here on the database holds them to it.
      alter table deadline add constraint deadline_of_claim foreign key (institution_id, claim_id)
        references claim (institution_id, id) on delete cascade;
      alter table evidence_pin add constraint evidence_pin_of_submission foreign key (institution_id, submission_id)
        references submission (institution_id, id);
      alter table experience_pin add constraint experience_pin_of_submission foreign key (institution_id, submission_id)
        references submission (institution_id, id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table experience_pin drop constraint experience_pin_of_submission;
      alter table evidence_pin drop constraint evidence_pin_of_submission;
      alter table deadline drop constraint deadline_of_claim;
      alter table claim drop constraint claim_latest_submission;
      drop table claim_reading, supplement, information_request, claim_reason, fee_settlement, submission,
        claim_outcome_attestation, claim_outcome_experience, claim_outcome_evidence, claim_outcome, claim;
      drop function claim_is_immutable(), submission_is_immutable();
    `);
  }
}

/** What an outcome's statement points to: one table for each kind of thing in the portfolio. */
function link(noun: string): string {
  return `
      create table claim_outcome_${noun} (
        institution_id uuid not null references institution (id),
        claim_outcome_id uuid not null,
        ${noun}_id uuid not null,
        position int not null,
        primary key (institution_id, claim_outcome_id, ${noun}_id),
        foreign key (institution_id, claim_outcome_id) references claim_outcome (institution_id, id) on delete cascade,
        foreign key (institution_id, ${noun}_id) references ${noun} (institution_id, id) on delete cascade
      );
      create index claim_outcome_${noun}_back on claim_outcome_${noun} (institution_id, ${noun}_id);
      ${tenantTable(`claim_outcome_${noun}`)}`;
}
