import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import type { Actor, Role, Scope } from '../../kernel/actor.js';
import { Invalid } from '../../kernel/refusal.js';
import { allowedKey, type Allowed } from './allow.js';
import { Authenticator, type Identity } from './authenticator.js';
import { fromForeignPage, saysForeignPage } from './csrf.rules.js';
import { Doors } from './doors.js';
import { NotAllowed, NotSignedIn } from './problem.js';
import { PublicOrigin } from './origin.js';

declare module 'fastify' {
  interface FastifyRequest {
    actor?: Actor;
  }
}

const readOnly = new Set(['GET', 'HEAD', 'OPTIONS']);

/*
 ** Closed by default.
 ** (1) A route without @Allow allows nobody.
 ** (2) A write by cookie must come from our own pages; one by a stranger must not come from a page that is not ours.
 ** (3) Every answer to a session says when it ends (`session-ends-at`), so that a page can warn in time (WCAG 2.2.1).
 ** (4) The actor that services get holds only the roles that the person has in this institution now.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
    private readonly origin: PublicOrigin,
    private readonly doors: Doors,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const allowed = this.reflector.getAllAndOverride<Allowed[] | undefined>(allowedKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    this.doors.pass(request.url);
    const identity = await this.authenticator.identify(request);
    if (!readOnly.has(request.method) && this.isForeign(identity, request)) {
      throw new NotAllowed('This request did not come from a page of this site.', 'foreign_page');
    }
    if (!isAllowed(allowed ?? [], identity)) throw identity ? new NotAllowed() : new NotSignedIn();
    if (identity) {
      const once = onceOf(request);
      request.actor = once ? { ...identity.actor, once } : identity.actor;
      const { endsAt } = identity;
      if (endsAt)
        void context.switchToHttp().getResponse<FastifyReply>().header('session-ends-at', endsAt.toISOString());
    }
    return true;
  }

  private isForeign(identity: Identity | null, { headers }: FastifyRequest): boolean {
    if (identity === null) return saysForeignPage(headers, this.origin.value);
    return identity.ambient && fromForeignPage(headers, this.origin.value);
  }
}

/** Whether somebody with this identity may call a route that allows these. */
export function isAllowed(allowed: readonly Allowed[], identity: Identity | null): boolean {
  if (allowed.includes('anyone')) return true;
  if (!identity) return false;
  const { actor } = identity;
  return allowed.some((one) => {
    if (one === 'person') return actor.kind === 'person';
    if (one === 'member') return actor.kind === 'person' && actor.roles.length > 0;
    return actor.roles.includes(one as Role) || actor.scopes.includes(one as Scope);
  });
}

/** The key of a POST, tied to its route, its query and its body. */
function onceOf(request: FastifyRequest): Actor['once'] {
  const key = request.headers['idempotency-key'];
  if (request.method !== 'POST' || key === undefined) return undefined;
  if (typeof key !== 'string' || key.length < 8 || key.length > 200) {
    throw new Invalid([
      { code: 'invalid', detail: 'An Idempotency-Key has 8 to 200 characters.', about: 'Idempotency-Key' },
    ]);
  }
  const asked = JSON.stringify([request.method, request.url, request.body ?? null]);
  return { key, requestHash: createHash('sha256').update(asked).digest('hex') };
}
