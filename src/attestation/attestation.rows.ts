import { found } from '../kernel/refusal.js';
import type { Tx } from '../platform/database/database.js';
import type { Asked, AttestationState, Code } from './attestation.rules.js';
import type { Details } from './answer/detail.rules.js';
import type { AskedAbout } from './consent.rules.js';

/** An attestation as it lies in its table. */
export interface AttestationRow extends Asked {
  id: string;
  learnerId: string;
  experienceId: string;
  attestorName: string;
  attestorEmail: string;
  freeMail: boolean;
  relation: string;
  message: string;
  asked: AskedAbout;
  consentText: string;
  consentSignature: string;
  askedAt: Date;
  state: AttestationState;
  openedAt: Date | null;
  closedAt: Date | null;
  answerText: string | null;
  answerSignature: string | null;
  answerTitle: string | null;
  answers: Details | null;
}

export const selectAttestation = `
  select id, learner_id as "learnerId", experience_id as "experienceId", attestor_name as "attestorName",
    attestor_email as "attestorEmail", free_mail as "freeMail", relation, message, asked, consent_text as "consentText",
    consent_signature as "consentSignature", asked_at as "askedAt", expires_at as "expiresAt", state,
    mailed_at as "mailedAt", reminders, opened_at as "openedAt", closed_at as "closedAt", answer_text as "answerText",
    answer_signature as "answerSignature", answer_title as "answerTitle", answers
  from attestation`;

/** What stands between the link and the form. */
export interface DoorRow extends AttestationRow {
  code: Code;
  passSha256: string | null;
  passUntil: Date | null;
}

/** Locks it for whoever holds its link. @throws NotThere */
export async function lockDoor(tx: Tx, id: string): Promise<DoorRow> {
  const [door] = await tx.query(
    `select code_number as number, code_until as until, code_tries as tries, pass_sha256 as "passSha256",
       pass_until as "passUntil"
     from attestation where id = $1 for update`,
    [id],
  );
  const { number, until, tries, ...pass } = found(door, 'attestation');
  const [row] = await tx.query(`${selectAttestation} where id = $1`, [id]);
  return { ...row, ...pass, code: { number, until, tries } };
}
