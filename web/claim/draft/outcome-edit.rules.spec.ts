import type { Api } from '../../api/client.js';
import { editOf, withLink } from './outcome-edit.rules.js';

const outcome = {
  version: 7,
  statement: 'I planned shifts.',
  evidence: [{ id: 'e1' }, { id: 'e2' }],
  experiences: [{ id: 'x1' }],
  attestations: [],
} as unknown as Api['OutcomeView'];

test('an edit carries everything that is stored, so that nothing is lost by sending it', () => {
  expect(editOf(outcome)).toEqual({
    version: 7,
    statement: 'I planned shifts.',
    evidence: ['e1', 'e2'],
    experiences: ['x1'],
    attestations: [],
  });
});

test('a link is made once and taken away whole; the others stay', () => {
  const edit = editOf(outcome);
  expect(withLink(edit, { kind: 'evidence', id: 'e3', linked: true }).evidence).toEqual(['e1', 'e2', 'e3']);
  expect(withLink(edit, { kind: 'evidence', id: 'e2', linked: true }).evidence).toEqual(['e1', 'e2']);
  expect(withLink(edit, { kind: 'evidence', id: 'e1', linked: false }).evidence).toEqual(['e2']);
  expect(withLink(edit, { kind: 'attestations', id: 'a1', linked: true })).toMatchObject({
    evidence: ['e1', 'e2'],
    attestations: ['a1'],
  });
});
