import { Readable } from 'node:stream';
import { AcceptanceService } from '../../account/invitation/acceptance.service.js';
import { invitationPurpose } from '../../account/invitation/invitation.rows.js';
import { InvitationService } from '../../account/invitation/invitation.service.js';
import { MembershipService } from '../../account/membership/membership.service.js';
import { HistoryImport } from '../../enrollment/credit/credit.import.js';
import { EnrollmentService } from '../../enrollment/enrollment.service.js';
import { InboxService } from '../../notification/inbox/inbox.service.js';
import { Links } from '../../platform/links.js';
import {
  demoPassword,
  people,
  waiting,
  type LearnerKey,
  type PersonContent,
  type PersonKey,
} from '../content/people.js';
import type { EarnedElsewhere } from '../content/history.js';
import type { Stage } from './stage.js';

/** How a browser of the demo looks to the server. */
const caller = { network: 'the demo', agent: 'Credence demo', device: null };

/** The first admin sets a password by the link that opening the college made, and takes her other roles too. */
export async function joinFirst(stage: Stage, key: string): Promise<void> {
  const first = people[0]!;
  await accept(stage, first, key);
  const admin = stage.as(first.key);
  const { version } = await stage.get(MembershipService).view(admin.personId!, admin);
  await stage.get(MembershipService).edit(admin.personId!, { version, roles: first.roles }, admin, null);
}

/** Renée invites somebody, and they accept. */
export async function join(key: PersonKey, stage: Stage): Promise<void> {
  const person = people.find((one) => one.key === key)!;
  const { email, name, roles, studentId } = person;
  const invited = await stage
    .get(InvitationService)
    .invite({ email, name, roles, ...(studentId ? { studentId } : {}) }, stage.as('renee'));
  await accept(stage, person, stage.get(Links).key(invitationPurpose(1), stage.institutionId, invited.id));
}

/** A learner studies for a program, as the registrar knows. */
export async function enroll(key: LearnerKey, startedOn: string, stage: Stage): Promise<void> {
  const { programCode } = people.find((person) => person.key === key)!;
  const wanted = { programId: stage.id(`program:${programCode}`), startedOn };
  await stage.get(EnrollmentService).start(stage.as(key).personId!, wanted, stage.as('joyce'));
}

/** What learners have earned elsewhere comes from the student system. */
export async function importHistory(rows: readonly EarnedElsewhere[], stage: Stage): Promise<void> {
  const lines = rows.map(({ learner, ...line }) => {
    const { studentId } = people.find((person) => person.key === learner)!;
    return { student_id: studentId, method: 'transfer', ...line };
  });
  const body = Readable.from([Buffer.from(JSON.stringify(lines))]);
  await stage.get(HistoryImport).read({ format: 'json', body }, false, false, stage.as('joyce'));
}

/** Somebody has read everything in their inbox up to now. */
export async function readsInbox(key: PersonKey, stage: Stage): Promise<void> {
  const { rows } = await stage.get(InboxService).list({ limit: 1 }, stage.as(key));
  if (rows[0]) await stage.get(InboxService).markUpTo(rows[0].id, stage.as(key));
}

/** The last step of the demo: an invitation that nobody has answered yet. It also tells that the demo is whole. */
export async function inviteLast(stage: Stage): Promise<void> {
  await stage.get(InvitationService).invite({ ...waiting }, stage.as('renee'));
}

export async function isWhole(stage: Stage): Promise<boolean> {
  const rows = await stage.look('select from invitation where email = $1', [waiting.email]);
  return rows.length > 0;
}

async function accept(stage: Stage, person: PersonContent, key: string): Promise<void> {
  const { personId } = await stage.get(AcceptanceService).accept({ key, password: demoPassword }, caller);
  stage.enter(person.key, personId, person.roles);
}
