import { Injectable } from '@nestjs/common';
import { roles, type Actor, type Role } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import { follow } from '../../kernel/moves.js';
import { found, Invalid, refuseIf, Stale } from '../../kernel/refusal.js';
import { record } from '../../history/history.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { fromCursor, page } from '../../platform/http/page.js';
import { endSessions } from '../session/session.service.js';
import type { MemberEdit, MemberPage, MemberQuery, MemberRow, MemberView } from './membership.dto.js';
import { writeMembership } from './membership.rows.js';
import { inOrder, membershipMoves, movesOf, refusalsToChange, type MembershipStatus } from './membership.rules.js';

const select = `
  select m.person_id as "personId", m.version, p.name, p.email, m.roles, m.student_id as "studentId", m.status,
    m.started_at as "startedAt", m.ended_at as "endedAt"
  from membership m join person p on p.id = m.person_id
  where m.institution_id = current_setting('app.institution')::uuid`;

/** Who belongs to the institution, and in which roles. */
@Injectable()
export class MembershipService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Members by name, those who left included unless the query says otherwise. */
  list(query: MemberQuery, actor: Actor): Promise<MemberPage> {
    const after = fromCursor(query.after, 2);
    return this.database.inInstitution(actor, async (tx) => {
      const rows = await tx.query<MemberRow[]>(
        `${select}
           and ($1::text is null or p.name ilike $1 or p.email like lower($1) or m.student_id like $1)
           and ($2::text is null or $2 = any(m.roles))
           and ($3::text is null or m.status = $3)
           and ($4::text is null or (p.name, p.id) > ($4, $5::uuid))
         order by p.name, p.id limit $6`,
        [
          query.search ? `%${query.search.replace(/[\\%_]/g, '\\$&')}%` : null,
          query.role,
          query.status,
          after?.[0],
          after?.[1],
          query.limit + 1,
        ],
      );
      return page(rows, query.limit, (row) => [row.name, row.personId]);
    });
  }

  /** One member, whatever the status. @throws NotThere */
  view(personId: string, actor: Actor): Promise<MemberView> {
    return this.database.inInstitution(actor, (tx) => viewOf(tx, personId));
  }

  /** Changes roles or student id. New roles end the person's sessions here, but for the one that asks (`token`). */
  edit(personId: string, edit: MemberEdit, actor: Actor, token: string | null): Promise<MemberView> {
    return this.database.inInstitution(actor, async (tx) => {
      const member = await lockMember(tx, personId);
      if (member.version !== edit.version) throw new Stale(member);
      const held = inOrder(edit.roles ?? member.roles, roles);
      refuseIf(refusalsToChange(member, held, await otherAdmins(tx, personId)));
      const studentId = edit.studentId === undefined ? member.studentId : edit.studentId;
      await refuseTakenStudentId(tx, studentId, personId);
      await writeMembership(tx, actor, member, { roles: held, studentId }, this.clock.now(), token);
      return viewOf(tx, personId);
    });
  }

  /** Ends a membership and the person's sessions here. @throws Refused for the last admin */
  end(personId: string, actor: Actor): Promise<MemberView> {
    return this.database.inInstitution(actor, async (tx) => {
      const member = await lockMember(tx, personId);
      const status = follow(membershipMoves, 'end', member.status);
      refuseIf(refusalsToChange(member, [], await otherAdmins(tx, personId)));
      await setStatus(tx, personId, status, this.clock.now());
      await endSessions(tx, personId, { institutionId: actor.institutionId });
      await record(tx, 'membership.ended', actor, { personId }, this.clock.now());
      return viewOf(tx, personId);
    });
  }

  /** Takes somebody back in, with the roles that they had. */
  resume(personId: string, actor: Actor): Promise<MemberView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const member = await lockMember(tx, personId);
      const status = follow(membershipMoves, 'resume', member.status);
      await setStatus(tx, personId, status, null);
      await record(tx, 'membership.resumed', actor, { personId }, this.clock.now());
      return viewOf(tx, personId);
    });
  }
}

/** The member with what can be done, whatever the status. @throws NotThere */
async function viewOf(tx: Tx, personId: string): Promise<MemberView> {
  const member = await memberOf(tx, personId);
  return { ...member, moves: movesOf(member, await otherAdmins(tx, personId)) };
}

async function memberOf(tx: Tx, personId: string): Promise<MemberRow> {
  const [member] = await tx.query<MemberRow[]>(`${select} and m.person_id = $1`, [personId]);
  return found(member, 'member');
}

/** Makes a person a member, or gives a member these roles besides those held; somebody who left is back with these alone. */
export async function admit(
  tx: Tx,
  institutionId: string,
  personId: string,
  { roles: given, studentId, sourcedId }: { roles: Role[]; studentId: string | null; sourcedId?: string | null },
  now: Date,
): Promise<void> {
  await tx.query('select from institution where id = $1 for no key update', [institutionId]);
  await refuseTakenStudentId(tx, studentId, personId);
  const [before] = await tx.query<{ roles: Role[]; status: MembershipStatus }[]>(
    'select roles, status from membership where person_id = $1 and institution_id = $2 for update',
    [personId, institutionId],
  );
  const held = inOrder([...given, ...(before?.status === 'active' ? before.roles : [])], roles);
  await tx.query(
    `insert into membership as m (id, institution_id, person_id, roles, student_id, started_at, sourced_id)
       values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (institution_id, person_id) do update set roles = $4, student_id = coalesce($5, m.student_id),
       sourced_id = coalesce($7, m.sourced_id),
       status = 'active', ended_at = null, version = m.version + 1`,
    [newId(), institutionId, personId, held, studentId, now, sourcedId ?? null],
  );
}

/**
 * Locks the institution first, so that two admins cannot remove each other at one moment. `no key`: every row written
 * here refers to the institution, and none of them has to wait for this.
 */
async function lockMember(tx: Tx, personId: string): Promise<MemberRow> {
  await tx.query(`select from institution where id = current_setting('app.institution')::uuid for no key update`);
  return memberOf(tx, personId);
}

async function otherAdmins(tx: Tx, personId: string): Promise<number> {
  const [{ count }] = await tx.query(
    `select count(*)::int from membership where institution_id = current_setting('app.institution')::uuid
       and status = 'active' and 'admin' = any(roles) and person_id <> $1`,
    [personId],
  );
  return count as number;
}

async function setStatus(tx: Tx, personId: string, status: MembershipStatus, endedAt: Date | null): Promise<void> {
  await tx.query(
    `update membership set status = $2, ended_at = $3, version = version + 1
     where person_id = $1 and institution_id = current_setting('app.institution')::uuid`,
    [personId, status, endedAt],
  );
}

async function refuseTakenStudentId(tx: Tx, studentId: string | null, personId: string): Promise<void> {
  if (studentId === null) return;
  const taken = await tx.query(
    `select from membership where student_id = $1 and person_id <> $2
       and institution_id = current_setting('app.institution')::uuid`,
    [studentId, personId],
  );
  if (taken.length === 0) return;
  throw new Invalid([{ code: 'student_id_taken', detail: 'Somebody else has this student id.', about: 'studentId' }]);
}
