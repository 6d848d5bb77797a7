import { Injectable } from '@nestjs/common';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { SentTable } from '../../platform/http/streamed.js';
import { Limits } from '../../platform/limits/limits.js';
import { importTable, type Applied, type ImportView } from '../../platform/table/import.js';
import type { RowProblem } from '../../platform/table/table.js';
import { insertInvitation } from '../invitation/invitation.rows.js';
import { writeMembership } from '../membership/membership.rows.js';
import {
  checkPeople,
  mostInvitations,
  peopleColumns,
  planOf,
  type KnownInvitation,
  type KnownMember,
  type PersonRow,
} from './people.import.rules.js';

interface Planned {
  row: PersonRow;
  member: KnownMember | undefined;
  plan: ReturnType<typeof planOf>;
}

@Injectable()
export class PeopleImport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {}

  /** Invites whoever is no member and gives members the roles of their row, from CSV or JSON. All or nothing. */
  async read(sent: SentTable, dryRun: boolean, actor: Actor): Promise<ImportView> {
    if (!dryRun) await this.limits.take('peopleImports', actor.institutionId);
    const now = this.clock.now();
    return importTable(this.database, actor, sent, dryRun, {
      columns: peopleColumns,
      check: checkPeople,
      apply: (tx, rows) => apply(tx, actor, rows, now),
      record: (tx, { sha256, created, changed, unchanged }) =>
        record(tx, 'people.imported', actor, { sha256, created, changed, unchanged }, now),
    });
  }
}

async function apply(tx: Tx, actor: Actor, rows: PersonRow[], now: Date): Promise<Applied> {
  // As in every change of a membership: two admins must not take each other's roles at one moment.
  await tx.query('select from institution where id = $1 for no key update', [actor.institutionId]);
  const planned = await plan(tx, actor, rows);
  const invited = planned.filter(({ plan: what }) => what === 'invite' || what === 'invite_again');
  const changed = planned.filter(({ plan: what }) => what === 'change');
  const problems = [...(await takenStudentIds(tx, actor, planned)), ...ownRoles(changed, actor), ...tooMany(invited)];
  if (problems.length > 0) return { created: 0, changed: 0, problems };

  for (const { row } of invited) await insertInvitation(tx, actor, row, now);
  for (const { row, member } of changed) {
    const studentId = row.studentId ?? member!.studentId;
    await writeMembership(tx, actor, member!, { roles: row.roles, studentId }, now);
  }
  const first = planned.filter(({ plan: what }) => what === 'invite').length;
  return {
    created: first,
    changed: planned.filter(({ plan: what }) => what !== 'nothing').length - first,
    alongside: { mails: invited.length },
  };
}

async function plan(tx: Tx, { institutionId }: Actor, rows: PersonRow[]): Promise<Planned[]> {
  const emails = rows.map(({ email }) => email);
  const members = await tx.query<(KnownMember & { email: string })[]>(
    `select p.email, m.person_id as "personId", m.version, m.roles, m.student_id as "studentId", m.status
     from membership m join person p on p.id = m.person_id where m.institution_id = $1 and p.email = any($2)`,
    [institutionId, emails],
  );
  const invitations = await tx.query<(KnownInvitation & { email: string })[]>(
    `select email, name, roles, student_id as "studentId" from invitation
     where institution_id = $1 and status = 'open' and email = any($2)`,
    [institutionId, emails],
  );
  const memberOf = new Map(members.map((member) => [member.email, member]));
  const openOf = new Map(invitations.map((invitation) => [invitation.email, invitation]));
  return rows.map((row) => {
    const member = memberOf.get(row.email);
    return { row, member, plan: planOf(row, member, openOf.get(row.email)) };
  });
}

/** Rows whose student id somebody else has; `column` is what the file calls it. */
export async function takenStudentIds(
  tx: Tx,
  { institutionId }: Actor,
  planned: readonly { row: Pick<PersonRow, 'line' | 'studentId'>; member: { personId: string } | undefined }[],
  column = 'student_id',
): Promise<RowProblem[]> {
  const holders = await tx.query<{ studentId: string; personId: string }[]>(
    `select student_id as "studentId", person_id as "personId" from membership
     where institution_id = $1 and student_id = any($2)`,
    [institutionId, planned.flatMap(({ row }) => (row.studentId === null ? [] : [row.studentId]))],
  );
  const holderOf = new Map(holders.map(({ studentId, personId }) => [studentId, personId]));
  return planned
    .filter(({ row, member }) => {
      const holder = holderOf.get(row.studentId ?? '');
      return holder !== undefined && holder !== member?.personId;
    })
    .map(({ row }) => ({
      line: row.line,
      column,
      code: 'student_id_taken',
      detail: `Somebody else has the student id “${row.studentId}”.`,
    }));
}

function ownRoles(changed: Planned[], { personId }: Actor): RowProblem[] {
  return changed
    .filter(({ row, member }) => member!.personId === personId && row.roles.join() !== member!.roles.join())
    .map(({ row }) => ({
      line: row.line,
      column: 'roles',
      code: 'own_roles',
      detail: 'This row would change your own roles. Take it out, and change them on your own page.',
    }));
}

function tooMany(invited: Planned[]): RowProblem[] {
  return invited.slice(mostInvitations, mostInvitations + 1).map(({ row }) => ({
    line: row.line,
    column: '',
    code: 'too_many_invitations',
    detail: `One file invites at most ${mostInvitations} people. Send the rest in another.`,
  }));
}
