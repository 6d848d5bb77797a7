import { resolve } from 'node:path';

const mebibyte = 1024 * 1024;
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const processes = ['all', 'web', 'worker'] as const;

/** Everything that an operator may set, read once at the start. Injectable by this class; nothing else reads `process.env`. */
export class Config {
  readonly production: boolean;
  /** What this process does: serve HTTP, do the queued work, or both. */
  readonly process: (typeof processes)[number];
  readonly host: string;
  readonly port: number;
  /** The address that people type, without a trailing slash: links in mails and the origin check stand on it. */
  readonly publicUrl: string;
  /** An origin for the files that people sent, without a trailing slash: nothing else answers there. Null: they come from `publicUrl`. */
  readonly filesUrl: string | null;
  /** Whose `X-Forwarded-*` to believe: nobody (false), a number of hops, or a list of addresses. */
  readonly trustProxy: false | number | string;
  /** The PostgreSQL server to use; null means the embedded one. Its user owns the tables. */
  readonly databaseUrl: string | null;
  readonly databasePool: number;
  /** With it the queue runs on Redis, without it on PostgreSQL. */
  readonly redisUrl: string | null;
  /** What the keys of this product begin with in Redis: several may share one. */
  readonly queuePrefix: string;
  /** Without it mail stays in the built-in mailbox (never in production). */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Signs links and cookies. At least 32 characters. */
  readonly sessionSecret: string;
  /** Absolute: the embedded database, its password, the generated secret, the lock. */
  readonly dataDir: string;
  /** Absolute: files on their way in, and those that are kept on disk. Shared by all processes. */
  readonly uploadsDir: string;
  readonly files: {
    /** The bucket that files may be kept in; null means that there is only the disk. */
    readonly s3: {
      /** Without a path. */
      readonly endpoint: string;
      readonly bucket: string;
      /** What every name in the bucket begins with: empty, or with a slash at its end. */
      readonly prefix: string;
      readonly region: string;
      /** Null means that the machine's own role signs. */
      readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | null;
      /** Where browsers reach the same bucket, so that downloads need not pass through here; null means that they do. */
      readonly publicUrl: string | null;
      /** What the bucket is asked to encrypt with. */
      readonly encryption: string | null;
    } | null;
    /** Where new files go. Those in the other place are found there, until `files:move` has brought them. */
    readonly keepIn: 'disk' | 's3';
  };
  readonly upload: {
    readonly documentBytes: number;
    readonly videoBytes: number;
    readonly portfolioBytes: number;
    /** Pieces of evidence that one portfolio may hold. */
    readonly files: number;
  };
  /** The virus scanner that files are shown to (ClamAV's daemon); null means that there is none. */
  readonly clamdUrl: string | null;
  /** Whether pages that learners point at are visited; `allowed` are hosts with port that may be in a private network. */
  readonly linkChecks: { readonly on: boolean; readonly allowed: readonly string[] };
  /** Hosts with port in a private network to which batches may be delivered, by SFTP or by an unencrypted webhook. */
  readonly deliveryAllowed: readonly string[];
  /** Absolute: the folder with PESC's schemas, by which transcripts are judged before they leave; null means by our own rules alone. */
  readonly pescSchemas: string | null;
  /** Where Stripe is asked: itself, or a proxy of it. */
  readonly stripeUrl: string;
  readonly logLevel: (typeof logLevels)[number];
  /** Whether to fill an empty database with the demo college. */
  readonly demo: boolean;
  /** The bearer token that `/metrics` asks for; null means that only this machine may read it. */
  readonly metricsToken: string | null;

  constructor(settings: Config) {
    Object.assign(this, settings);
    Object.freeze(this.files);
    Object.freeze(this.upload);
    Object.freeze(this.linkChecks);
    Object.freeze(this);
  }
}

