import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';

/** What a request's cookie or token stands for. */
export interface Identity {
  /** The person with no institution chosen yet has an actor without roles and with an empty institution. */
  actor: Actor;
  /** True when the browser sent the credential by itself (a cookie), so that a foreign page could have caused the request. */
  ambient: boolean;
  /** When the session ends if nobody uses it again; a token has none. */
  endsAt?: Date;
}

/** Answers whose request this is. The account feature is the implementation. */
export abstract class Authenticator {
  /** The identity, or null for a stranger. Never throws for a bad credential: that is a stranger too. */
  abstract identify(request: FastifyRequest): Promise<Identity | null>;
}
