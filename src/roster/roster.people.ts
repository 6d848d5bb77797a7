import { insertInvitation } from '../account/invitation/invitation.rows.js';
import { writeMembership } from '../account/membership/membership.rows.js';
import { takenStudentIds } from '../account/people/people.import.js';
import type { Actor } from '../kernel/actor.js';
import type { Tx } from '../platform/database/database.js';
import type { RowProblem } from '../platform/table/table.js';
import {
  mostInvitations,
  planOf,
  withRoles,
  type Plan,
  type RosterInvitation,
  type RosterMember,
  type RosterPerson,
} from './person.rules.js';
import type { RosterPeople } from './roster.dto.js';

interface Planned {
  row: RosterPerson;
  member: RosterMember | undefined;
  open: RosterInvitation | undefined;
  plan: Plan;
}

export interface AppliedPeople {
  counts: RosterPeople;
  problems: RowProblem[];
  remarks: RowProblem[];
}

/** Writes the people of a roster; strangers are invited where `invite` says so, at most a thousand at a time. */
export async function applyPeople(
  tx: Tx,
  actor: Actor,
  rows: readonly RosterPerson[],
  invite: boolean,
  now: Date,
): Promise<AppliedPeople> {
  // As in every change of a membership: two admins must not take each other's roles at one moment.
  await tx.query('select from institution where id = $1 for no key update', [actor.institutionId]);
  const { planned, problems } = await plan(tx, actor, rows);
  const of = (...plans: Plan[]) => planned.filter((one) => plans.includes(one.plan));
  const [strangers, members, invitations] = [of('invite'), of('change_member'), of('change_invitation')];
  const touched = [...strangers, ...members, ...invitations];
  const all = [...problems, ...(await takenStudentIds(tx, actor, touched, 'identifier'))];
  const invited = invite && all.length === 0 ? strangers.slice(0, mostInvitations) : [];
  if (all.length === 0) {
    await linkMembers(tx, actor, members);
    for (const { row, member } of members) await changeMember(tx, actor, row, member!, now);
    await changeInvitations(tx, invitations);
    for (const { row, open } of invited) await inviteOne(tx, actor, row, open, now);
  }
  return {
    counts: {
      strangers: strangers.length,
      invited: invited.length,
      changed: members.length + invitations.length,
      unchanged: of('nothing').length,
      inactive: of('inactive').length,
      leftOut: of('left', 'no_email', 'no_role').length,
    },
    problems: all.map((problem) => ({ ...problem, file: 'users.csv' })),
    remarks: planned.flatMap(remarksOn).map((remark) => ({ ...remark, file: 'users.csv' })),
  };
}

async function plan(tx: Tx, { institutionId, personId }: Actor, rows: readonly RosterPerson[]) {
  const values = [institutionId, rows.map(({ sourcedId }) => sourcedId), rows.flatMap(({ email }) => email ?? [])];
  const members = await tx.query<RosterMember[]>(
    `select m.person_id as "personId", p.email, p.name, m.roles, m.student_id as "studentId", m.sourced_id as "sourcedId",
       m.status
     from membership m join person p on p.id = m.person_id
     where m.institution_id = $1 and (m.sourced_id = any($2) or p.email = any($3))`,
    values,
  );
  const invitations = await tx.query<RosterInvitation[]>(
    `select id, email, name, roles, student_id as "studentId", sourced_id as "sourcedId" from invitation
     where institution_id = $1 and status = 'open' and (sourced_id = any($2) or email = any($3))`,
    values,
  );
  const inFile = new Set(rows.map(({ sourcedId }) => sourcedId));
  const findMember = finder(members);
  const findOpen = finder(invitations);
  const problems: RowProblem[] = [];
  const planned = rows.map((given): Planned => {
    const [member, open] = [findMember(given), findOpen(given)];
    // Whoever imports changes their own roles on their own page, with open eyes.
    const row = member !== undefined && member.personId === personId ? { ...given, roles: [] } : given;
    const other = member?.sourcedId ?? (member ? null : open?.sourcedId) ?? row.sourcedId;
    if (!row.inactive && other !== row.sourcedId && inFile.has(other)) {
      const detail = `This address belongs to “${other}”, who stands in the file too. Correct one of the two.`;
      problems.push({ line: row.line, column: 'email', code: 'email_taken', detail });
    }
    return { row, member, open, plan: planOf(row, member, open) };
  });
  return { planned, problems };
}

