import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';
import type { Config } from '../config.js';

/** Fields that may hold what identifies a person or lets somebody in, wherever they stand in a logged object. */
const secrets = [
  'password',
  'token',
  'secret',
  'authorization',
  'cookie',
  'email',
  'to',
  'name',
  'subject',
  'body',
  'text',
];
const paths = secrets.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);

/** Contexts of Nest that tell a story only a developer of Nest reads. */
const chatter = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication']);

/** One JSON line per happening, in UTC, without personal data: no bodies, no query strings, no e-mail addresses. */
export function createLogger(level: Config['logLevel'], stream?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths, censor: '[removed]' },
    serializers: { err: describeError },
  };
  return stream ? pino(options, stream) : pino(options);
}

/**
 * What may be said about an error: its kind, code and place. Not the statement, its parameters or PostgreSQL's detail
 * (“Key (email)=(…) already exists”), and no e-mail address that a message quotes.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, constraint, table } = error as { code?: unknown; constraint?: unknown; table?: unknown };
  return {
    type: error.name,
    message: withoutAddresses(error.message),
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    ...(typeof table === 'string' ? { table } : {}),
    ...(error.stack ? { stack: withoutAddresses(error.stack) } : {}),
  };
}

export function withoutAddresses(text: string): string {
  return text.replaceAll(/[^\s@"'<>()=,;:]+@[^\s@"'<>()=,;:]+\.[^\s@"'<>()=,;:]+/g, '[address]');
}

/** Nest's own words and our services', through the one logger. */
export class NestLog implements LoggerService {
  constructor(readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    const context = contextOf(rest);
    this.write(chatter.has(context ?? '') ? 'debug' : 'info', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** Nest passes (message, …more, context); an error or an object with one may stand in any place. */
  private write(
    level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal',
    message: unknown,
    rest: unknown[],
  ): void {
    const context = contextOf(rest);
    const all = [message, ...(context === undefined ? rest : rest.slice(0, -1))];
    const texts = all.filter((part) => typeof part === 'string').map(withoutAddresses);
    const fields = all.filter((part) => typeof part === 'object' && part !== null);
    const merged = Object.assign({}, ...fields.map((part) => (part instanceof Error ? { err: part } : part))) as object;
    this.logger[level]({ ...(context === undefined ? {} : { context }), ...merged }, texts.join('\n'));
  }
}

function contextOf(rest: unknown[]): string | undefined {
  const last = rest.at(-1);
  return typeof last === 'string' && !last.includes('\n') ? last : undefined;
}
