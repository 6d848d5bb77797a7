import { byKind, isMeant, pageOf, type Hit } from './hit.rules.js';

const page = (kind: Hit['kind'], ...roles: Parameters<typeof pageOf>[1]) =>
  pageOf({ kind, id: '7', code: 'BUS 101' }, roles, 'qv');

test('a hit leads where its asker may go', () => {
  expect(page('claim', 'learner')).toBe('/claims/7');
  expect(page('assignment', 'reviewer')).toBe('/assignments/7');
  expect(page('person', 'coordinator')).toBe('/members/7');
  expect([page('course', 'admin'), page('course', 'learner'), page('course', 'reviewer')]).toEqual([
    '/courses/7',
    '/ideas/7',
    '/colleges/qv/courses/BUS%20101',
  ]);
  expect([page('award', 'learner'), page('award', 'registrar', 'learner')]).toEqual(['/record', '/awards/7']);
  expect([page('rubric', 'admin'), page('batch', 'registrar')]).toEqual(['/rubrics/7', '/batches/7']);
  expect([page('experience', 'learner'), page('evidence', 'learner')]).toEqual([
    '/portfolio/experiences/7',
    '/portfolio/evidence/7',
  ]);
});

test('hits stand under their kind, the best kind first', () => {
  const hit = (kind: Hit['kind'], id: string): Hit => ({ kind, id, title: id, code: null, status: null, person: null });
  const groups = byKind([hit('claim', 'a'), hit('course', 'b'), hit('claim', 'c')]);
  expect(groups.map(({ kind, hits }) => [kind, hits.length])).toEqual([
    ['claim', 2],
    ['course', 1],
  ]);
});

test('a command is found by the beginnings and middles of its words, without accents', () => {
  expect(isMeant('Cerrar sesión', 'SESION cer')).toBe(true);
  expect(isMeant('Sign out', 'sing')).toBe(false);
  expect(isMeant('Sign out', '')).toBe(true);
});
