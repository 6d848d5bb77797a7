import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { networkOf } from '../../platform/limits/limits.rules.js';

/*
 ** The two cookies of the product. `__Host-` binds them to this host and to HTTPS (browsers count localhost as such).
 ** sid      the session's token; goes with the browser session.
 ** device   says that this browser signed in to this account before; stays a year and opens nothing by itself.
 */
const sid = '__Host-sid';
const device = '__Host-device';
const attributes = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const;

/** Who calls, as far as limits and the list of sessions care. */
export interface Caller {
  network: string;
  agent: string;
  device: string | null;
}

export function callerOf(request: FastifyRequest): Caller {
  return {
    network: networkOf(request.ip),
    agent: String(request.headers['user-agent'] ?? '').slice(0, 300),
    device: request.cookies[device] ?? null,
  };
}

export function sessionTokenOf(request: FastifyRequest): string | null {
  return request.cookies[sid] ?? null;
}

export function giveSession(reply: FastifyReply, token: string): void {
  void reply.setCookie(sid, token, attributes);
}

export function giveDevice(reply: FastifyReply, value: string): void {
  void reply.setCookie(device, value, { ...attributes, maxAge: 365 * 24 * 3600 });
}

/** Signed out: the browser forgets the session and whatever it kept of our pages. */
export function takeSession(reply: FastifyReply): void {
  void reply.clearCookie(sid, attributes).header('clear-site-data', '"cache", "storage"');
}
