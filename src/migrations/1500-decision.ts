import type { MigrationInterface, QueryRunner } from 'typeorm';
import { immutable, tenantTable } from '../platform/database/tenancy.js';

/** The institution's word on claims, and who concurred in it. */
export class Decision1700000001500 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table decision (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        claim_id uuid not null,
        submission_id uuid not null,
        number int not null check (number > 0),
        -- The decision that an appeal was made against and that this one takes the place of.
        supersedes_id uuid,
        status text not null check (status in ('proposed', 'final', 'withdrawn')),
        outcome text not null check (outcome in ('full', 'reduced', 'alternative', 'none')),
        credits numeric(6, 2) not null check (credits >= 0),
        course_id uuid,
        title text not null check (length(trim(title)) between 1 and 200),
        term_id uuid,
        feedback jsonb not null check (jsonb_array_length(feedback) > 0),
        message text not null default '',
        override_reason text,
        overridden jsonb not null default '[]',
        decided_by uuid not null,
        decided_at timestamptz not null,
        concluded_at timestamptz,
        withdrawn_reason text,
        unique (institution_id, id),
        unique (institution_id, claim_id, number),
        unique (institution_id, claim_id, id),
        foreign key (institution_id, claim_id, submission_id) references submission (institution_id, claim_id, id),
        foreign key (institution_id, claim_id, supersedes_id) references decision (institution_id, claim_id, id),
        foreign key (institution_id, course_id) references course (institution_id, id),
        foreign key (institution_id, term_id) references term (institution_id, id),
        foreign key (institution_id, decided_by) references membership (institution_id, person_id),
        check ((outcome = 'none') = (credits = 0)),
        check (outcome = 'none' or term_id is not null),
        check (outcome <> 'alternative' or course_id is not null),
        check ((status = 'final') = (concluded_at is not null)),
        check (jsonb_array_length(overridden) = 0 or length(trim(override_reason)) > 0)
      );
      create unique index decision_proposed_once on decision (institution_id, claim_id) where status = 'proposed';
      create unique index decision_superseded_once on decision (institution_id, supersedes_id) where status = 'final';
      create unique index decision_first_once on decision (institution_id, claim_id)
        where status = 'final' and supersedes_id is null;
      create index decision_of_claim on decision (institution_id, claim_id);
      ${tenantTable('decision', 'select, insert, update')}
      ${immutable(
        'decision',
        [
          'claim_id',
          'submission_id',
          'number',
          'supersedes_id',
          'outcome',
          'credits',
          'course_id',
          'title',
          'term_id',
          'feedback',
          'message',
          'override_reason',
          'overridden',
          'decided_by',
          'decided_at',
        ],
        'true',
        'a decision never changes',
      )}

      create function decision_is_not_the_readers() returns trigger language plpgsql as $$
      begin
        if exists (
          select from claim c where c.institution_id = new.institution_id and c.id = new.claim_id
            and c.learner_id = new.decided_by
        ) or exists (
          select from evaluation e where e.institution_id = new.institution_id and e.claim_id = new.claim_id
            and e.reviewer_id = new.decided_by
        ) then
          raise exception 'nobody decides on a claim that is theirs or that they evaluated' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger decision_is_not_the_readers before insert on decision
        for each row execute function decision_is_not_the_readers();

      create table concurrence (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        claim_id uuid not null,
        decision_id uuid not null,
        person_id uuid not null,
        agrees boolean not null,
        comment text not null default '',
        at timestamptz not null,
        unique (institution_id, id),
        unique (institution_id, decision_id, person_id),
        foreign key (institution_id, claim_id, decision_id) references decision (institution_id, claim_id, id),
        foreign key (institution_id, person_id) references membership (institution_id, person_id),
        check (agrees or length(trim(comment)) > 0)
      );
      ${tenantTable('concurrence', 'select, insert')}

      create table revision_request (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        claim_id uuid not null,
        submission_id uuid not null,
        message text not null check (length(trim(message)) > 0),
        feedback jsonb not null,
        asked_by uuid not null,
        asked_at timestamptz not null,
        unique (institution_id, id),
        unique (institution_id, submission_id),
        foreign key (institution_id, claim_id, submission_id) references submission (institution_id, claim_id, id),
        foreign key (institution_id, asked_by) references membership (institution_id, person_id)
      );
      create index revision_request_of_claim on revision_request (institution_id, claim_id);
      ${tenantTable('revision_request', 'select, insert')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table revision_request, concurrence, decision;
      drop function decision_is_not_the_readers(), decision_is_immutable();
    `);
  }
}
