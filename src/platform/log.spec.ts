import { NestLog, createLogger, withoutAddresses } from './log.js';

/** What a logger wrote, line by line. */
function listen() {
  const lines: string[] = [];
  const logger = createLogger('trace', { write: (line: string) => void lines.push(line) });
  return { logger, nest: new NestLog(logger), lines };
}

const mary = 'mary.o-neil+work@night.college.edu';

describe('the log', () => {
  it('writes one JSON line with time, level and request id', () => {
    const { logger, lines } = listen();
    logger.info({ requestId: 'r1', route: '/api/claims/:id', status: 200 }, 'request');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      requestId: 'r1',
      route: '/api/claims/:id',
      status: 200,
      msg: 'request',
    });
  });

  it('says nothing personal, wherever it stands', () => {
    const { logger, nest, lines } = listen();
    const duplicate = Object.assign(new Error(`Key (email)=(${mary}) already exists`), {
      code: '23505',
      constraint: 'person_email_key',
      detail: `Key (email)=(${mary}) already exists.`,
      query: `insert into person values ('${mary}')`,
      parameters: [mary, 'hunter2'],
      driverError: new Error(mary),
    });
    logger.error({ err: duplicate }, 'unexpected');
    nest.error(duplicate);
    nest.error({ err: duplicate, requestId: 'r1' }, 'unexpected', 'Problem');
    nest.error(`cannot write to ${mary}`, duplicate.stack, 'Mail');
    nest.warn({ person: { email: mary, password: 'hunter2' }, headers: { cookie: 'sid=hunter2' } });
    nest.log({ to: mary, token: 'hunter2' }, 'Mail');
    const written = lines.join('');
    expect(written).not.toContain('night.college.edu');
    expect(written).not.toContain('hunter2');
    expect(written).toContain('person_email_key');
    expect(written).toContain('23505');
  });

  it('keeps the context and the stack that Nest passes', () => {
    const { nest, lines } = listen();
    nest.error('It broke', 'Error: It broke\n    at here', 'Relay');
    expect(JSON.parse(lines[0]!)).toMatchObject({
      level: 'error',
      context: 'Relay',
      msg: 'It broke\nError: It broke\n    at here',
    });
  });

  it('leaves what only looks like an address alone', () => {
    expect(withoutAddresses('node_modules/@nestjs/core and a@b')).toBe('node_modules/@nestjs/core and a@b');
  });
});
