import fc from 'fast-check';
import { roles, type Role } from '../../kernel/actor.js';
import { follow } from '../../kernel/moves.js';
import { inOrder, membershipMoves, refusalsToChange, type MembershipStatus } from './membership.rules.js';

const member = (held: Role[], status: MembershipStatus = 'active') => ({ personId: 'p1', roles: held, status });

describe('the last administrator', () => {
  it('keeps the role', () => {
    expect(refusalsToChange(member(['admin', 'learner']), ['learner'], 0)).toEqual([
      { code: 'last_admin', detail: expect.stringContaining('somebody else'), about: 'p1' },
    ]);
  });

  it('cannot leave', () => expect(refusalsToChange(member(['admin']), [], 0)).toHaveLength(1));
  it('may get and lose other roles', () =>
    expect(refusalsToChange(member(['admin']), ['admin', 'auditor'], 0)).toEqual([]));
  it('is not the last while there is another', () => expect(refusalsToChange(member(['admin']), [], 1)).toEqual([]));
  it('is not somebody who left', () => expect(refusalsToChange(member(['admin'], 'ended'), [], 0)).toEqual([]));
});

it('whatever changes are made in whatever order, a college with an admin keeps one', () => {
  const change = fc.record({ who: fc.nat(3), to: fc.subarray([...roles]) });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
      const college: { roles: Role[] }[] = [{ roles: ['admin'] }, { roles: [] }, { roles: ['learner'] }, { roles: [] }];
      for (const { who, to } of changes) {
        const others = college.filter((other, n) => n !== who && other.roles.includes('admin')).length;
        if (refusalsToChange(member(college[who]!.roles), to, others).length === 0) college[who] = { roles: to };
      }
      expect(college.some((one) => one.roles.includes('admin'))).toBe(true);
    }),
  );
});

it('a membership ends and resumes, and neither twice', () => {
  expect(follow(membershipMoves, 'end', 'active')).toBe('ended');
  expect(follow(membershipMoves, 'resume', 'ended')).toBe('active');
  expect(() => follow(membershipMoves, 'end', 'ended')).toThrow();
});

it('the same roles in any order, once or twice, are the same', () => {
  expect(inOrder(['admin', 'learner', 'admin'], roles)).toEqual(['learner', 'admin']);
});
