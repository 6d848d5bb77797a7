import { defaultKnobs } from '../../policy/default.rules.js';
import type { ClaimTarget, OutcomeView } from './record.dto.js';
import { isForLearner, isReader, movesFor, submittable, whoDid } from './record.rules.js';

const outcome = (evidence: OutcomeView['evidence']): OutcomeView => ({
  id: 'o',
  outcomeId: null,
  code: '1',
  position: 1,
  title: 'Plan a menu',
  required: true,
  statement: 'I planned one.',
  version: 1,
  savedAt: null,
  completed: false,
  status: 'in_progress',
  words: 3,
  evidence,
  experiences: [],
  attestations: [],
});
const file = (id: string, size: number) => ({
  id,
  kind: 'file',
  title: id,
  fileName: `${id}.pdf`,
  type: null,
  size,
  state: 'ready' as const,
});
const text = { ...file('t', 0), kind: 'text', fileName: null, size: null, state: null };
const target: ClaimTarget = {
  kind: 'course',
  courseId: 'c',
  courseCode: 'BUS 101',
  title: 'Business',
  level: null,
  credits: '3.00',
  subject: { id: 's', code: 'BUS', title: 'Business' },
  program: null,
};
const claim = {
  status: 'submitted' as const,
  attempt: 1,
  proposal: { state: 'none' as const, text: null, answer: null },
  fee: { cents: 0, state: 'none' as const },
  outcomes: [outcome([file('a', 10)])],
  target,
};
const moves = (personId: string, roles: 'coordinator'[], stance: 'learner' | 'staff') =>
  movesFor({ personId, roles }, stance, claim, defaultKnobs, { id: 'r' }, null);

describe('the moves that are offered', () => {
  it('are the learner’s to the learner and the coordinator’s to the coordinator', () => {
    expect(Object.keys(moves('l', [], 'learner')).sort()).toEqual([
      'answerInformation',
      'delete',
      'edit',
      'submit',
      'withdraw',
    ]);
    expect(Object.keys(moves('c', ['coordinator'], 'staff')).sort()).toEqual([
      'accept',
      'answerProposal',
      'return',
      'settleFee',
    ]);
    expect(moves('a', [], 'staff')).toEqual({});
  });

  it('let nobody accept their own claim', () => {
    expect(moves('c', ['coordinator'], 'staff').accept).toEqual([]);
    expect(moves('l', ['coordinator'], 'learner').accept?.map((r) => r.code)).toEqual(['own_claim']);
  });
});

it('a file that is linked twice counts once against the limits, and a text not at all', () => {
  const outcomes = [outcome([file('a', 10), text]), outcome([file('a', 10), file('b', 5)])];
  expect(submittable({ ...claim, outcomes }).files).toEqual({ count: 2, bytes: 15 });
});

describe('the timeline', () => {
  const event = (type: string, over: object = {}) => ({
    type,
    actorId: 'r',
    actorKind: 'person' as const,
    data: {},
    ...over,
  });

  it('keeps what belongs to reviewers from the learner', () => {
    expect(isForLearner(event('claim.submitted'), 'l')).toBe(true);
    expect(isForLearner(event('assignment.offered'), 'l')).toBe(false);
    expect(isForLearner(event('evaluation.submitted'), 'l')).toBe(false);
    expect(isForLearner(event('deadline.neared', { data: { assigneeId: 'l' } }), 'l')).toBe(true);
    expect(isForLearner(event('deadline.neared', { data: { assigneeId: 'r' } }), 'l')).toBe(false);
  });

  it('knows whom the claim was ever offered to', () => {
    const events = [event('claim.accepted'), event('assignment.offered', { data: { reviewerId: 'r' } })];
    expect(['r', 's', null].map((person) => isReader(events, person))).toEqual([true, false, false]);
  });

  it('says who did it as a role', () => {
    expect(whoDid(event('claim.submitted', { actorId: 'l' }), 'l')).toBe('learner');
    expect(whoDid(event('claim.returned'), 'l')).toBe('staff');
    expect(whoDid(event('claim.accepted', { actorId: null, actorKind: 'system' }), 'l')).toBe('system');
    expect(whoDid(event('claim.read', { actorId: null, actorKind: 'token' }), 'l')).toBe('integration');
  });
});
