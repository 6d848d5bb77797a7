import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole, ownInstitution, tenantTable } from '../platform/database/tenancy.js';

/** The application's role, the institutions, idempotency keys and the event table. */
export class History1700000000100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      do $$ begin
        create role ${appRole} nologin;
      exception when duplicate_object or unique_violation then null;
      end $$;
      grant ${appRole} to current_user;
      grant usage on schema public to ${appRole};

      create table institution (
        id uuid primary key,
        code text not null unique check (code ~ '^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$'),
        name text not null check (length(name) between 1 and 200),
        time_zone text not null,
        claim_label text not null default 'claim',
        created_at timestamptz not null
      );
      grant select, insert, update on institution to ${appRole};

      create table idempotency (
        institution_id uuid not null references institution (id),
        who text not null,
        key text not null check (length(key) between 1 and 200),
        request_hash text not null,
        answer jsonb,
        created_at timestamptz not null default now(),
        primary key (institution_id, who, key)
      );
      create index idempotency_by_age on idempotency (created_at);
      ${tenantTable('idempotency')}

      create table event (
        id bigint generated always as identity primary key,
        institution_id uuid not null references institution (id),
        type text not null,
        at timestamptz not null,
        actor_id uuid,
        actor_kind text not null check (actor_kind in ('person', 'token', 'attestor', 'system')),
        claim_id uuid,
        data jsonb not null,
        seal_no bigint,
        hash text,
        pending text[] not null default '{}',
        dispatched_at timestamptz,
        check ((seal_no is null) = (hash is null)),
        check (dispatched_at is null or seal_no is not null),
        unique (institution_id, seal_no)
      );
      create index event_undispatched on event (institution_id, id) where dispatched_at is null;
      create index event_unsettled on event (institution_id, dispatched_at) where pending <> '{}' and dispatched_at is not null;
      create index event_of_claim on event (claim_id, id) where claim_id is not null;
      create index event_by_type on event (institution_id, type, id);
      alter table event enable row level security;
      create policy own_institution on event to ${appRole} using (${ownInstitution}) with check (${ownInstitution});
      grant select, insert on event to ${appRole};
      grant update (seal_no, hash, pending, dispatched_at) on event to ${appRole};

      create function event_keeps_its_seal() returns trigger language plpgsql as $$
      begin
        if old.seal_no is not null and (new.seal_no is distinct from old.seal_no or new.hash is distinct from old.hash) then
          raise exception 'a sealed event cannot be sealed again' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger event_keeps_its_seal before update on event for each row execute function event_keeps_its_seal();

      -- The relay works for every institution; these are the only questions that cross the border, and they answer with ids.
      create function institutions_with_undispatched_events() returns table (institution_id uuid)
        language sql security definer set search_path = public stable
        as $$ select distinct e.institution_id from event e where e.dispatched_at is null $$;
      create function institutions_with_unsettled_events(older_than interval) returns table (institution_id uuid)
        language sql security definer set search_path = public stable
        as $$ select distinct e.institution_id from event e
              where e.pending <> '{}' and e.dispatched_at < now() - older_than $$;
      revoke all on function institutions_with_undispatched_events(), institutions_with_unsettled_events(interval) from public;
      grant execute on function institutions_with_undispatched_events(), institutions_with_unsettled_events(interval) to ${appRole};
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function institutions_with_undispatched_events(), institutions_with_unsettled_events(interval);
      drop table event, idempotency, institution cascade;
      drop function event_keeps_its_seal();
    `);
  }
}
