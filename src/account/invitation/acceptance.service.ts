import { Injectable } from '@nestjs/common';
import { system } from '../../kernel/actor.js';
import { Invalid, invalidIf, NotThere } from '../../kernel/refusal.js';
import { record } from '../../history/history.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Limits } from '../../platform/limits/limits.js';
import { Links } from '../../platform/links.js';
import { admit } from '../membership/membership.service.js';
import { refusalsToUsePassword } from '../password/password.rules.js';
import { Passwords } from '../password/passwords.js';
import { insertPerson, personByEmail } from '../person/person.service.js';
import type { Caller } from '../session/session.cookies.js';
import type { Acceptance, Accepted, InvitationPreview } from './invitation.dto.js';
import { invitationPurpose, lockInvitation, type InvitationRow } from './invitation.rows.js';
import { accept } from './invitation.rules.js';

/*
 ** Accepting an invitation by its mailed link.
 ** (1) The link proves the address. It makes an account where there is none; an account that exists only gets the
 **     membership, and its own password stays the way in.
 ** (2) A wrong, an older and a revoked link look the same as none.
 */
@Injectable()
export class AcceptanceService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly links: Links,
    private readonly passwords: Passwords,
  ) {}

  /** What the link is for. Changes nothing. @throws NotThere @throws Refused */
  async preview(key: string, caller: Caller): Promise<InvitationPreview> {
    return this.byKey(key, caller, async (tx, { email, name, roles, expiresAt, selfRegistered }, institution) => {
      const hasAccount = (await personByEmail(tx, email)) !== null;
      return { institution: institution.name, email, name, roles, expiresAt, selfRegistered, hasAccount };
    });
  }

  /** Makes the member. @throws NotThere @throws Refused @throws Invalid for an unfit password */
  async accept(acceptance: Acceptance, caller: Caller): Promise<Accepted> {
    const { hasAccount, ...preview } = await this.preview(acceptance.key, caller);
    const name = acceptance.name ?? preview.name;
    const passwordHash = hasAccount
      ? null
      : await this.hashOf(acceptance.password, [preview.email, name, preview.institution]);
    return this.byKey(acceptance.key, caller, async (tx, invitation, { id: institutionId }) => {
      const now = this.clock.now();
      const { email } = invitation;
      const made = passwordHash === null ? null : await insertPerson(tx, { email, name, passwordHash }, now);
      const personId = made ?? (await personByEmail(tx, email))!.id;
      await admit(tx, institutionId, personId, invitation, now);
      await tx.query(`update invitation set status = $2, person_id = $3 where id = $1`, [
        invitation.id,
        accept(invitation, now),
        personId,
      ]);
      const actor = { kind: 'person', personId, institutionId } as const;
      await record(tx, 'invitation.accepted', actor, { invitationId: invitation.id, personId }, now);
      return { personId, institutionId, signedIn: made !== null };
    });
  }

  /** Runs `work` on the open invitation that the key proves, locked. */
  private async byKey<T>(
    key: string,
    caller: Caller,
    work: (tx: Tx, invitation: InvitationRow, institution: { id: string; name: string }) => Promise<T>,
  ): Promise<T> {
    await this.limits.take('linkNetwork', caller.network);
    const [institutionId, id] = this.links.idsIn(key);
    if (!institutionId || !id) throw new NotThere('invitation');
    const answer = await this.database.inInstitution(system(institutionId), async (tx) => {
      const invitation = await lockInvitation(tx, id);
      if (!this.links.holds(invitationPurpose(invitation.linkNo), key)) throw new NotThere('invitation');
      accept(invitation, this.clock.now());
      const [institution] = await tx.query('select id, name from institution where id = $1', [institutionId]);
      return work(tx, invitation, institution);
    });
    await this.limits.giveBack('linkNetwork', caller.network);
    return answer;
  }

  private async hashOf(password: string | undefined, words: string[]): Promise<string> {
    if (password === undefined) {
      throw new Invalid([
        { code: 'no_password', detail: 'Choose a password for your new account.', about: 'password' },
      ]);
    }
    invalidIf(refusalsToUsePassword(password, words));
    return this.passwords.hash(password);
  }
}
