import { roles, type Role } from '../kernel/actor.js';
import { literally, patternsOf, soughtBy } from './search.rules.js';

const kindsOf = (...held: Role[]) => soughtBy({ roles: held }).map(({ kind, extent }) => `${kind} ${extent}`);

describe('a search looks', () => {
  it('for a learner, in what is theirs and the catalogue', () => {
    expect(kindsOf('learner')).toEqual(['claim own', 'course all', 'award own', 'experience own', 'evidence own']);
  });

  it('for a reviewer, in their own seats and the catalogue, and in nothing that names a learner', () => {
    expect(kindsOf('reviewer')).toEqual(['assignment own', 'course all']);
  });

  it('for people by name, only where the list of members is open', () => {
    expect(roles.filter((role) => kindsOf(role).includes('person all'))).toEqual(['coordinator', 'admin', 'auditor']);
  });

  it('as far as the widest of several roles reaches', () => {
    expect(kindsOf('learner', 'approver')).toEqual([
      'claim all',
      'course all',
      'award all',
      'batch all',
      'experience own',
      'evidence own',
    ]);
  });

  it('in nothing for nobody', () => expect(kindsOf()).toEqual([]));
});

describe('words', () => {
  it('are sought one by one, each once, six at most', () => {
    expect(patternsOf(' Rosa  bus rosa ')).toEqual(['%rosa%', '%bus%']);
    expect(patternsOf('a b c d e f g h')).toHaveLength(6);
  });

  it('mean themselves, whatever they mean to LIKE', () => {
    expect(patternsOf('50%_\\')).toEqual(['%50\\%\\_\\\\%']);
    expect(literally('a%b')).toBe('a\\%b');
  });
});
