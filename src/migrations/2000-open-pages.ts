import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from '../platform/database/tenancy.js';

const answered = `old.state in ('confirmed', 'corrected', 'commented', 'declined')`;

const frozen = [
  'state',
  'answer_text',
  'answer_signature',
  'closed_at',
  'opened_at',
  'asked',
  'consent_text',
  'attestor_email',
];

/** The function behind the trigger of `attestation`, over these columns. */
const freezing = (columns: readonly string[]): string => `
  create or replace function attestation_is_immutable() returns trigger language plpgsql as $$
  begin
    if (${answered}) and (tg_op = 'DELETE' or ${columns.map((c) => `new.${c} is distinct from old.${c}`).join(' or ')}) then
      raise exception 'An answered attestation does not change.' using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
  end $$;`;

/**
 * What people without an account may do: ask to become a learner (an invitation that nobody sent), and say about each
 * statement whether it is right.
 */
export class OpenPages1700000002000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table invitation add column self_registered boolean not null default false
        check (not self_registered or (invited_by is null and roles = array['learner']));

      alter table attestation
        add column answers jsonb,
        add column answer_title text check (length(answer_title) between 1 and 200),
        add constraint answers_are_signed check (answers is null or answer_signature is not null);
      grant update (answers, answer_title) on attestation to ${appRole};
      ${freezing([...frozen, 'answers', 'answer_title'])}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${freezing(frozen)}
      alter table attestation drop constraint answers_are_signed, drop column answers, drop column answer_title;
      alter table invitation drop column self_registered;
    `);
  }
}
