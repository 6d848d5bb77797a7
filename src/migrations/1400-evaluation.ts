import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.js';

/** What readers wrote, what they wrote before a reopening, and what they said to each other. */
export class Evaluation1700000001400 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table evaluation (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        assignment_id uuid not null,
        claim_id uuid not null,
        submission_id uuid not null,
        reviewer_id uuid not null,
        status text not null check (status in ('draft', 'submitted', 'reopened')),
        version int not null default 1,
        scores jsonb not null default '[]',
        overall_level_id text,
        outcome_comments jsonb not null default '[]',
        summary text not null default '',
        recommendation text check (recommendation in ('full', 'reduced', 'alternative', 'none', 'revise')),
        credits numeric(6, 2) check (credits >= 0),
        alternative_course_id uuid,
        interview_on date,
        rationale text not null default '',
        -- Notes for the other readers and the approver; the learner's decision never shows them.
        private_note text not null default '',
        saved_at timestamptz not null,
        submitted_at timestamptz,
        reopened_reason text,
        unique (institution_id, id),
        unique (institution_id, assignment_id),
        foreign key (institution_id, claim_id, assignment_id) references assignment (institution_id, claim_id, id),
        foreign key (institution_id, claim_id, submission_id) references submission (institution_id, claim_id, id),
        foreign key (institution_id, reviewer_id) references reviewer_profile (institution_id, person_id),
        foreign key (institution_id, alternative_course_id) references course (institution_id, id),
        check (status = 'draft' or submitted_at is not null),
        check (status <> 'submitted' or (recommendation is not null and credits is not null and length(trim(summary)) > 0)),
        check (status <> 'reopened' or length(trim(reopened_reason)) > 0)
      );
      create index evaluation_of_submission on evaluation (institution_id, submission_id);
      create index evaluation_of_claim on evaluation (institution_id, claim_id);
      ${tenantTable('evaluation', 'select, insert, update')}

      create table evaluation_original (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        evaluation_id uuid not null,
        number int not null check (number > 0),
        content jsonb not null,
        submitted_at timestamptz not null,
        reopened_at timestamptz not null,
        reopened_by uuid not null,
        reason text not null check (length(trim(reason)) > 0),
        unique (institution_id, id),
        unique (institution_id, evaluation_id, number),
        foreign key (institution_id, evaluation_id) references evaluation (institution_id, id)
      );
      ${tenantTable('evaluation_original', 'select, insert')}

      -- What was submitted changes only after a copy of it is on record.
      create function evaluation_keeps_originals() returns trigger language plpgsql as $$
      begin
        if old.status = 'submitted' and (
          new.status = 'submitted' and to_jsonb(new) is distinct from to_jsonb(old)
          or not exists (
            select from evaluation_original o
            where o.institution_id = old.institution_id and o.evaluation_id = old.id and o.submitted_at = old.submitted_at
          )
        ) then
          raise exception 'a submitted evaluation changes only by a reopening' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger evaluation_keeps_originals before update on evaluation
        for each row execute function evaluation_keeps_originals();

      create table discussion_message (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        claim_id uuid not null,
        submission_id uuid not null,
        assignment_id uuid not null,
        text text not null check (length(trim(text)) between 1 and 10000),
        at timestamptz not null,
        unique (institution_id, id),
        foreign key (institution_id, claim_id, assignment_id) references assignment (institution_id, claim_id, id),
        foreign key (institution_id, claim_id, submission_id) references submission (institution_id, claim_id, id)
      );
      create index discussion_message_of_submission on discussion_message (institution_id, submission_id, id);
      ${tenantTable('discussion_message', 'select, insert')}

      -- How a disagreement was found and how it was settled.
      create table adjudication (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        claim_id uuid not null,
        submission_id uuid not null,
        round int not null,
        mode text not null check (mode in ('discussion', 'third_reader')),
        disagreements jsonb not null,
        opened_at timestamptz not null,
        settled_at timestamptz,
        settled_by text check (settled_by in ('agreement', 'third_reader', 'approver', 'withdrawal')),
        unique (institution_id, id),
        foreign key (institution_id, claim_id, submission_id) references submission (institution_id, claim_id, id),
        check ((settled_at is null) = (settled_by is null))
      );
      create unique index adjudication_open_once on adjudication (institution_id, submission_id) where settled_at is null;
      ${tenantTable('adjudication', 'select, insert, update')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table adjudication, discussion_message, evaluation_original, evaluation;
      drop function evaluation_keeps_originals();
    `);
  }
}
