import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { NotSignedIn } from '../../platform/http/problem.js';
import { Passwords } from '../password/passwords.js';
import { normalEmail } from '../person/email.rules.js';
import { personByEmail } from '../person/person.service.js';
import type { Caller } from './session.cookies.js';
import type { Credentials } from './session.dto.js';
import { SessionService } from './session.service.js';
import { Tries } from './tries.js';

export interface SignedIn {
  personId: string;
  token: string;
  device: string;
}

/** Signs people in by address and password. */
@Injectable()
export class SignInService {
  private readonly log = new Logger('SignIn');

  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly sessions: SessionService,
    private readonly tries: Tries,
  ) {}

  /**
   * Starts a session. An unknown address, a wrong password and an account without one get the same answer after the same
   * work. @throws NotSignedIn @throws TooMany
   */
  async signIn(credentials: Credentials, caller: Caller, replaced: string | null): Promise<SignedIn> {
    const email = normalEmail(credentials.email);
    const person = await this.database.acrossInstitutions((tx) => personByEmail(tx, email));
    const takeBack = await this.tries.take(email, person?.id ?? null, caller);
    const right = await this.passwords.matches(person?.passwordHash ?? null, credentials.password);
    if (!right || !person) {
      this.log.warn({ network: caller.network, person: person?.id ?? null }, 'sign-in refused');
      throw new NotSignedIn(
        'This address and password do not go together. Try again, or ask for a new password by mail.',
      );
    }
    await takeBack();
    const token = await this.sessions.start(person.id, caller, credentials.institutionId, replaced);
    return { personId: person.id, token, device: this.tries.deviceOf(person.id, caller) };
  }
}
