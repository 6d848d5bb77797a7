import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/id.js';
import { found } from '../../kernel/refusal.js';
import { record } from '../../history/history.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { announce } from '../../platform/database/signals.js';
import { NotSignedIn } from '../../platform/http/problem.js';
import { asPerson, ownMemberships } from '../membership/own-memberships.js';
import { selfById } from '../person/person.service.js';
import type { Caller } from './session.cookies.js';
import type { SessionEntry, SessionView } from './session.dto.js';
import { endOfSession } from './session.rules.js';

/** What is stored of a session's token or an API token's secret. */
export const sha256 = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** 256 bits that nobody can guess. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/*
 ** Sessions live in the database: ended there, they are over with the next request.
 ** (1) Only the SHA-256 of a token is stored.
 ** (2) The token changes at sign-in and when the institution, and so the roles, change.
 ** (3) An end is announced, so that pages that listen (src/live) end with it.
 */
@Injectable()
export class SessionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Starts a session in the wanted institution, or else in the person's oldest. Ends the one that this browser had.
   * @returns the token for the cookie
   * @throws NotThere when the person is no member of the wanted institution
   */
  async start(personId: string, caller: Caller, wanted?: string, replaced?: string | null): Promise<string> {
    const memberships = await asPerson(this.database, personId, (tx) => ownMemberships(tx, personId));
    const chosen = wanted
      ? found(
          memberships.find((m) => m.id === wanted),
          'institution',
        )
      : memberships[0];
    const token = newSecret();
    const id = newId();
    const now = this.clock.now();
    const insert = async (tx: Tx) => {
      if (replaced) await tx.query('delete from session where token_sha256 = $1', [sha256(replaced)]);
      await tx.query(
        `insert into session (id, token_sha256, person_id, chosen_institution_id, started_at, used_at, network, agent)
         values ($1, $2, $3, $4, $5, $5, $6, $7)`,
        [id, sha256(token), personId, chosen?.id ?? null, now, caller.network, caller.agent],
      );
    };
    if (!chosen) {
      await this.database.acrossInstitutions(insert);
      return token;
    }
    const actor = { kind: 'person', personId, institutionId: chosen.id } as const;
    await this.database.inInstitution(actor, async (tx) => {
      await insert(tx);
      await record(tx, 'session.started', actor, { sessionId: id, personId }, now);
    });
    return token;
  }

  /** Who is signed in by this token. @throws NotSignedIn */
  view(personId: string, token: string): Promise<SessionView> {
    return asPerson(this.database, personId, async (tx) => {
      const [session] = await tx.query(
        `select chosen_institution_id as "institutionId", started_at as "startedAt", used_at as "usedAt"
         from session where token_sha256 = $1`,
        [sha256(token)],
      );
      if (!session) throw new NotSignedIn();
      const person = await selfById(tx, personId);
      const institutions = await ownMemberships(tx, personId);
      const institution = institutions.find((one) => one.id === session.institutionId) ?? null;
      const roles = institution?.roles ?? [];
      return { person, institution, roles, institutions, endsAt: endOfSession(session, roles) };
    });
  }

  /** Goes on in another institution, under a new token. @throws NotThere when the person is no member there */
  switchTo(institutionId: string, personId: string, token: string): Promise<string> {
    const next = newSecret();
    return asPerson(this.database, personId, async (tx) => {
      found(
        (await ownMemberships(tx, personId)).find((m) => m.id === institutionId),
        'institution',
      );
      await tx.query('update session set token_sha256 = $2, chosen_institution_id = $3 where token_sha256 = $1', [
        sha256(token),
        sha256(next),
        institutionId,
      ]);
      return next;
    });
  }

  /** Gives the session another token, after its rights or its proof changed. */
  async rotate(token: string): Promise<string> {
    const next = newSecret();
    await this.database.acrossInstitutions((tx) =>
      tx.query('update session set token_sha256 = $2 where token_sha256 = $1', [sha256(token), sha256(next)]),
    );
    return next;
  }

  /** The person’s sessions everywhere, the one used last first. */
  list(personId: string, token: string): Promise<SessionEntry[]> {
    return this.database.acrossInstitutions((tx) =>
      tx.query(
        `select id, started_at as "startedAt", used_at as "usedAt", network, agent, token_sha256 = $2 as current
         from session where person_id = $1 order by used_at desc, id desc`,
        [personId, sha256(token)],
      ),
    );
  }

  /** Ends the session of this token, if there is one. */
  async end(token: string): Promise<void> {
    await this.database.acrossInstitutions(async (tx) => {
      const [ended] = await tx.query<[{ personId: string }[], number]>(
        'delete from session where token_sha256 = $1 returning person_id as "personId"',
        [sha256(token)],
      );
      if (ended[0]) await announce(tx, { about: 'session', personId: ended[0].personId });
    });
  }

  /** Ends one of the person's own sessions. @throws NotThere for any other */
  async endOne(id: string, personId: string): Promise<void> {
    await this.database.acrossInstitutions(async (tx) => {
      const [ended] = await tx.query<[unknown[], number]>(
        'delete from session where id = $1 and person_id = $2 returning id',
        [id, personId],
      );
      found(ended[0], 'session');
      await announce(tx, { about: 'session', personId });
    });
  }

  /** Signs the person out everywhere. */
  async endAll(personId: string): Promise<void> {
    await this.database.acrossInstitutions((tx) => endSessions(tx, personId));
  }

  /** Forgets sessions that are over by any measure. */
  async sweep(): Promise<void> {
    const dayAgo = new Date(this.clock.now().getTime() - 24 * 3_600_000);
    await this.database.acrossInstitutions((tx) => tx.query('delete from session where started_at < $1', [dayAgo]));
  }
}

/** Ends a person's sessions: everywhere, or in one institution; all, or all but one. */
export async function endSessions(
  tx: Tx,
  personId: string,
  { institutionId = null, but = null }: { institutionId?: string | null; but?: string | null } = {},
): Promise<void> {
  await tx.query(
    `delete from session where person_id = $1 and ($2::uuid is null or chosen_institution_id = $2)
       and ($3::bytea is null or token_sha256 <> $3)`,
    [personId, institutionId, but === null ? null : sha256(but)],
  );
  await announce(tx, { about: 'session', personId });
}