/** By sourcedId, else by address. */
function finder<Row extends { sourcedId: string | null; email: string }>(stored: readonly Row[]) {
  const bySource = new Map(stored.map((row) => [row.sourcedId, row]));
  const byEmail = new Map(stored.map((row) => [row.email, row]));
  return ({ sourcedId, email }: RosterPerson) => bySource.get(sourcedId) ?? byEmail.get(email ?? '');
}

/** Puts down under which id the roster knows members; an invitation under that id has nobody left to wait for. */
async function linkMembers(tx: Tx, { institutionId }: Actor, members: readonly Planned[]): Promise<void> {
  const links = members.map(({ row, member }) => ({ personId: member!.personId, sourcedId: row.sourcedId }));
  await tx.query(
    `update membership m set sourced_id = r."sourcedId" from jsonb_to_recordset($2::jsonb) as r ("personId" uuid, "sourcedId" text)
     where m.institution_id = $1 and m.person_id = r."personId" and m.sourced_id is distinct from r."sourcedId"`,
    [institutionId, JSON.stringify(links)],
  );
  await tx.query(
    `update invitation set status = 'revoked' where institution_id = $1 and status = 'open' and sourced_id = any($2)`,
    [institutionId, links.map(({ sourcedId }) => sourcedId)],
  );
}

async function changeMember(tx: Tx, actor: Actor, row: RosterPerson, member: RosterMember, now: Date): Promise<void> {
  const roles = withRoles(member.roles, row.roles);
  const studentId = row.studentId ?? member.studentId;
  if (roles.join() === member.roles.join() && studentId === member.studentId) return;
  await writeMembership(tx, actor, member, { roles, studentId }, now);
}

/** Those who are invited already get no second mail: their link opens what is written here. */
async function changeInvitations(tx: Tx, planned: readonly Planned[]): Promise<void> {
  await tx.query(
    `update invitation i set name = r.name, student_id = coalesce(r."studentId", i.student_id), sourced_id = r."sourcedId",
       roles = array(select jsonb_array_elements_text(r.roles))
     from jsonb_to_recordset($1::jsonb) as r (id uuid, name text, "studentId" text, "sourcedId" text, roles jsonb)
     where i.id = r.id`,
    [
      JSON.stringify(
        planned.map(({ row, open }) => ({ ...row, id: open!.id, roles: withRoles(open!.roles, row.roles) })),
      ),
    ],
  );
}

async function inviteOne(
  tx: Tx,
  actor: Actor,
  row: RosterPerson,
  open: RosterInvitation | undefined,
  now: Date,
): Promise<void> {
  // Under another address than before: the older link must not work any more.
  if (open) await tx.query(`update invitation set status = 'revoked' where id = $1`, [open.id]);
  await insertInvitation(tx, actor, { ...row, email: row.email!, roles: withRoles(open?.roles ?? [], row.roles) }, now);
}

function remarksOn({ row, member, plan: what }: Planned): RowProblem[] {
  const remark = (column: string, code: string, detail: string): RowProblem => ({
    line: row.line,
    column,
    code,
    detail,
  });
  const about = `${row.name} (${row.sourcedId})`;
  const here = member?.status === 'active';
  switch (what) {
    case 'inactive':
      return here
        ? [
            remark(
              row.inactive === 'disabled' ? 'enabledUser' : 'status',
              'gone_in_roster',
              `${about} is marked as gone, and is a member here. Nothing is ended: do that on their page.`,
            ),
          ]
        : [];
    case 'left':
      return [remark('', 'left_before', `${about} left here before. Bring them back on their page.`)];
    case 'no_email':
      return [
        remark(
          'email',
          'no_email_given',
          `${about} has no address and cannot be invited. Add one in your student system.`,
        ),
      ];
    case 'no_role':
      return [
        remark(
          '',
          'no_role_here',
          `${about} has no role that means something here, and is left out. Invite them by hand where they are needed.`,
        ),
      ];
    default:
      return member && (member.name !== row.name || (row.email ?? member.email) !== member.email)
        ? [
            remark(
              '',
              'theirs_to_change',
              `${about} is here as ${member.name}, ${member.email}. Members change their name and address themselves.`,
            ),
          ]
        : [];
  }
}
