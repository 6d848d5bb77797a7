import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.js';

/** Reviewers (capacity, expertise, training, leave, conflicts of interest) and their seats on submissions. */
export class Assignment1700000001300 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table reviewer_profile (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        person_id uuid not null,
        capacity int not null check (capacity between 0 and 100),
        version int not null default 1,
        unique (institution_id, id),
        unique (institution_id, person_id),
        foreign key (institution_id, person_id) references membership (institution_id, person_id)
      );
      ${tenantTable('reviewer_profile', 'select, insert, update')}

      create table expertise (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        person_id uuid not null,
        subject_id uuid not null,
        basis text not null check (length(trim(basis)) between 1 and 1000),
        declared_at timestamptz not null,
        confirmed_at timestamptz,
        confirmed_by uuid,
        ended_at timestamptz,
        ended_by uuid,
        unique (institution_id, id),
        foreign key (institution_id, person_id) references membership (institution_id, person_id),
        foreign key (institution_id, subject_id) references subject (institution_id, id),
        check ((confirmed_at is null) = (confirmed_by is null)),
        check (confirmed_by <> person_id)
      );
      create unique index expertise_once on expertise (institution_id, person_id, subject_id) where ended_at is null;
      create index expertise_by_subject on expertise (institution_id, subject_id) where ended_at is null;
      ${tenantTable('expertise', 'select, insert, update')}

      create table training (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        person_id uuid not null,
        title text not null check (length(trim(title)) between 1 and 200),
        completed_on date not null,
        valid_until date not null,
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        revoked_at timestamptz,
        unique (institution_id, id),
        foreign key (institution_id, person_id) references membership (institution_id, person_id),
        foreign key (institution_id, recorded_by) references membership (institution_id, person_id),
        check (valid_until >= completed_on),
        check (recorded_by <> person_id)
      );
      create index training_of_person on training (institution_id, person_id) where revoked_at is null;
      ${tenantTable('training', 'select, insert, update')}

      create table leave (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        person_id uuid not null,
        from_on date not null,
        until_on date not null,
        unique (institution_id, id),
        foreign key (institution_id, person_id) references membership (institution_id, person_id),
        check (until_on >= from_on)
      );
      create index leave_of_person on leave (institution_id, person_id);
      ${tenantTable('leave', 'select, insert, delete')}

      -- Declared by one side against an address, whether we know it or not: nobody learns from it who is here.
      create table conflict (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        person_id uuid not null,
        with_email text not null check (with_email = lower(with_email)),
        with_id uuid,
        reason text not null check (length(trim(reason)) between 1 and 1000),
        declared_by uuid not null,
        declared_at timestamptz not null,
        ended_at timestamptz,
        ended_by uuid,
        unique (institution_id, id),
        foreign key (institution_id, person_id) references membership (institution_id, person_id),
        foreign key (institution_id, with_id) references membership (institution_id, person_id),
        foreign key (institution_id, declared_by) references membership (institution_id, person_id),
        check (person_id <> with_id)
      );
      create unique index conflict_once on conflict (institution_id, person_id, with_email) where ended_at is null;
      ${tenantTable('conflict', 'select, insert, update')}

      -- The seats that a submission needs: by policy when it is accepted, one more for a denial or a dispute, others for an appeal.
      create table wanted_seat (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        claim_id uuid not null,
        submission_id uuid not null,
        round int not null check (round > 0),
        seat text not null check (seat in ('first', 'second', 'third', 'sample', 'appeal')),
        places int not null default 1 check (places between 1 and 3),
        unique (institution_id, id),
        unique (institution_id, submission_id, round, seat),
        foreign key (institution_id, claim_id, submission_id) references submission (institution_id, claim_id, id),
        check ((seat = 'appeal') = (round > 1)),
        check (places = 1 or seat = 'appeal')
      );
      ${tenantTable('wanted_seat', 'select, insert')}

      create table assignment (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        claim_id uuid not null,
        submission_id uuid not null,
        reviewer_id uuid not null,
        seat text not null check (seat in ('first', 'second', 'third', 'sample', 'appeal')),
        -- 1 for the first reading of a claim; each appeal begins another round.
        round int not null default 1 check (round > 0),
        status text not null check (status in
          ('offered', 'accepted', 'declined', 'recused', 'expired', 'released', 'completed')),
        offered_at timestamptz not null,
        accepted_at timestamptz,
        completed_at timestamptz,
        closed_at timestamptz,
        -- Whether the reading came in by its due date; null until it did.
        kept boolean,
        reason text,
        chosen_by uuid,
        override_reason text,
        overridden text[] not null default '{}',
        -- How many open seats the reviewer had, and could have, when this one was given.
        load_before int not null default 0,
        capacity_then int not null default 0,
        unique (institution_id, id),
        unique (institution_id, claim_id, id),
        foreign key (institution_id, claim_id) references claim (institution_id, id),
        foreign key (institution_id, claim_id, submission_id) references submission (institution_id, claim_id, id),
        foreign key (institution_id, reviewer_id) references reviewer_profile (institution_id, person_id),
        foreign key (institution_id, chosen_by) references membership (institution_id, person_id),
        check ((seat = 'appeal') = (round > 1)),
        check (status in ('offered', 'declined', 'expired', 'released') or accepted_at is not null),
        check ((status = 'completed') = (completed_at is not null)),
        check ((status in ('declined', 'recused', 'expired', 'released')) = (closed_at is not null)),
        check (status not in ('declined', 'recused', 'released') or length(trim(reason)) > 0),
        check (load_before < capacity_then or 'at_capacity' = any (overridden)),
        check (cardinality(overridden) = 0 or length(trim(override_reason)) > 0)
      );
      create unique index assignment_seat_once on assignment (institution_id, submission_id, seat)
        where status in ('offered', 'accepted', 'completed') and seat <> 'appeal';
      create unique index assignment_reader_once on assignment (institution_id, submission_id, reviewer_id)
        where status in ('offered', 'accepted', 'completed');
      create index assignment_of_reviewer on assignment (institution_id, reviewer_id, id desc);
      create index assignment_open on assignment (institution_id, reviewer_id) where status in ('offered', 'accepted');
      create index assignment_of_claim on assignment (institution_id, claim_id);
      ${tenantTable('assignment', 'select, insert, update')}

      -- What no code can get around: nobody reads their own claim, and (by the check above) no seat goes beyond a reviewer's
      -- capacity unless a coordinator set it aside with a reason. The lock makes seats that are given at once wait in line.
      create function assignment_is_allowed() returns trigger language plpgsql as $$
      begin
        if new.reviewer_id = (select learner_id from claim where institution_id = new.institution_id and id = new.claim_id) then
          raise exception 'nobody evaluates their own portfolio' using errcode = 'restrict_violation';
        end if;
        select capacity into new.capacity_then from reviewer_profile
          where institution_id = new.institution_id and person_id = new.reviewer_id for update;
        select count(*) into new.load_before from assignment
          where institution_id = new.institution_id and reviewer_id = new.reviewer_id and status in ('offered', 'accepted');
        return new;
      end $$;
      create trigger assignment_is_allowed before insert on assignment for each row execute function assignment_is_allowed();

      -- That nobody could be asked, and for which cause: the coordinator is told once for each.
      create table unroutable (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        claim_id uuid not null,
        submission_id uuid not null,
        seat text not null,
        cause text not null,
        at timestamptz not null,
        ended_at timestamptz,
        unique (institution_id, id),
        foreign key (institution_id, claim_id, submission_id) references submission (institution_id, claim_id, id)
      );
      create unique index unroutable_once on unroutable (institution_id, submission_id, seat, cause) where ended_at is null;
      ${tenantTable('unroutable', 'select, insert, update')}

      alter table information_request add constraint information_request_of_assignment
        foreign key (institution_id, claim_id, assignment_id) references assignment (institution_id, claim_id, id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table information_request drop constraint information_request_of_assignment;
      drop table unroutable, assignment, wanted_seat, conflict, leave, training, expertise, reviewer_profile;
      drop function assignment_is_allowed();
    `);
  }
}
