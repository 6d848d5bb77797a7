import { Injectable } from '@nestjs/common';
import { insertInvitation, selectInvitation, type InvitationRow } from '../account/invitation/invitation.rows.js';
import { normalEmail } from '../account/person/email.rules.js';
import { record } from '../history/history.js';
import { system, type Actor } from '../kernel/actor.js';
import { localDay } from '../kernel/calendar.js';
import { found, refuseIf } from '../kernel/refusal.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Limits } from '../platform/limits/limits.js';
import { policyInForce } from '../policy/policy.query.js';
import type { Registration } from './registration.dto.js';
import { answerTo, refusalsToRegister } from './registration.rules.js';

/** Signing up takes this long at least, whoever has the address. */
const answerMilliseconds = 250;

/** A college as its open pages need it. */
export interface OpenCollege {
  id: string;
  code: string;
  name: string;
  timeZone: string;
  claimLabel: string;
}

/*
 ** People who sign up as learners by themselves.
 ** (1) Nobody learns here whether an address has an account: the answer and its time are the same, what follows is a mail.
 ** (2) Signing up makes an invitation that nobody sent; its link proves the address, and only its page makes the member.
 ** (3) A student id that somebody has is left out: it is the college that says whose it is.
 */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {}

  /** Has a link mailed that finishes it. @throws NotThere @throws Refused @throws TooMany */
  async register(code: string, registration: Registration, network: string): Promise<void> {
    const college = await this.college(code);
    await this.limits.take('registrationNetwork', network);
    const now = this.clock.now();
    const actor = system(college.id);
    const policy = await this.database.inInstitution(actor, (tx) =>
      policyInForce(tx, college.id, localDay(now, college.timeZone)),
    );
    refuseIf(refusalsToRegister(policy?.knobs ?? null));
    const email = normalEmail(registration.email);
    await this.limits.take('registrationAddress', `${college.id} ${email}`);
    await Promise.all([
      this.database.inInstitution(actor, (tx) => answer(tx, actor, { ...registration, email }, now)),
      new Promise((resolve) => setTimeout(resolve, answerMilliseconds)),
    ]);
  }

  private async college(code: string): Promise<OpenCollege> {
    const [college] = await this.database.acrossInstitutions((tx) =>
      tx.query<OpenCollege[]>(`${selectCollege} where code = $1`, [code]),
    );
    return found(college, 'institution');
  }
}

export const selectCollege = `
  select id, code, name, time_zone as "timeZone", claim_label as "claimLabel" from institution`;

async function answer(tx: Tx, actor: Actor, { email, name, studentId }: Registration, now: Date): Promise<void> {
  const [member] = await tx.query<{ personId: string }[]>(
    `select m.person_id as "personId" from membership m join person p on p.id = m.person_id
     where p.email = $1 and m.institution_id = $2 and m.status = 'active' and 'learner' = any(m.roles)`,
    [email, actor.institutionId],
  );
  const [open] = await tx.query<InvitationRow[]>(`${selectInvitation} where email = $1 and status = 'open'`, [email]);
  switch (answerTo({ isLearner: member !== undefined, invitation: open ?? null })) {
    case 'tell':
      return record(tx, 'registration.needless', actor, { personId: member!.personId }, now);
    case 'remind':
      return record(tx, 'invitation.sent', actor, { invitationId: open!.id, linkNo: open!.linkNo }, now);
    case 'invite':
      await insertInvitation(
        tx,
        actor,
        { email, name, roles: ['learner'], studentId: await freeStudentId(tx, actor, studentId), selfRegistered: true },
        now,
      );
  }
}

async function freeStudentId(tx: Tx, { institutionId }: Actor, studentId: string | undefined): Promise<string | null> {
  if (studentId === undefined) return null;
  const taken = await tx.query<unknown[]>('select from membership where institution_id = $1 and student_id = $2', [
    institutionId,
    studentId,
  ]);
  return taken.length === 0 ? studentId : null;
}
