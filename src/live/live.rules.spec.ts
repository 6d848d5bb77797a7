import fc from 'fast-check';
import { newId } from '../kernel/id.js';
import type { Role } from '../kernel/actor.js';
import { frame, heard, isCursor, overlap, replayAfter, type Noticed } from './live.rules.js';

const event = (type: string, over: Partial<Noticed> = {}): Noticed => ({
  type,
  actorId: null,
  actorKind: 'system',
  claimId: 'claim',
  learnerId: 'lena',
  data: {},
  seats: [
    { id: 'seat of rita', reviewerId: 'rita', current: true },
    { id: 'seat of remy', reviewerId: 'remy', current: true },
    { id: 'left by gil', reviewerId: 'gil', current: false },
  ],
  ...over,
});
const hears = (personId: string, roles: Role[], one: Noticed) =>
  heard(one, { personId, roles }).map(({ claimId, assignmentId }) => claimId ?? assignmentId);

describe('who hears that something changed', () => {
  it('a learner, of what happens to their claim, and not of its readers', () => {
    expect(hears('lena', ['learner'], event('claim.decided'))).toEqual(['claim']);
    expect(hears('lena', ['learner'], event('evaluation.submitted'))).toEqual([]);
    expect(hears('lena', ['learner'], event('assignment.accepted'))).toEqual([]);
  });

  it('nobody of other people’s claims', () => {
    expect(hears('luis', ['learner'], event('claim.decided'))).toEqual([]);
    expect(hears('ron', ['reviewer'], event('claim.decided'))).toEqual([]);
  });

  it('staff of every claim, whatever happens to it', () => {
    for (const role of ['coordinator', 'approver', 'registrar', 'admin', 'auditor'] as const) {
      expect(hears('cora', [role], event('evaluation.submitted'))).toEqual(['claim']);
    }
  });

  it('nobody that somebody has looked', () => {
    expect(hears('cora', ['coordinator'], event('claim.read'))).toEqual([]);
  });

  it('a reader of their own seat, and not of the other’s', () => {
    const handedIn = event('evaluation.submitted', { data: { assignmentId: 'seat of rita' } });
    expect(hears('rita', ['reviewer'], handedIn)).toEqual(['seat of rita']);
    expect(hears('remy', ['reviewer'], handedIn)).toEqual([]);
  });

  it('a reader of their own dates', () => {
    const late = event('deadline.overdue', { data: { assigneeId: 'rita' } });
    expect(hears('rita', ['reviewer'], late)).toEqual(['seat of rita']);
    expect(hears('remy', ['reviewer'], late)).toEqual([]);
  });

  it('all readers of what happens to all of them, but for those who left', () => {
    expect(hears('rita', ['reviewer'], event('claim.withdrawn'))).toEqual(['seat of rita']);
    expect(hears('gil', ['reviewer'], event('claim.withdrawn'))).toEqual([]);
    const released = event('assignment.released', { data: { assignmentId: 'left by gil' } });
    expect(hears('gil', ['reviewer'], released)).toEqual(['left by gil']);
  });

  it('staff who read the claim themselves, not of the other reading', () => {
    const other = event('evaluation.submitted', { data: { assignmentId: 'seat of remy' } });
    expect(hears('rita', ['reviewer', 'coordinator'], other)).toEqual([]);
    expect(hears('rita', ['reviewer', 'coordinator'], event('claim.decided'))).toEqual(['claim', 'seat of rita']);
  });

  it('staff who claim something themselves, as learners', () => {
    expect(hears('lena', ['learner', 'coordinator'], event('evaluation.submitted'))).toEqual([]);
  });

  it('never a reader of anything that the other reader alone caused', () => {
    const types = fc.constantFrom('evaluation.submitted', 'evaluation.reopened', 'assignment.offered',
      'assignment.accepted', 'assignment.declined', 'assignment.completed', 'claim.seated', 'claim.seat_vacated'); // prettier-ignore
    fc.assert(
      fc.property(types, (type) => {
        expect(hears('remy', ['reviewer'], event(type, { data: { assignmentId: 'seat of rita' } }))).toEqual([]);
      }),
    );
  });
});

describe('a stream that was cut', () => {
  it('goes on from a little before what it got last', () => {
    fc.assert(
      fc.property(fc.integer({ min: overlap + 1, max: 2 ** 47 }), (at) => {
        const [last, from] = [newId(at), replayAfter(newId(at))];
        expect(isCursor(last)).toBe(true);
        expect(from < newId(at - overlap + 1) && newId(at - overlap - 1) < from).toBe(true);
      }),
    );
  });

  it('starts anew with an id that is none of ours', () => {
    for (const text of ['', '42', '00000000-0000-4000-8000-000000000000', "' or 1=1", null, undefined, ['a']]) {
      expect(isCursor(text)).toBe(false);
    }
  });
});

test('a message is one line for each field and ends with an empty one', () => {
  expect(frame({ event: 'changed', data: { text: 'two\nlines' }, id: 'a', retry: 3000 })).toBe(
    'retry: 3000\nid: a\nevent: changed\ndata: {"text":"two\\nlines"}\n\n',
  );
});
