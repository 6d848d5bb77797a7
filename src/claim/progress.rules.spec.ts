import fc from 'fast-check';
import { claimStatuses } from './claim.rules.js';
import {
  mostUrgent,
  nextStep,
  sectionStatus,
  stageOf,
  wordsIn,
  type Progressing,
  type Section,
} from './progress.rules.js';

const section = (over: Partial<Section> = {}): Section => ({
  id: 'o1',
  required: true,
  statement: 'I planned shifts.',
  completed: false,
  evidence: ['e1'],
  ...over,
});
const claim = (over: Partial<Progressing> = {}): Progressing => ({
  status: 'draft',
  proposalState: 'none',
  feeState: 'none',
  outcomes: [section()],
  ...over,
});
const free = { proposalRequired: false };
const asked = { proposalRequired: true };
const next = (over: Partial<Progressing>, policy = free) => nextStep(claim(over), policy);

describe('a section', () => {
  it.each<[string, Partial<Section>, string]>([
    ['is not started while it is empty', { statement: ' ', evidence: [] }, 'not_started'],
    ['is in progress with a statement alone', { evidence: [] }, 'in_progress'],
    ['is in progress with evidence alone', { statement: '' }, 'in_progress'],
    ['is completed when its learner says so', { completed: true }, 'completed'],
    ['has a problem when it was called complete without evidence', { completed: true, evidence: [] }, 'problem'],
    ['has none when it is optional', { completed: true, evidence: [], required: false }, 'completed'],
  ])('%s', (_, over, status) => {
    expect(sectionStatus(section(over))).toBe(status);
  });

  it('counts its words', () => {
    expect([wordsIn(''), wordsIn(' \n '), wordsIn('One two,\n\n three')]).toEqual([0, 0, 3]);
  });
});

describe('the next step', () => {
  it('goes through what is missing, section by section, and then to sending', () => {
    const empty = section({ statement: '', evidence: [] });
    expect(next({ outcomes: [empty] })).toEqual({ code: 'write', whose: 'learner', about: 'o1' });
    expect(next({ outcomes: [section({ evidence: [] })] }).code).toBe('prove');
    expect(next({}).code).toBe('finish');
    const done = section({ completed: true });
    expect(next({ outcomes: [done, { ...empty, id: 'o2' }] })).toMatchObject({ code: 'write', about: 'o2' });
    expect(next({ outcomes: [done, { ...empty, id: 'o2', required: false }] })).toEqual({
      code: 'send',
      whose: 'learner',
      about: null,
    });
    expect(next({ outcomes: [] }).code).toBe('name_outcome');
  });

  it('is the proposal where one is asked for', () => {
    expect(next({}, asked).code).toBe('propose');
    expect(next({ proposalState: 'sent' }, asked)).toMatchObject({ code: 'await_proposal', whose: 'college' });
    expect(next({ proposalState: 'declined' }, asked).code).toBe('propose_again');
    expect(next({ proposalState: 'agreed' }, asked).code).toBe('finish');
  });

  it.each([
    ['returned', 'mend'],
    ['revision', 'revise'],
    ['info_requested', 'answer'],
    ['submitted', 'await_acceptance'],
    ['routing', 'await_reader'],
    ['in_review', 'await_review'],
    ['adjudication', 'await_review'],
    ['approval', 'await_decision'],
    ['decided', 'read_decision'],
    ['withdrawn', 'none'],
    ['expired', 'none'],
  ] as const)('of a claim that is %s is “%s”', (status, code) => {
    expect(next({ status }).code).toBe(code);
  });

  it('is to pay while the fee of a sent claim is due', () => {
    expect(next({ status: 'submitted', feeState: 'due' })).toMatchObject({ code: 'pay', whose: 'learner' });
  });

  it('is about an outcome of the claim, or about none', () => {
    const sections = fc.array(
      fc.record({
        required: fc.boolean(),
        completed: fc.boolean(),
        statement: fc.constantFrom('', 'x'),
        evidence: fc.array(fc.constant('e'), { maxLength: 1 }),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...claimStatuses), sections, fc.boolean(), (status, drawn, proposalRequired) => {
        const outcomes = drawn.map((o, i) => ({ ...o, id: String(i) }));
        const { code, about } = nextStep(claim({ status, outcomes }), { proposalRequired });
        if (about !== null) expect(outcomes.map((o) => o.id)).toContain(about);
        if (code === 'send') {
          for (const o of outcomes.filter((each) => each.required)) expect(sectionStatus(o)).toBe('completed');
        }
      }),
    );
  });
});

describe('what to continue with', () => {
  const of = (status: Progressing['status'], dueAt: string | null) => ({
    next: nextStep(claim({ status }), free),
    dueAt: dueAt === null ? null : new Date(dueAt),
    status,
  });

  it('is what the learner can do, the soonest date first', () => {
    const waiting = of('in_review', '2026-01-01');
    expect(mostUrgent([])).toBeNull();
    expect(mostUrgent([waiting, of('draft', null)])?.status).toBe('draft');
    expect(mostUrgent([of('draft', '2026-03-01'), of('returned', '2026-02-01')])?.status).toBe('returned');
    expect(mostUrgent([of('draft', null), of('returned', null)])?.status).toBe('returned');
    expect(mostUrgent([of('decided', null), waiting])?.status).toBe('in_review');
  });
});

test('every claim stands at one stage until it has ended', () => {
  const ended = claimStatuses.filter((status) => stageOf(status) === null);
  expect(ended).toEqual(['withdrawn', 'expired']);
  expect(['draft', 'routing', 'info_requested', 'decided'].map((s) => stageOf(s as 'draft'))).toEqual([
    'writing',
    'sent',
    'in_review',
    'decision',
  ]);
});
