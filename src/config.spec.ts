import fc from 'fast-check';
import { Config, ConfigMistakes, parseConfig } from './config.js';

const secret = '0123456789abcdef0123456789abcdef';
const production = {
  NODE_ENV: 'production',
  SESSION_SECRET: secret,
  PUBLIC_URL: 'https://credit.college.edu/',
  SMTP_URL: 'smtps://user:pass@mail.college.edu',
  MAIL_FROM: 'Credence <credit@college.edu>',
};

function mistakesIn(env: Record<string, string>): readonly string[] {
  try {
    parseConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigMistakes) return error.mistakes;
    throw error;
  }
}

describe('parseConfig', () => {
  it('needs nothing in development and stays on this machine', () => {
    const config = parseConfig({}, (dataDir) => `secret of ${dataDir}`);
    expect(config).toBeInstanceOf(Config);
    expect(config).toMatchObject({
      production: false,
      process: 'all',
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      trustProxy: false,
      databaseUrl: null,
      redisUrl: null,
      smtpUrl: null,
      demo: true,
      logLevel: 'info',
    });
    expect(config.sessionSecret).toMatch(/^secret of \/.*\.data$/);
  });

  it('cannot be changed afterwards', () => {
    const config = parseConfig({});
    expect(() => Object.assign(config, { port: 1 })).toThrow(TypeError);
    expect(() => Object.assign(config.upload, { files: 1 })).toThrow(TypeError);
  });

  it('reports every mistake at once', () => {
    const env = {
      PROCESS: 'both',
      PORT: '70000',
      DATABASE_URL: 'mysql://somewhere',
      REDIS_URL: 'somewhere',
      LOG_LEVEL: 'loud',
      DEMO: 'perhaps',
      SESSION_SECRET: 'short',
      MAIL_FROM: 'nobody',
      METRICS_TOKEN: 'x',
    };
    const mistakes = mistakesIn(env);
    expect(Object.keys(env).filter((name) => !mistakes.some((m) => m.startsWith(name)))).toEqual([]);
    expect(mistakes).toHaveLength(Object.keys(env).length);
  });

  it('never repeats an address, which may hold a password', () => {
    expect(mistakesIn({ DATABASE_URL: 'mysql://root:hunter2@db' }).join()).not.toContain('hunter2');
  });

  it('accepts a complete production', () => {
    expect(parseConfig(production)).toMatchObject({
      production: true,
      host: '0.0.0.0',
      demo: false,
      publicUrl: 'https://credit.college.edu',
      sessionSecret: secret,
    });
  });

  it.each([
    ['the demo college', { DEMO: 'true' }, 'DEMO'],
    ['a generated secret', { SESSION_SECRET: '' }, 'SESSION_SECRET'],
    ['an address without TLS', { PUBLIC_URL: 'http://credit.college.edu' }, 'PUBLIC_URL'],
    ['the address of a desk', { PUBLIC_URL: '' }, 'PUBLIC_URL'],
    ['the built-in mailbox', { SMTP_URL: '' }, 'SMTP_URL'],
    ['a made-up sender', { MAIL_FROM: ' ' }, 'MAIL_FROM'],
  ])('refuses %s in production', (_what, unsafe, name) => {
    expect(mistakesIn({ ...production, ...unsafe })).toEqual([expect.stringMatching(`^${name}`)]);
  });

  it.each(['web', 'worker'])('refuses PROCESS=%s on the embedded database', (process) => {
    expect(mistakesIn({ PROCESS: process })).toEqual([expect.stringContaining('DATABASE_URL')]);
    expect(mistakesIn({ PROCESS: process, DATABASE_URL: 'postgres://db/credence' })).toEqual([]);
  });

  it('refuses a secret of one letter, however long', () => {
    expect(mistakesIn({ SESSION_SECRET: 'a'.repeat(64) })).toHaveLength(1);
  });

  it.each([
    ['', false],
    ['false', false],
    ['0', false],
    ['1', 1],
    ['10.0.0.0/8', '10.0.0.0/8'],
  ])('reads TRUST_PROXY=%j as %j', (value, meaning) => {
    expect(parseConfig({ TRUST_PROXY: value }).trustProxy).toBe(meaning);
  });

  it('takes any port there is and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 80_000 }), (port) => {
        const legal = port >= 0 && port <= 65_535;
        expect(mistakesIn({ PORT: String(port) })).toHaveLength(legal ? 0 : 1);
      }),
    );
  });

  it('reads a bucket from one address, and says what is wrong with it without telling the key', () => {
    expect(parseConfig({}).files).toEqual({ s3: null, keepIn: 'disk' });
    const env = {
      FILES_S3_URL: 'https://us%2Fer:s%2Fcret@s3.college.edu/evidence/pla/2026',
      FILES_S3_ENCRYPTION: 'AES256',
    };
    expect(parseConfig({ ...env, FILES_S3_PUBLIC_URL: 'https://files.college.edu/' }).files).toEqual({
      keepIn: 's3',
      s3: {
        endpoint: 'https://s3.college.edu',
        bucket: 'evidence',
        prefix: 'pla/2026/',
        region: 'us-east-1',
        credentials: { accessKeyId: 'us/er', secretAccessKey: 's/cret' },
        publicUrl: 'https://files.college.edu',
        encryption: 'AES256',
      },
    });
    const own = parseConfig({ FILES_S3_URL: 'https://s3.college.edu/evidence', FILES_KEEP_IN: 'disk' }).files;
    expect(own).toMatchObject({ keepIn: 'disk', s3: { credentials: null, prefix: '' } });
    const mistakes = mistakesIn({ FILES_S3_URL: 'https://hunter2@s3.college.edu/', FILES_S3_ENCRYPTION: 'rot13' });
    expect(mistakes).toHaveLength(3);
    expect(mistakes.join()).not.toContain('hunter2');
    expect(mistakesIn({ FILES_KEEP_IN: 's3' })).toEqual(['FILES_KEEP_IN is “s3”, which needs FILES_S3_URL.']);
  });
});
