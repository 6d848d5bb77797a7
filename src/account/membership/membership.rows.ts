import { record } from '../../history/history.js';
import type { Actor, Role } from '../../kernel/actor.js';
import type { Tx } from '../../platform/database/database.js';
import { endSessions } from '../session/session.service.js';

/**
 * Writes a member's roles and student id. New roles end the person's sessions here, but for the one that asks (`token`),
 * because a session must not outlive the rights that it was started with.
 */
export async function writeMembership(
  tx: Tx,
  actor: Actor,
  member: { personId: string; roles: readonly Role[] },
  { roles, studentId }: { roles: Role[]; studentId: string | null },
  now: Date,
  token: string | null = null,
): Promise<void> {
  const { personId, roles: before } = member;
  const { institutionId } = actor;
  await tx.query(
    `update membership set roles = $2, student_id = $3, version = version + 1 where person_id = $1
       and institution_id = $4`,
    [personId, roles, studentId, institutionId],
  );
  if (roles.join() !== before.join()) await endSessions(tx, personId, { institutionId, but: token });
  await record(tx, 'membership.changed', actor, { personId, roles, before }, now);
}
