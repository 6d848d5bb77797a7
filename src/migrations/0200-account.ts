import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole, tenantTable } from '../platform/database/tenancy.js';

/*
 ** People, institutions and who may do what where.
 ** (1) institution, person, session, password_reset and rate_limit belong to no institution; the rest are tenant rows.
 **     A session is its person's; the institution in it is the one chosen to work in.
 ** (2) A membership is also visible to its own person (`app.person`), so that somebody who signs in sees all their colleges.
 ** (3) No secret is stored: of sessions and API tokens only the SHA-256, of links nothing at all.
 ** (4) `session_holder` and `api_token_holder` look across institutions, because a credential comes before the institution
 **     is known. They take a hash that only the holder of the secret can know and return one row.
 */
export class Account1700000000200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table institution add column version int not null default 1;

      create table holiday (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        falls_on date not null,
        name text not null check (length(name) between 1 and 100),
        unique (institution_id, id),
        unique (institution_id, falls_on)
      );
      ${tenantTable('holiday')}

      create table person (
        id uuid primary key,
        email text not null unique check (email = lower(email) and position('@' in email) > 1),
        name text not null check (length(name) between 1 and 200),
        password_hash text,
        created_at timestamptz not null
      );
      grant select, insert, update on person to ${appRole};

      create table membership (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        person_id uuid not null references person (id),
        roles text[] not null check (
          cardinality(roles) > 0 and
          roles <@ array['learner', 'reviewer', 'coordinator', 'approver', 'registrar', 'admin', 'auditor']
        ),
        student_id text check (length(student_id) between 1 and 40),
        status text not null default 'active' check (status in ('active', 'ended')),
        version int not null default 1,
        started_at timestamptz not null,
        ended_at timestamptz check ((ended_at is not null) = (status = 'ended')),
        unique (institution_id, id),
        unique (institution_id, person_id),
        unique (institution_id, student_id)
      );
      ${tenantTable('membership', 'select, insert, update')}
      create policy own_person on membership for select to ${appRole}
        using (person_id = nullif(current_setting('app.person', true), '')::uuid);
      create index membership_of_person on membership (person_id);

      create table invitation (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        email text not null check (email = lower(email)),
        name text not null,
        roles text[] not null check (cardinality(roles) > 0),
        student_id text,
        link_no int not null default 1,
        status text not null default 'open' check (status in ('open', 'accepted', 'revoked')),
        invited_by uuid references person (id),
        created_at timestamptz not null,
        expires_at timestamptz not null,
        person_id uuid references person (id) check ((person_id is not null) = (status = 'accepted')),
        unique (institution_id, id)
      );
      ${tenantTable('invitation', 'select, insert, update')}
      create unique index one_open_invitation on invitation (institution_id, email) where status = 'open';

      create table session (
        id uuid primary key,
        token_sha256 bytea not null unique check (length(token_sha256) = 32),
        person_id uuid not null references person (id),
        chosen_institution_id uuid references institution (id),
        started_at timestamptz not null,
        used_at timestamptz not null,
        network text not null,
        agent text not null
      );
      grant select, insert, update, delete on session to ${appRole};
      create index session_of_person on session (person_id);

      create table password_reset (
        id uuid primary key,
        person_id uuid not null references person (id),
        expires_at timestamptz not null
      );
      grant select, insert, delete on password_reset to ${appRole};

      create table api_token (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        name text not null check (length(name) between 1 and 100),
        scopes text[] not null check (cardinality(scopes) > 0),
        prefix text not null,
        secret_sha256 bytea not null unique check (length(secret_sha256) = 32),
        created_by uuid not null references person (id),
        created_at timestamptz not null,
        expires_at timestamptz not null,
        last_used_at timestamptz,
        revoked_at timestamptz,
        unique (institution_id, id)
      );
      ${tenantTable('api_token', 'select, insert, update')}

      create table rate_limit (
        key text primary key,
        spent_until timestamptz not null
      );
      grant select, insert, update, delete on rate_limit to ${appRole};
      create index rate_limit_spent on rate_limit (spent_until);

      create function session_holder(sha256 bytea)
      returns table (id uuid, person_id uuid, institution_id uuid, started_at timestamptz, used_at timestamptz, roles text[])
      language sql stable security definer set search_path = public, pg_temp as $$
        select s.id, s.person_id, s.chosen_institution_id, s.started_at, s.used_at, coalesce(m.roles, '{}')
        from session s
        left join membership m
          on m.person_id = s.person_id and m.institution_id = s.chosen_institution_id and m.status = 'active'
        where s.token_sha256 = $1
      $$;
      create function api_token_holder(sha256 bytea)
      returns table (id uuid, institution_id uuid, scopes text[], expires_at timestamptz, last_used_at timestamptz)
      language sql stable security definer set search_path = public, pg_temp as $$
        select t.id, t.institution_id, t.scopes, t.expires_at, t.last_used_at
        from api_token t where t.secret_sha256 = $1 and t.revoked_at is null
      $$;
      revoke all on function session_holder(bytea), api_token_holder(bytea) from public;
      grant execute on function session_holder(bytea), api_token_holder(bytea) to ${appRole};
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function session_holder(bytea), api_token_holder(bytea);
      drop table rate_limit, api_token, password_reset, session, invitation, membership, person, holiday;
      alter table institution drop column version;
    `);
  }
}
