import fc from 'fast-check';
import { newPublicId } from '../line/public-id.rules.js';
import type { BatchStatus } from '../batch/batch.rules.js';
import { judge, type Answered } from '../posting/posting.rules.js';
import { judgeLine, type Judged, type Meant, type Spoken } from './acknowledgement.rules.js';

const publicId = newPublicId(2026);
const today = '2026-11-22';
const meant = (batchStatus: BatchStatus | null = 'released'): Meant => ({
  awardId: 'award',
  publicId,
  batchId: batchStatus && 'batch',
  batchStatus,
});
const posted: Spoken = { award: publicId, result: 'posted' };
const codesOf = (judged: Judged) => ('refusals' in judged ? judged.refusals.map(({ code }) => code) : []);
const against = (said: Spoken, of = meant(), before: string[] = []): [number, ...string[]] => {
  const judged = judgeLine(said, of, 1, today, new Set(before));
  return [judged.status, ...codesOf(judged)];
};

describe('what the SIS says of one line', () => {
  it('is an answer as a result file would give it', () => {
    const said = { ...posted, postedOn: today, reference: ' SHRTRCE 4711 ' };
    expect(judgeLine(said, meant(), 3, today, new Set())).toEqual({
      status: 200,
      answer: { line: 3, publicId, posting: 'accepted', reason: null, postedOn: today, reference: 'SHRTRCE 4711' },
    });
    const refused = judgeLine({ ...posted, result: 'rejected', reason: 'No such term' }, meant(), 1, today, new Set());
    expect(refused).toMatchObject({ answer: { posting: 'rejected', reason: 'No such term', reference: null } });
  });

  it('is not taken for a line that is not there, or was answered in the same call', () => {
    const nobody = { awardId: null, publicId: null, batchId: null, batchStatus: null };
    expect(against(posted, nobody)).toEqual([404, 'unknown_id']);
    expect(against(posted, meant(), ['award'])).toEqual([422, 'id_twice']);
  });

  it('is not taken when it makes no sense, and names the field', () => {
    expect(against({ ...posted, result: 'rejected' })).toEqual([422, 'no_reason']);
    expect(against({ ...posted, postedOn: 'yesterday' })).toEqual([422, 'not_a_day']);
    expect(against({ ...posted, postedOn: '2026-11-23' })).toEqual([422, 'in_future']);
    expect(against({ ...posted, reference: 'x'.repeat(101) })).toEqual([422, 'long_reference']);
    const judged = judgeLine({ ...posted, postedOn: 'soon' }, meant(), 1, today, new Set());
    expect(judged).toMatchObject({ refusals: [{ about: 'postedOn' }] });
  });

  it('is not taken for what the SIS cannot have', () => {
    expect(against(posted, meant(null))).toEqual([409, 'not_sent']);
    expect(against(posted, meant('prepared'))).toEqual([409, 'not_released']);
    expect(against(posted, meant('discarded'))).toEqual([409, 'not_released']);
    expect(against(posted, meant('reconciled'))).toEqual([200]);
  });
});

it('the same again never changes anything, and anything else is refused, whatever was said first', () => {
  const text = fc.stringMatching(/^[A-Za-z0-9]{1,8}$/);
  const reference = fc.option(text, { nil: null });
  const said = fc.oneof(
    fc.record({ posting: fc.constant('accepted' as const), reason: fc.constant(null), postedOn: fc.constantFrom(null, today), reference }), // prettier-ignore
    fc.record({ posting: fc.constant('rejected' as const), reason: text, postedOn: fc.constant(null), reference }),
  );
  fc.assert(
    fc.property(said, said, (first, second) => {
      const recorded: Answered[] = [{ publicId, ...first }];
      const again = judge([{ line: 1, publicId, ...second }], recorded);
      expect(again.fresh).toEqual([]);
      const silent = second.reference === null || second.reference === first.reference;
      const same = JSON.stringify({ ...first, reference: 0 }) === JSON.stringify({ ...second, reference: 0 }) && silent;
      expect(again.problems.map(({ code }) => code)).toEqual(same ? [] : ['contradicts']);
      expect(judge([{ line: 1, publicId, ...first }], recorded)).toEqual({ fresh: [], problems: [] });
    }),
  );
});
