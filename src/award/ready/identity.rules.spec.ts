import fc from 'fast-check';
import { identityOf, type Identified } from './identity.rules.js';

const known: Identified = {
  studentId: '0042',
  studentName: 'Rosa Díaz',
  lastPostedName: 'ROSA DIAZ',
  enrolled: true,
  namesakes: 0,
};

describe('the match of a learner with a student', () => {
  it('is exact when id, name and enrollment agree, however the SIS writes the name', () => {
    expect(identityOf(known)).toEqual({ match: 'exact', because: null });
    expect(identityOf({ ...known, lastPostedName: null }).match).toBe('exact');
  });

  it.each([
    ['none', 'no student id', { studentId: null }, 'The learner has no student id.'],
    ['none', 'no student id but spaces', { studentId: '' }, 'The learner has no student id.'],
    ['none', 'no enrollment', { enrolled: false }, 'No enrollment is on record under this id.'],
    [
      'ambiguous',
      'another name in the SIS',
      { lastPostedName: 'Ana Díaz' },
      'The SIS last took this id under the name “Ana Díaz”.',
    ],
    ['ambiguous', 'one namesake', { namesakes: 1 }, 'Another learner bears the same name. Compare the ids.'],
    ['ambiguous', 'several namesakes', { namesakes: 3 }, '3 other learners bear the same name. Compare the ids.'],
  ] as const)('is %s with %s', (match, _, change, because) => {
    expect(identityOf({ ...known, ...change })).toEqual({ match, because });
  });

  it('says why exactly when it is not exact', () => {
    const anyone = fc.record({
      studentId: fc.option(fc.string()),
      studentName: fc.string(),
      lastPostedName: fc.option(fc.string()),
      enrolled: fc.boolean(),
      namesakes: fc.nat(5),
    });
    fc.assert(
      fc.property(anyone, (one) => {
        const { match, because } = identityOf(one);
        expect(because === null).toBe(match === 'exact');
        if (match === 'exact') expect(one.studentId && one.enrolled && one.namesakes === 0).toBe(true);
      }),
    );
  });
});
