import { asConfigurationFile, isServerOf, ownSettings, readPostmaster } from './postmaster.rules.js';

const ready = '4711\n/home/mary/credence/.data/pg\n1794960000\n38551\n\n127.0.0.1\n  1234 5\nready   \n';

describe('readPostmaster', () => {
  it('reads the server’s number, directory, port and state', () => {
    expect(readPostmaster(ready)).toEqual({
      pid: 4711,
      directory: '/home/mary/credence/.data/pg',
      port: 38_551,
      status: 'ready',
    });
  });

  it('knows no state of a server that was killed while it started', () => {
    expect(readPostmaster(ready.split('\n').slice(0, 5).join('\n'))).toMatchObject({ pid: 4711, status: null });
  });

  it.each(['', '\n', 'nonsense', '-1\nx\n1\n5432', '4711\n/x\n1\n'])('makes nothing of %j', (text) => {
    expect(readPostmaster(text)).toBeNull();
  });
});

describe('isServerOf', () => {
  const directory = '/home/mary/credence/.data/pg';

  it('recognises the server by its program and its directory', () => {
    expect(isServerOf(`/opt/x/bin/postgres -D ${directory} `, directory)).toBe(true);
  });

  it.each([null, 'node bin/start.mjs', '/opt/x/bin/postgres -D /elsewhere', `vi ${directory}/log`])(
    'does not take %j for the server',
    (commandLine) => {
      expect(isServerOf(commandLine, directory)).toBe(false);
    },
  );
});

describe('asConfigurationFile', () => {
  it('quotes words and leaves numbers and switches alone', () => {
    expect(asConfigurationFile({ a: "it's", b: 3, c: true })).toBe("a = 'it''s'\nb = 3\nc = true\n");
  });

  it('keeps the server durable and on this machine', () => {
    expect(asConfigurationFile(ownSettings)).toMatch(/listen_addresses = '127.0.0.1'[^]*fsync = true/);
  });
});