/** All that is wrong with the settings, at once. */
export class ConfigMistakes extends Error {
  constructor(readonly mistakes: readonly string[]) {
    super(['The settings are wrong:', ...mistakes.map((m) => `  - ${m}`)].join('\n'));
  }
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings from `env`, or throws every mistake in it. Pure, apart from `keptSecret`, which is asked for the
 * generated secret of that data directory only when development goes without a `SESSION_SECRET`.
 */
export function parseConfig(env: Env, keptSecret: (dataDir: string) => string = () => 'x'.repeat(32)): Config {
  const mistakes: string[] = [];
  const read = reader(env, mistakes);
  const production = read.choice('NODE_ENV', ['development', 'test', 'production'], 'development') === 'production';
  const port = read.whole('PORT', 3000, 0, 65_535);
  const secret = read.text('SESSION_SECRET');
  const config: Omit<Config, 'sessionSecret'> = {
    production,
    process: read.choice('PROCESS', processes, 'all'),
    host: read.text('HOST') ?? (production ? '0.0.0.0' : '127.0.0.1'),
    port,
    publicUrl: read.url('PUBLIC_URL', ['http:', 'https:'])?.replace(/\/+$/, '') ?? `http://localhost:${port}`,
    filesUrl: read.url('FILES_URL', ['http:', 'https:'])?.replace(/\/+$/, '') ?? null,
    trustProxy: trusted(read.text('TRUST_PROXY')),
    databaseUrl: read.url('DATABASE_URL', ['postgres:', 'postgresql:']),
    databasePool: read.whole('DATABASE_POOL', 10, 2, 1000),
    redisUrl: read.url('REDIS_URL', ['redis:', 'rediss:']),
    queuePrefix: read.text('QUEUE_PREFIX') ?? 'credence',
    smtpUrl: read.url('SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: read.text('MAIL_FROM') ?? 'Credence <no-reply@localhost>',
    dataDir: resolve(read.text('DATA_DIR') ?? '.data'),
    uploadsDir: resolve(read.text('UPLOADS_DIR') ?? 'uploads'),
    files: filesIn(read, mistakes),
    upload: {
      documentBytes: read.whole('UPLOAD_MAX_DOCUMENT_MB', 100, 1, 4096) * mebibyte,
      videoBytes: read.whole('UPLOAD_MAX_VIDEO_MB', 2048, 1, 102_400) * mebibyte,
      portfolioBytes: read.whole('UPLOAD_QUOTA_MB', 5120, 1, 1_048_576) * mebibyte,
      files: read.whole('UPLOAD_MAX_FILES', 500, 1, 100_000),
    },
    clamdUrl: read.url('CLAMD_URL', ['tcp:', 'unix:']),
    linkChecks: {
      on: read.flag('LINK_CHECKS', true),
      allowed: read.list('LINK_CHECKS_ALLOW'),
    },
    deliveryAllowed: read.list('DELIVERY_ALLOW'),
    pescSchemas: absolute(read.text('PESC_SCHEMAS')),
    stripeUrl: read.url('STRIPE_URL', ['https:', 'http:']) ?? 'https://api.stripe.com',
    logLevel: read.choice('LOG_LEVEL', logLevels, 'info'),
    demo: read.flag('DEMO', !production),
    metricsToken: read.text('METRICS_TOKEN'),
  };
  mistakes.push(...contradictions(config), ...weakSecrets(secret, config.metricsToken));
  if (production) mistakes.push(...unsafeInProduction(config, env));
  if (mistakes.length > 0) throw new ConfigMistakes(mistakes);
  return new Config({ ...config, sessionSecret: secret ?? keptSecret(config.dataDir) });
}

/** The bucket is one address with everything that is secret about it: https://KEY:SECRET@host/bucket/prefix */
function filesIn(read: ReturnType<typeof reader>, mistakes: string[]): Config['files'] {
  const address = read.url('FILES_S3_URL', ['http:', 'https:']);
  const publicUrl = read.url('FILES_S3_PUBLIC_URL', ['http:', 'https:']);
  const encryption = read.text('FILES_S3_ENCRYPTION');
  const region = read.text('FILES_S3_REGION') ?? 'us-east-1';
  const keepIn = read.choice('FILES_KEEP_IN', ['disk', 's3'], address === null ? 'disk' : 's3');
  if (encryption !== null && !/^(AES256|aws:kms(:\S+)?)$/.test(encryption))
    mistakes.push(`FILES_S3_ENCRYPTION is “${encryption}”: it must be AES256, aws:kms or aws:kms:KEY-ID.`);
  if (address === null) {
    if (keepIn === 's3') mistakes.push('FILES_KEEP_IN is “s3”, which needs FILES_S3_URL.');
    return { s3: null, keepIn };
  }
  const { origin, pathname, username, password } = new URL(address);
  const [bucket = '', ...folders] = pathname.split('/').filter(Boolean).map(decoded);
  if (bucket === '')
    mistakes.push('FILES_S3_URL names no bucket: it is like https://KEY:SECRET@s3.college.edu/bucket.');
  if ((username === '') !== (password === ''))
    mistakes.push('FILES_S3_URL has half a key: it is like https://KEY:SECRET@s3.college.edu/bucket.');
  const credentials = username === '' ? null : { accessKeyId: decoded(username), secretAccessKey: decoded(password) };
  const prefix = folders.map((folder) => `${folder}/`).join('');
  return {
    s3: {
      endpoint: origin,
      bucket,
      prefix,
      region,
      credentials,
      publicUrl: publicUrl && new URL(publicUrl).origin,
      encryption,
    },
    keepIn,
  };
}

/** A part of an address as it was meant; one that is not encoded is meant as it stands. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function contradictions(config: Omit<Config, 'sessionSecret'>): string[] {
  const alone = config.databaseUrl === null;
  return [
    ...(alone && config.process !== 'all'
      ? [`PROCESS=${config.process} needs DATABASE_URL: the embedded database serves one process alone.`]
      : []),
    ...(/^[^\s@<>]+@[^\s@<>]+$|^[^<>]*<[^\s@<>]+@[^\s@<>]+>$/.test(config.mailFrom)
      ? []
      : ['MAIL_FROM must be an address like “Credence <no-reply@college.edu>”.']),
    ...contradictingHosts(config),
  ];
}

/** Files on the host of the sessions would be no better off than without a host of their own. */
function contradictingHosts({ filesUrl, publicUrl }: Pick<Config, 'filesUrl' | 'publicUrl'>): string[] {
  if (filesUrl === null) return [];
  const { host, origin } = new URL(filesUrl);
  return [
    ...(origin === filesUrl ? [] : ['FILES_URL must be an origin alone, like “https://files.college.edu”.']),
    ...(host === new URL(publicUrl).host ? ['FILES_URL must name another host than PUBLIC_URL.'] : []),
  ];
}

/** A secret that can be guessed signs nothing. */
function weakSecrets(session: string | null, metrics: string | null): string[] {
  const weak = (secret: string, length: number) => secret.length < length || new Set(secret).size < 8;
  return [
    ...(session !== null && weak(session, 32)
      ? ['SESSION_SECRET is too weak: give at least 32 random characters, for example from “openssl rand -hex 32”.']
      : []),
    ...(metrics !== null && weak(metrics, 16)
      ? ['METRICS_TOKEN is too weak: give at least 16 random characters, for example from “openssl rand -hex 16”.']
      : []),
  ];
}

/** What is convenient at a desk and dangerous in public. */
function unsafeInProduction(config: Omit<Config, 'sessionSecret'>, env: Env): string[] {
  const refuse = (unsafe: boolean, says: string) => (unsafe ? [`${says} (NODE_ENV is “production”.)`] : []);
  return [
    ...refuse(config.demo, 'DEMO must be off: the demo college has well-known passwords.'),
    ...refuse(!env['SESSION_SECRET']?.trim(), 'SESSION_SECRET must be set, for example from “openssl rand -hex 32”.'),
    ...refuse(
      !config.publicUrl.startsWith('https://'),
      'PUBLIC_URL must be set to the https:// address that people use.',
    ),
    ...refuse(config.filesUrl?.startsWith('http://') ?? false, 'FILES_URL must be an https:// address.'),
    ...refuse(config.smtpUrl === null, 'SMTP_URL must be set: the built-in mailbox shows every mail to everybody.'),
    ...refuse(!env['MAIL_FROM']?.trim(), 'MAIL_FROM must be set to the address that mails come from.'),
  ];
}

function absolute(folder: string | null): string | null {
  return folder === null ? null : resolve(folder);
}

function trusted(value: string | null): false | number | string {
  if (value === null || value === 'false' || value === '0') return false;
  return /^\d+$/.test(value) ? Number(value) : value;
}

/** Readers of one variable each. They note a mistake and go on with the fallback, so that all mistakes are found. */
function reader(env: Env, mistakes: string[]) {
  const text = (name: string): string | null => env[name]?.trim() || null;
  return {
    text,
    list: (name: string): string[] =>
      text(name)
        ?.split(/[\s,]+/)
        .filter(Boolean) ?? [],
    choice<T extends string>(name: string, choices: readonly T[], fallback: T): T {
      const value = text(name);
      if (value === null) return fallback;
      const chosen = choices.find((choice) => choice === value);
      if (chosen === undefined) mistakes.push(`${name} is “${value}”: it must be one of ${choices.join(', ')}.`);
      return chosen ?? fallback;
    },
    whole(name: string, fallback: number, least: number, most: number): number {
      const value = text(name);
      if (value === null) return fallback;
      const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
      if (number >= least && number <= most) return number;
      mistakes.push(`${name} is “${value}”: it must be a whole number from ${least} to ${most}.`);
      return fallback;
    },
    flag(name: string, fallback: boolean): boolean {
      const value = text(name)?.toLowerCase();
      if (value === undefined) return fallback;
      if (['true', '1', 'yes', 'on'].includes(value)) return true;
      if (['false', '0', 'no', 'off'].includes(value)) return false;
      mistakes.push(`${name} is “${value}”: it must be true or false.`);
      return fallback;
    },
    /** Never repeats the value: it may hold a password. */
    url(name: string, protocols: readonly string[]): string | null {
      const value = text(name);
      if (value === null) return null;
      const url = URL.canParse(value) ? new URL(value) : null;
      if (url && protocols.includes(url.protocol) && (url.hostname !== '' || url.protocol === 'unix:')) return value;
      mistakes.push(
        `${name} is not an address that begins with ${protocols.map((p) => (p === 'unix:' ? `${p}/` : `${p}//`)).join(' or ')}.`,
      );
      return null;
    },
  };
}
