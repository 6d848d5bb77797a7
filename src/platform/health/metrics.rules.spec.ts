import { mayReadMetrics } from './metrics.rules.js';

describe('mayReadMetrics', () => {
  it.each([
    [null, {}, '127.0.0.1', true],
    [null, {}, '::1', true],
    [null, {}, '::ffff:127.0.0.1', true],
    [null, {}, '10.0.0.8', false],
    [null, {}, undefined, false],
    [null, { 'x-forwarded-for': '203.0.113.9' }, '127.0.0.1', false],
    [null, { forwarded: 'for=203.0.113.9' }, '127.0.0.1', false],
    ['a long token', {}, '127.0.0.1', false],
    ['a long token', { authorization: 'Bearer another' }, '127.0.0.1', false],
    ['a long token', { authorization: 'Bearer a long token' }, '10.0.0.8', true],
  ])('with the token %j, %j from %j: %j', (token, headers, address, may) => {
    expect(mayReadMetrics(token, headers, address)).toBe(may);
  });
});
