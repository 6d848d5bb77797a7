import { CannotStart } from './cannot-start.js';
import { sentenceFor, type Doing } from './failure.rules.js';

const doing: Doing = {
  step: 'opening the database',
  host: '127.0.0.1',
  port: 3000,
  dataDir: '/srv/credence/.data',
  database: { address: 'db.college.edu:5432', user: 'credence', name: 'pla' },
  redis: 'redis.college.edu:6379',
};
const coded = (code: string, more = {}) => Object.assign(new Error(`something: ${code}`), { code, ...more });

describe('sentenceFor', () => {
  it.each([
    ['a taken port', coded('EADDRINUSE'), 'listening', /^Port 3000 is taken.*PORT=3001 npm start/],
    ['a reserved port', coded('EACCES'), 'listening', /^Port 3000 is reserved/],
    ['a foreign address', coded('EADDRNOTAVAIL'), 'listening', /^HOST is “127.0.0.1”/],
    ['a full disk under a file', coded('ENOSPC'), 'starting', /^The disk is full/],
    ['a full disk under PostgreSQL', coded('53100'), 'migrating', /^The disk is full/],
    [
      'a full disk that initdb found',
      new CannotStart('initdb failed: No space left on device'),
      'starting',
      /^The disk is full/,
    ],
    ['a full disk while listening', coded('ENOSPC'), 'listening', /^The disk is full/],
    ['a second copy', new CannotStart('Credence is already running.'), 'starting', /^Credence is already running\.$/],
    ['a newer database', Object.assign(new Error('x'), { unknown: ['Z9'] }), 'migrating', /newer version .*Z9/],
    ['a folder of somebody else', coded('EACCES', { path: '/srv/x' }), 'starting', /may not write to \/srv\/x/],
    ['a disk that cannot be written', coded('EROFS'), 'starting', /may not write to \/srv\/credence\/\.data/],
    ['no server', coded('ECONNREFUSED'), 'opening the database', /^No PostgreSQL answers at db\.college\.edu:5432/],
    ['no host', coded('ENOTFOUND'), 'opening the database', /^There is no machine called db\.college\.edu/],
    ['a wrong password', coded('28P01'), 'opening the database', /refuses the user credence/],
    ['a missing database', coded('3D000'), 'opening the database', /has no database “pla”/],
    ['a user without rights', coded('42501'), 'migrating', /may not make tables/],
    ['a crowded server', coded('53300'), 'opening the database', /no connection left/],
    ['a server that is starting', coded('57P03'), 'opening the database', /still starting/],
    [
      'no Redis',
      coded('ECONNREFUSED'),
      'opening Redis',
      /^Redis at redis\.college\.edu:6379 does not answer \(ECONNREFUSED\)/,
    ],
    ['a wrong Redis password', new Error('WRONGPASS invalid'), 'opening Redis', /^Redis .* refuses us/],
  ] as const)('explains %s', (_what, error, step, sentence) => {
    expect(sentenceFor(error, { ...doing, step })).toMatch(sentence);
  });

  it('looks into what wraps the cause', () => {
    const wrapped = Object.assign(new Error('query failed'), { driverError: coded('53100') });
    const aggregate = Object.assign(new Error(''), { errors: [coded('ECONNREFUSED'), coded('ECONNREFUSED')] });
    expect(sentenceFor(wrapped, doing)).toMatch(/disk is full/);
    expect(sentenceFor(aggregate, doing)).toMatch(/No PostgreSQL answers/);
  });

  it('speaks of the embedded server where there is no DATABASE_URL', () => {
    expect(sentenceFor(coded('28P01'), { ...doing, database: null })).toMatch(/embedded server on \/srv\/credence/);
  });

  it.each([new TypeError('x is not a function'), coded('23505'), null, undefined, 'a word'])(
    'says nothing about what it does not know',
    (error) => {
      expect(sentenceFor(error, { ...doing, step: 'starting' })).toBeNull();
    },
  );
});
