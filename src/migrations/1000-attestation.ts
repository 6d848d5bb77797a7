import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole, immutable, tenantTable } from '../platform/database/tenancy.js';

/**
 * A supervisor's word about an experience. What was asked and the learner's consent never change (the application may not
 * even update those columns); once answered, nothing does.
 */
export class Attestation1700000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const answered = ['confirmed', 'corrected', 'commented', 'declined'];
    const list = answered.map((state) => `'${state}'`).join(', ');
    await runner.query(`
      create table attestation (
        id uuid primary key,
        institution_id uuid not null references institution (id),
        learner_id uuid not null,
        experience_id uuid not null,
        attestor_name text not null check (length(attestor_name) between 1 and 200),
        attestor_email text not null check (length(attestor_email) between 3 and 254),
        free_mail boolean not null,
        relation text not null check (length(relation) between 1 and 200),
        message text not null default '' check (length(message) <= 2000),
        asked jsonb not null,
        consent_text text not null,
        consent_signature text not null check (length(consent_signature) between 2 and 200),
        asked_at timestamptz not null,
        expires_at timestamptz not null check (expires_at > asked_at),
        state text not null default 'asked'
          check (state in ('asked', 'opened', ${list}, 'expired', 'withdrawn')),
        mailed_at timestamptz not null,
        reminders smallint not null default 0 check (reminders between 0 and 3),
        code_number smallint not null default 0,
        code_until timestamptz,
        code_tries smallint not null default 0 check (code_tries between 0 and 5),
        pass_sha256 text,
        pass_until timestamptz,
        opened_at timestamptz,
        closed_at timestamptz,
        answer_text text check (length(answer_text) <= 10000),
        answer_signature text check (length(answer_signature) between 2 and 200),
        unique (institution_id, id),
        foreign key (institution_id, learner_id) references membership (institution_id, person_id),
        foreign key (institution_id, learner_id, experience_id) references experience (institution_id, learner_id, id),
        constraint answered_is_signed check ((state in (${list})) = (answer_signature is not null)),
        constraint closed_when_over check ((state in ('asked', 'opened')) = (closed_at is null)),
        constraint corrections_say_what check (state not in ('corrected', 'commented') or length(answer_text) > 0)
      );
      create index attestation_of_learner on attestation (institution_id, learner_id, asked_at);
      create index attestation_about_experience on attestation (institution_id, experience_id);
      create index attestation_still_open on attestation (institution_id, expires_at) where closed_at is null;
      create index attestation_lately_asked on attestation (institution_id, asked_at);

      ${tenantTable('attestation', 'select, insert')}
      grant update (state, mailed_at, reminders, code_number, code_until, code_tries, pass_sha256, pass_until, opened_at,
        closed_at, answer_text, answer_signature) on attestation to ${appRole};
      ${immutable(
        'attestation',
        [
          'state',
          'answer_text',
          'answer_signature',
          'closed_at',
          'opened_at',
          'asked',
          'consent_text',
          'attestor_email',
        ],
        `old.state in (${list})`,
        'An answered attestation does not change.',
      )}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table attestation; drop function attestation_is_immutable');
  }
}
