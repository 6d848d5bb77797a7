import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/id.js';
import { Invalid, invalidIf, NotThere } from '../../kernel/refusal.js';
import { record } from '../../history/history.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Limits } from '../../platform/limits/limits.js';
import { Links } from '../../platform/links.js';
import { asPerson, ownMemberships } from '../membership/own-memberships.js';
import { normalEmail } from '../person/email.rules.js';
import { personByEmail, personById, type Person } from '../person/person.service.js';
import type { Caller } from '../session/session.cookies.js';
import { endSessions } from '../session/session.service.js';
import type { PasswordChange, PasswordReset } from './password.dto.js';
import { refusalsToUsePassword } from './password.rules.js';
import { Passwords } from './passwords.js';

/** How long a reset link holds. As long as the limit on asking counts, so that who was refused a mail has one that works. */
export const resetMinutes = 60;

/** A request for a link takes this long at least, whether the address has an account or not. */
const askMilliseconds = 250;

/*
 ** New passwords.
 ** (1) A reset link goes to the address of the account and nowhere else; its token is proof of that address.
 ** (2) A new password ends every session, but for the one in which it was changed.
 ** (3) Nobody learns here whether an address has an account.
 */
@Injectable()
export class PasswordService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly links: Links,
    private readonly passwords: Passwords,
  ) {}

  /** Has a reset link mailed, if there is such an account. @throws TooMany */
  async askForReset(address: string, caller: Caller): Promise<void> {
    const email = normalEmail(address);
    await this.limits.take('resetNetwork', caller.network);
    await this.limits.take('resetAccount', email);
    await Promise.all([this.openReset(email), new Promise((resolve) => setTimeout(resolve, askMilliseconds))]);
  }

  /** Sets a new password by a mailed link, once. @returns the person @throws NotThere @throws Invalid for an unfit one */
  async reset({ key, password }: PasswordReset, caller: Caller): Promise<string> {
    await this.limits.take('linkNetwork', caller.network);
    const [id] = this.links.idsIn(key);
    if (!id || !this.links.holds('password-reset', key)) throw new NotThere('link');
    const person = await this.database.acrossInstitutions(async (tx) => {
      const [row] = await tx.query(
        'select person_id as "personId" from password_reset where id = $1 and expires_at > $2',
        [id, this.clock.now()],
      );
      if (!row) throw new NotThere('link');
      return personById(tx, row.personId);
    });
    await this.set(person, password, async (tx) => {
      const [, used] = await tx.query('delete from password_reset where id = $1 returning id', [id]);
      if (used === 0) throw new NotThere('link');
      await tx.query('delete from password_reset where person_id = $1', [person.id]);
      await endSessions(tx, person.id);
    });
    await this.limits.giveBack('linkNetwork', caller.network);
    return person.id;
  }

  /** Changes one's own password and ends one's other sessions. @throws Invalid when the current one is wrong, or the new one unfit */
  async change({ current, password }: PasswordChange, personId: string, token: string): Promise<void> {
    await this.limits.take('signInDevice', personId);
    const person = await this.database.acrossInstitutions((tx) => personById(tx, personId));
    if (!(await this.passwords.matches(person.passwordHash, current))) {
      throw new Invalid([{ code: 'wrong_password', detail: 'This is not your current password.', about: 'current' }]);
    }
    await this.limits.giveBack('signInDevice', personId);
    await this.set(person, password, (tx) => endSessions(tx, personId, { but: token }));
  }

  /** Forgets links whose time is over. */
  async sweep(): Promise<void> {
    await this.database.acrossInstitutions((tx) =>
      tx.query('delete from password_reset where expires_at < $1', [this.clock.now()]),
    );
  }

  private async openReset(email: string): Promise<void> {
    const person = await this.database.acrossInstitutions((tx) => personByEmail(tx, email));
    if (!person) return;
    const [home] = await asPerson(this.database, person.id, (tx) => ownMemberships(tx, person.id));
    if (!home) return;
    const now = this.clock.now();
    const actor = { kind: 'person', personId: person.id, institutionId: home.id } as const;
    await this.database.inInstitution(actor, async (tx) => {
      const resetId = newId();
      await tx.query('insert into password_reset (id, person_id, expires_at) values ($1, $2, $3)', [
        resetId,
        person.id,
        new Date(now.getTime() + resetMinutes * 60_000),
      ]);
      await record(tx, 'password.reset_asked', actor, { resetId, personId: person.id }, now);
    });
  }

  private async set(person: Person, password: string, also: (tx: Tx) => Promise<void>): Promise<void> {
    const memberships = await asPerson(this.database, person.id, (tx) => ownMemberships(tx, person.id));
    invalidIf(refusalsToUsePassword(password, [person.email, person.name, ...memberships.map((m) => m.name)]));
    const hash = await this.passwords.hash(password);
    const write = async (tx: Tx) => {
      await also(tx);
      await tx.query('update person set password_hash = $2 where id = $1', [person.id, hash]);
    };
    const [home] = memberships;
    if (!home) return this.database.acrossInstitutions(write);
    const actor = { kind: 'person', personId: person.id, institutionId: home.id } as const;
    await this.database.inInstitution(actor, async (tx) => {
      await write(tx);
      await record(tx, 'password.changed', actor, { personId: person.id }, this.clock.now());
    });
  }
}
