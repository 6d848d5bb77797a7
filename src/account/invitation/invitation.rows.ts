import type { Actor, Role } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import { found } from '../../kernel/refusal.js';
import { record } from '../../history/history.js';
import type { Tx } from '../../platform/database/database.js';
import { normalEmail } from '../person/email.rules.js';
import { expiryOf, type InvitationStatus } from './invitation.rules.js';

/** The page that a mailed link opens. */
export const invitationPage = '/invitation';

/** What a link's token is good for: accepting this invitation by its newest link. */
export const invitationPurpose = (linkNo: number): string => `invitation/${linkNo}`;

export interface Invited {
  email: string;
  name: string;
  roles: Role[];
  studentId: string | null;
  /** Under which the student information system's rosters know the person. */
  sourcedId?: string | null;
  /** The person asked for it, nobody sent it. */
  selfRegistered?: boolean;
}

export interface InvitationRow extends Invited {
  id: string;
  linkNo: number;
  sourcedId: string | null;
  selfRegistered: boolean;
  status: InvitationStatus;
  createdAt: Date;
  expiresAt: Date;
}

export const selectInvitation = `
  select id, email, name, roles, student_id as "studentId", sourced_id as "sourcedId", link_no as "linkNo",
    self_registered as "selfRegistered", status,
    created_at as "createdAt", expires_at as "expiresAt" from invitation`;

/** @throws NotThere */
export async function lockInvitation(tx: Tx, id: string): Promise<InvitationRow> {
  const [row] = await tx.query<InvitationRow[]>(`${selectInvitation} where id = $1 for update`, [id]);
  return found(row, 'invitation');
}

/** Invites somebody, or invites again: an open invitation to the same address is replaced by this one. */
export async function insertInvitation(tx: Tx, actor: Actor, invited: Invited, now: Date): Promise<InvitationRow> {
  const email = normalEmail(invited.email);
  await tx.query(`update invitation set status = 'revoked' where email = $1 and status = 'open'`, [email]);
  const id = newId();
  await tx.query(
    `insert into invitation (id, institution_id, email, name, roles, student_id, invited_by, created_at, expires_at,
       self_registered, sourced_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      id,
      actor.institutionId,
      email,
      invited.name,
      invited.roles,
      invited.studentId,
      actor.personId,
      now,
      expiryOf(now),
      invited.selfRegistered ?? false,
      invited.sourcedId ?? null,
    ],
  );
  await record(tx, 'invitation.sent', actor, { invitationId: id, linkNo: 1 }, now);
  return lockInvitation(tx, id);
}
