import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Invalid, NotThere, Refused, Stale } from '../../kernel/refusal.js';
import { Unreachable } from '../files/file.store.js';
import { isFull, noRoom } from '../files/full.rules.js';
import { Away, NotAllowed, NotSignedIn, TooMany, type Problem } from './problem.js';

type Answer = Omit<Problem, 'requestId' | 'type'> & { code: string; headers?: Record<string, string> };

/** PostgreSQL's error classes that mean “not now” rather than “our mistake”. */
const unavailable = /^(08|57P0|53)/;
/** Two did the same thing at the same moment: serialisation failure, deadlock, unique or exclusion constraint. */
const simultaneous = new Set(['40001', '40P01', '23505', '23P01']);
/**
 * Values that have no place in their column: of the wrong form, out of range, a date that is no date, a NUL character.
 * What a request's rules let through and only the database could see, such as an invented cursor.
 */
const unstorable = new Set(['22P02', '22P05', '22003', '22007', '22008', '22021']);
const unavailableSystem = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND']);

/** Turns whatever was thrown into `application/problem+json`. What we did not expect is logged whole and told in no detail. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { code, headers, ...answer } = answerTo(error);
    if (answer.status >= 500) this.log.error({ err: error, requestId: request.id }, 'unexpected');
    else if (code === 'busy' || code === 'unreadable') this.log.warn({ err: error, requestId: request.id }, code);
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    const problem: Problem = { type: `/problems/${code}`, ...answer, requestId: request.id };
    void reply
      .status(answer.status)
      .headers({ 'cache-control': 'no-store', ...headers })
      .type('application/problem+json')
      .send(JSON.stringify(problem));
  }
}

/** The answer to an error; pure. */
export function answerTo(error: unknown): Answer {
  if (error instanceof Refused) {
    return { code: 'refused', title: 'Not now', status: 409, detail: error.message, refusals: error.refusals };
  }
  if (error instanceof Stale) {
    return { code: 'stale', title: 'Changed meanwhile', status: 409, detail: error.message, current: error.current };
  }
  if (error instanceof Invalid) {
    return {
      code: 'invalid',
      title: 'Please correct this',
      status: 422,
      detail: error.message,
      refusals: error.refusals,
    };
  }
  if (error instanceof NotThere) return { code: 'not_there', title: 'Not found', status: 404, detail: error.message };
  if (error instanceof NotSignedIn)
    return { code: 'not_signed_in', title: 'Sign in', status: 401, detail: error.message };
  if (error instanceof NotAllowed)
    return { code: error.code, title: 'Not allowed', status: 403, detail: error.message };
  if (error instanceof TooMany) {
    return {
      code: 'too_many',
      title: 'Slow down',
      status: 429,
      detail: error.message,
      headers: { 'retry-after': String(error.retryAfterSeconds) },
    };
  }
  if (error instanceof Away) {
    return {
      code: 'away',
      title: 'Come again in a moment',
      status: 503,
      detail: error.message,
      headers: { 'retry-after': String(error.retryAfterSeconds) },
    };
  }
  if (error instanceof Unreachable) {
    return {
      code: 'files_unreachable',
      title: 'Not available',
      status: 503,
      detail: error.message,
      headers: { 'retry-after': '30' },
    };
  }
  if (error instanceof HttpException) return ofNest(error);
  return ofCode(error as { code?: unknown; statusCode?: unknown; message?: unknown } | null);
}

function ofNest(error: HttpException): Answer {
  const status = error.getStatus();
  if (status === 404)
    return { code: 'not_there', title: 'Not found', status, detail: 'There is nothing at this address.' };
  return { code: `http_${status}`, title: 'Not understood', status, detail: error.message };
}

function ofCode(error: { code?: unknown; statusCode?: unknown; message?: unknown } | null): Answer {
  const code = typeof error?.code === 'string' ? error.code : '';
  if (unavailable.test(code) || unavailableSystem.has(code)) {
    return {
      code: 'unavailable',
      title: 'Not available',
      status: 503,
      detail: 'The database cannot be reached right now. Nothing was changed; try again in a few seconds.',
      headers: { 'retry-after': '5' },
    };
  }
  if (isFull(code)) return { code: 'no_room', title: 'No room left', status: 507, detail: noRoom };
  if (simultaneous.has(code)) {
    return {
      code: 'busy',
      title: 'Busy',
      status: 409,
      detail: 'Somebody changed the same thing at the same moment. Nothing was changed; try again.',
    };
  }
  if (unstorable.has(code)) {
    return {
      code: 'unreadable',
      title: 'Please correct this',
      status: 422,
      detail: 'A value in this request cannot be read or stored: look for odd characters, numbers and dates.',
    };
  }
  if (code.startsWith('FST_') && typeof error?.statusCode === 'number' && error.statusCode < 500) {
    return { code: 'not_understood', title: 'Not understood', status: error.statusCode, detail: String(error.message) };
  }
  return {
    code: 'unexpected',
    title: 'Our mistake',
    status: 500,
    detail: 'Something went wrong on our side. It is on record under the request id; nothing of yours was changed.',
  };
}
