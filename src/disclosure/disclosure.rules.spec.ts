import fc from 'fast-check';
import { roles, type Actor } from '../kernel/actor.js';
import { basisOf, bases, hourOf, isNamedForLearner } from './disclosure.rules.js';

const person = (...held: Actor['roles']) => ({ kind: 'person', roles: held }) as const;

describe('in what capacity a record is read', () => {
  it('is the office that the route allows, of those that the reader holds', () => {
    expect(basisOf(person('registrar', 'auditor'), ['registrar', 'auditor'])).toBe('registrar');
    expect(basisOf(person('registrar', 'auditor'), ['auditor', 'admin'])).toBe('auditor');
    expect(basisOf(person('learner', 'reviewer'), ['reviewer'])).toBe('reviewer');
  });

  it('is an office of the reader where every member may ask', () => {
    expect(basisOf(person('admin'), ['member', 'enrollment:write'])).toBe('admin');
    expect(basisOf(person('learner'), ['member'])).toBe('reviewer');
  });

  it('is the connection for a program, and the consent for a supervisor', () => {
    expect(basisOf({ kind: 'token', roles: [] }, ['awards:read'])).toBe('integration');
    expect(basisOf({ kind: 'attestor', roles: [] }, ['anyone'])).toBe('consent');
  });

  it('is never “learner”, whatever somebody holds and whatever the route allows', () => {
    const some = fc.subarray([...roles], { minLength: 1 });
    fc.assert(
      fc.property(some, some, (held, allowed) => {
        const basis = basisOf(person(...held), allowed);
        expect(bases).toContain(basis);
        if (held.some((role) => role !== 'learner')) expect(held).toContain(basis);
      }),
    );
  });
});

test('the hour of a moment contains it', () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true, min: new Date('2000-01-01'), max: new Date('2100-01-01') }), (at) => {
      const behind = at.getTime() - hourOf(at).getTime();
      expect(behind).toBeGreaterThanOrEqual(0);
      expect(behind).toBeLessThan(3_600_000);
      expect(hourOf(hourOf(at))).toEqual(hourOf(at));
    }),
  );
});

test('a learner learns the name of everybody who read the record but of those who judge it', () => {
  expect(bases.filter((basis) => !isNamedForLearner(basis))).toEqual(['reviewer']);
});
