import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor, Role, Scope } from '../../kernel/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Authenticator, type Identity } from '../../platform/http/authenticator.js';
import { isUnattended } from '../../platform/http/unattended.js';
import { Limits } from '../../platform/limits/limits.js';
import { sessionTokenOf } from './session.cookies.js';
import { endOfSession, isOver, isWorthNoting } from './session.rules.js';
import { sha256 } from './session.service.js';

interface Holder {
  id: string;
  institution_id: string | null;
}

/*
 ** Whose request this is. Asked with every request and kept for none, so that an ended session, a lost role and a revoked
 ** token are over at once; the price is one look-up by a unique index.
 ** A bearer token stands before a cookie: what a program sends on purpose is what it means.
 */
@Injectable()
export class AccountAuthenticator extends Authenticator {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {
    super();
  }

  identify(request: FastifyRequest): Promise<Identity | null> {
    const bearer = /^bearer +([\w.~+/-]{20,200}=*)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (bearer) return this.byApiToken(bearer);
    const token = sessionTokenOf(request);
    return token ? this.bySession(token, !isUnattended(request)) : Promise.resolve(null);
  }

  private async bySession(token: string, isUse: boolean): Promise<Identity | null> {
    const now = this.clock.now();
    const [session] = await this.database.ask<
      (Holder & { person_id: string; started_at: Date; used_at: Date; roles: Role[] })[]
    >('select * from session_holder($1)', [sha256(token)]);
    if (!session) return null;
    const { id, person_id: personId, institution_id: institutionId, roles } = session;
    const timed = { startedAt: session.started_at, usedAt: session.used_at };
    if (isOver(timed, roles, now)) {
      await this.database.ask('delete from session where id = $1', [id]);
      return null;
    }
    if (isUse && isWorthNoting(timed.usedAt, now)) {
      timed.usedAt = now;
      await this.database.ask('update session set used_at = $2 where id = $1', [id, now]);
    }
    return {
      actor: { kind: 'person', personId, institutionId: institutionId ?? '', roles, scopes: [] },
      ambient: true,
      endsAt: endOfSession(timed, roles),
    };
  }

  private async byApiToken(secret: string): Promise<Identity | null> {
    const now = this.clock.now();
    const [token] = await this.database.ask<
      (Holder & { institution_id: string; scopes: Scope[]; expires_at: Date; last_used_at: Date | null })[]
    >('select * from api_token_holder($1)', [sha256(secret)]);
    if (!token || token.expires_at <= now) return null;
    await this.limits.take('apiToken', token.id);
    const { institution_id: institutionId, scopes } = token;
    if (!token.last_used_at || isWorthNoting(token.last_used_at, now)) {
      await this.database.inInstitution({ institutionId, personId: null }, (tx) =>
        tx.query('update api_token set last_used_at = $2 where id = $1', [token.id, now]),
      );
    }
    const actor: Actor = { kind: 'token', personId: null, tokenId: token.id, institutionId, roles: [], scopes };
    return { actor, ambient: false };
  }
}
