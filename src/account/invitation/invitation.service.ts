import { Injectable } from '@nestjs/common';
import { roles, type Actor } from '../../kernel/actor.js';
import { follow } from '../../kernel/moves.js';
import { Invalid } from '../../kernel/refusal.js';
import { record } from '../../history/history.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { fromCursor, page } from '../../platform/http/page.js';
import { Limits } from '../../platform/limits/limits.js';
import { inOrder } from '../membership/membership.rules.js';
import type { InvitationPage, InvitationQuery, InvitationView, NewInvitation } from './invitation.dto.js';
import { insertInvitation, lockInvitation, selectInvitation, type InvitationRow } from './invitation.rows.js';
import { expiryOf, invitationMoves, movesOf } from './invitation.rules.js';

/** Inviting people by mail, and taking it back. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {}

  /** The newest first. */
  list(query: InvitationQuery, actor: Actor): Promise<InvitationPage> {
    const after = fromCursor(query.after, 1);
    return this.database.inInstitution(actor, async (tx) => {
      const rows = await tx.query<InvitationRow[]>(
        `${selectInvitation} where ($1::text is null or status = $1) and ($2::uuid is null or id < $2)
           and ($4::text is null or name ilike $4 or email ilike $4)
         order by id desc limit $3`,
        [
          query.status,
          after?.[0],
          query.limit + 1,
          query.search ? `%${query.search.replace(/[\\%_]/g, '\\$&')}%` : null,
        ],
      );
      const { rows: shown, next } = page(rows, query.limit, (row) => [row.id]);
      return { rows: shown.map((row) => viewOf(row, this.clock.now())), next };
    });
  }

  /** Invites somebody into these roles. The mail follows. An open invitation to the same address is replaced. */
  async invite(invited: NewInvitation, actor: Actor): Promise<InvitationView> {
    await this.limits.take('invitations', actor.institutionId);
    return this.database.exactlyOnce(actor, async (tx) => {
      await refuseMembersStudentId(tx, invited);
      const wanted = { ...invited, roles: inOrder(invited.roles, roles), studentId: invited.studentId ?? null };
      const now = this.clock.now();
      return viewOf(await insertInvitation(tx, actor, wanted, now), now);
    });
  }

  /** Sends a fresh link; the older ones stop working. @throws Refused when it is not open */
  async renew(id: string, actor: Actor): Promise<InvitationView> {
    await this.limits.take('invitations', actor.institutionId);
    return this.database.exactlyOnce(actor, async (tx) => {
      const { status, linkNo } = await lockInvitation(tx, id);
      follow(invitationMoves, 'revoke', status);
      const now = this.clock.now();
      await tx.query('update invitation set link_no = link_no + 1, expires_at = $2 where id = $1', [id, expiryOf(now)]);
      await record(tx, 'invitation.sent', actor, { invitationId: id, linkNo: linkNo + 1 }, now);
      return viewOf(await lockInvitation(tx, id), now);
    });
  }

  /** Takes an invitation back: its links stop working. @throws Refused when it is not open */
  revoke(id: string, actor: Actor): Promise<InvitationView> {
    return this.database.inInstitution(actor, async (tx) => {
      const { status } = await lockInvitation(tx, id);
      const revoked = follow(invitationMoves, 'revoke', status);
      await tx.query('update invitation set status = $2 where id = $1', [id, revoked]);
      const now = this.clock.now();
      await record(tx, 'invitation.revoked', actor, { invitationId: id }, now);
      return viewOf(await lockInvitation(tx, id), now);
    });
  }
}

/** What the mail of an invitation says, and its link needs; null when there is nothing to say any more. */
export async function invitationToMail(tx: Tx, id: string, linkNo: number) {
  const [row] = await tx.query<{ email: string; timeZone: string; expiresAt: Date; selfRegistered: boolean }[]>(
    `select v.email, v.self_registered as "selfRegistered", i.time_zone as "timeZone", v.expires_at as "expiresAt"
     from invitation v join institution i on i.id = v.institution_id
     where v.id = $1 and v.link_no = $2 and v.status = 'open'`,
    [id, linkNo],
  );
  return row ?? null;
}

function viewOf({ linkNo: _, ...row }: InvitationRow, now: Date): InvitationView {
  return { ...row, expired: now >= row.expiresAt, moves: movesOf(row.status) };
}

/** A student id that a member has may only be given to that member. */
async function refuseMembersStudentId(tx: Tx, { studentId, email }: NewInvitation): Promise<void> {
  if (studentId === undefined) return;
  const taken = await tx.query(
    `select from membership m join person p on p.id = m.person_id
     where m.student_id = $1 and m.institution_id = current_setting('app.institution')::uuid and p.email <> lower($2)`,
    [studentId, email],
  );
  if (taken.length === 0) return;
  throw new Invalid([{ code: 'student_id_taken', detail: 'Somebody else has this student id.', about: 'studentId' }]);
}
