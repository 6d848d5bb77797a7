import type { Config } from '../../config.js';
import { CannotStart } from './cannot-start.js';

/** What the product was about when it failed. */
export interface Doing {
  step: 'starting' | 'opening the database' | 'migrating' | 'opening Redis' | 'listening';
  host: string;
  port: number;
  dataDir: string;
  /** Without the password; null for the embedded database. */
  database: { address: string; user: string; name: string } | null;
  redis: string | null;
}

type Settings = Pick<Config, 'host' | 'port' | 'dataDir' | 'databaseUrl' | 'redisUrl'>;

/** What the sentences speak of, before anything has begun. Passwords stay out of it. */
export function whatWeDo({ host, port, dataDir, databaseUrl, redisUrl }: Settings): Doing {
  const url = databaseUrl === null ? null : new URL(databaseUrl);
  return {
    step: 'starting',
    host,
    port,
    dataDir,
    database: url && {
      address: addressOf(url.href, '5432'),
      user: decodeURIComponent(url.username),
      name: decodeURIComponent(url.pathname.slice(1)),
    },
    redis: redisUrl && addressOf(redisUrl, '6379'),
  };
}

/** Host and port of a server's URL. */
export function addressOf(url: string, defaultPort: string): string {
  const { hostname, port } = new URL(url);
  return `${hostname}:${port || defaultPort}`;
}

interface Failure {
  code?: unknown;
  message?: unknown;
  path?: unknown;
  unknown?: unknown;
  errors?: unknown;
  cause?: unknown;
  driverError?: unknown;
}

/** The sentence that tells an operator what is wrong and what to do, or null when we did not foresee this. Pure. */
export function sentenceFor(error: unknown, doing: Doing): string | null {
  const failure = (error ?? {}) as Failure;
  const code = codeOf(failure);
  const message = typeof failure.message === 'string' ? failure.message : '';
  if (isDiskFull(code, message)) {
    return `The disk is full: make room where ${doing.dataDir} lies and start again; nothing that was saved is lost.`;
  }
  if (error instanceof CannotStart) return message;
  if (Array.isArray(failure.unknown)) {
    return `The database was made by a newer version of Credence (it knows ${failure.unknown.join(', ')}): start that version, or restore a backup of this one.`;
  }
  if (doing.step === 'listening') return whyNotListening(code, doing);
  if (doing.step === 'opening Redis') return whyNoRedis(code, message, doing);
  const unwritable = whyUnwritable(code, failure, doing);
  return unwritable ?? whyNoDatabase(code, doing);
}

function isDiskFull(code: string, message: string): boolean {
  return code === 'ENOSPC' || code === '53100' || code === 'EDQUOT' || /No space left on device/i.test(message);
}

function whyNotListening(code: string, { host, port }: Doing): string | null {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program: stop it, or start with another one, for example PORT=${port + 1} npm start.`;
    case 'EACCES':
      return `Port ${port} is reserved for administrators: set PORT to a number from 1024.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is “${host}”, which is no address of this machine: set it to 127.0.0.1 or 0.0.0.0.`;
    default:
      return null;
  }
}

function whyNoRedis(code: string, message: string, { redis }: Doing): string {
  if (/WRONGPASS|NOAUTH|NOPERM/.test(message))
    return `Redis at ${redis} refuses us: check user and password in REDIS_URL.`;
  return `Redis at ${redis} does not answer (${code || message}): start it, or correct REDIS_URL.`;
}

function whyUnwritable(code: string, { path }: Failure, { dataDir }: Doing): string | null {
  if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR'].includes(code)) return null;
  const where = typeof path === 'string' ? path : dataDir;
  return `Credence may not write to ${where}: start it as the user who owns that folder, or set DATA_DIR and UPLOADS_DIR to others.`;
}

function whyNoDatabase(code: string, { database, dataDir }: Doing): string | null {
  const server = database?.address ?? `the embedded server on ${dataDir}`;
  const setting = database ? 'DATABASE_URL' : 'the folder';
  switch (code) {
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
      return `No PostgreSQL answers at ${server}: start it, or correct ${setting}.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `There is no machine called ${server}: correct the host in DATABASE_URL.`;
    case '28P01':
    case '28000':
      return `PostgreSQL at ${server} refuses the user ${database?.user ?? 'credence'}: correct user and password in ${setting}.`;
    case '3D000':
      return `PostgreSQL at ${server} has no database “${database?.name ?? 'credence'}”: create it, or correct ${setting}.`;
    case '42501':
      return `The user ${database?.user ?? 'credence'} may not make tables and roles: DATABASE_URL must name the database’s owner, with the right to create roles.`;
    case '53300':
      return `PostgreSQL at ${server} has no connection left: raise its max_connections, or lower DATABASE_POOL.`;
    case '57P03':
      return `PostgreSQL at ${server} is still starting: start again in a minute.`;
    default:
      return null;
  }
}

/** The code of the error or of what it wraps: TypeORM keeps the driver's, a host with two addresses gives an aggregate. */
function codeOf(failure: Failure, depth = 0): string {
  if (typeof failure.code === 'string') return failure.code;
  const inner = failure.driverError ?? failure.cause ?? (Array.isArray(failure.errors) ? failure.errors[0] : undefined);
  return typeof inner === 'object' && inner !== null && depth < 3 ? codeOf(inner as Failure, depth + 1) : '';
}
