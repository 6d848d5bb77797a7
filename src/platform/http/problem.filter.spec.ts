import { NotFoundException } from '@nestjs/common';
import { Invalid, NotThere, Refused, Stale } from '../../kernel/refusal.js';
import { Missing, NoRoom, Unreachable } from '../files/file.store.js';
import { answerTo } from './problem.filter.js';
import { NotAllowed, NotSignedIn, TooMany } from './problem.js';

const why = [{ code: 'no_evidence', detail: 'Link evidence.' }];

test.each([
  [new Refused(why), 409, 'refused'],
  [new Stale({ version: 2 }), 409, 'stale'],
  [new Invalid(why), 422, 'invalid'],
  [new NotThere('claim'), 404, 'not_there'],
  [new NotFoundException(), 404, 'not_there'],
  [new NotSignedIn(), 401, 'not_signed_in'],
  [new NotAllowed(), 403, 'not_allowed'],
  [new TooMany(30), 429, 'too_many'],
  [Object.assign(new Error('x'), { code: '57P01' }), 503, 'unavailable'],
  [Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 503, 'unavailable'],
  [new Unreachable(new Error('x')), 503, 'files_unreachable'],
  [new Missing(), 404, 'not_there'],
  [new NoRoom(), 507, 'no_room'],
  [Object.assign(new Error('x'), { code: 'EDQUOT' }), 507, 'no_room'],
  [Object.assign(new Error('x'), { code: '40P01' }), 409, 'busy'],
  [Object.assign(new Error('x'), { code: '23505' }), 409, 'busy'],
  [Object.assign(new Error('x'), { code: '22P02' }), 422, 'unreadable'],
  [Object.assign(new Error('x'), { code: '22021' }), 422, 'unreadable'],
  [
    Object.assign(new Error('too large'), { code: 'FST_ERR_CTP_BODY_TOO_LARGE', statusCode: 413 }),
    413,
    'not_understood',
  ],
  [new TypeError('secret detail'), 500, 'unexpected'],
  [null, 500, 'unexpected'],
])('%s is answered with its status and code', (error, status, code) => {
  expect(answerTo(error)).toMatchObject({ status, code });
});

test('what we did not expect tells no detail of itself', () => {
  expect(JSON.stringify(answerTo(new TypeError('secret detail')))).not.toContain('secret');
});

test('a refusal carries its reasons, a stale edit the stored version', () => {
  expect(answerTo(new Refused(why)).refusals).toEqual(why);
  expect(answerTo(new Stale({ version: 2 })).current).toEqual({ version: 2 });
  expect(answerTo(new TooMany(30)).headers).toEqual({ 'retry-after': '30' });
});
