import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole, tenantTable } from '../platform/database/tenancy.js';

/*
 ** What people are told, and the mails that carry it.
 ** (1) A mail row holds ids and plain facts. Its text, and any secret link in it, is made when it is delivered.
 ** (2) A news or digest mail has no text of its own: it carries the notifications that point to it.
 ** (3) `mailbox` is the built-in mail server of a machine without one; nothing is ever written to it in production.
 */
export class Notification1700000000300 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table mail (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        person_id uuid references person (id),
        address text,
        template text not null,
        params jsonb not null,
        state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'skipped', 'failed')),
        attempts int not null default 0,
        last_error text,
        created_at timestamptz not null,
        due_at timestamptz not null,
        sending_since timestamptz check ((sending_since is not null) = (state = 'sending')),
        sent_at timestamptz check ((sent_at is not null) = (state = 'sent')),
        check ((person_id is null) <> (address is null)),
        unique (institution_id, id)
      );
      ${tenantTable('mail', 'select, insert, update')}
      create index mail_waiting on mail (due_at) where state in ('queued', 'sending');
      create index mail_failed on mail (institution_id, id) where state = 'failed';
      create index mail_of_person on mail (institution_id, person_id, template, due_at) where person_id is not null;

      create table notification (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        person_id uuid not null,
        kind text not null,
        about jsonb not null,
        params jsonb not null,
        created_at timestamptz not null,
        read_at timestamptz,
        mail_id uuid,
        unique (institution_id, id),
        foreign key (institution_id, person_id) references membership (institution_id, person_id),
        foreign key (institution_id, mail_id) references mail (institution_id, id)
      );
      ${tenantTable('notification', 'select, insert, update')}
      create index notification_inbox on notification (institution_id, person_id, id desc);
      create index notification_unread on notification (institution_id, person_id) where read_at is null;
      create index notification_in_mail on notification (mail_id) where mail_id is not null;

      create table notification_preference (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        person_id uuid not null,
        kind text not null,
        way text not null check (way in ('now', 'daily', 'inbox', 'off')),
        unique (institution_id, id),
        unique (institution_id, person_id, kind),
        foreign key (institution_id, person_id) references membership (institution_id, person_id)
      );
      ${tenantTable('notification_preference')}

      create table mailbox (
        message_id text primary key,
        recipient text not null,
        subject text not null,
        text text not null,
        received_at timestamptz not null
      );
      grant select, insert on mailbox to ${appRole};

      -- The clock asks this for every institution at once; it answers with ids.
      create function mail_to_deliver(at timestamptz, stuck_since timestamptz)
      returns table (institution_id uuid, id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$
        select m.institution_id, m.id from mail m
        where (m.state = 'queued' and m.due_at <= $1) or (m.state = 'sending' and m.sending_since < $2)
        order by m.due_at limit 500
      $$;
      revoke all on function mail_to_deliver(timestamptz, timestamptz) from public;
      grant execute on function mail_to_deliver(timestamptz, timestamptz) to ${appRole};
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function mail_to_deliver(timestamptz, timestamptz);
      drop table mailbox, notification_preference, notification, mail;
    `);
  }
}
