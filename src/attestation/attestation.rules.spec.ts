import fc from 'fast-check';
import {
  answers,
  attestationMoves,
  attestationStates,
  isFreeMail,
  limits,
  refusalsToAnswer,
  refusalsToAsk,
  refusalsToEnter,
  refusalsToMailCode,
  refusalsToRemind,
  refusalsToTry,
  refusalsToWithdraw,
  sameMailbox,
  type AttestationState,
} from './attestation.rules.js';
import { consentText } from './consent.rules.js';

const now = new Date('2026-11-22T12:00:00Z');
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
const codes = (refusals: readonly { code: string }[]) => refusals.map((r) => r.code);
const hour = 3_600_000;

describe('the life of an attestation', () => {
  it('reaches every state, and none of the answered ones has a way out', () => {
    const reached = new Set<AttestationState>(['asked', ...Object.values(attestationMoves).map((move) => move.to)]);
    expect([...attestationStates].filter((state) => !reached.has(state))).toEqual([]);
    const left = new Set<AttestationState>(Object.values(attestationMoves).flatMap((move) => [...move.from]));
    expect([...left].sort()).toEqual(['asked', 'opened']);
  });

  it('takes no answer before a person has typed the code', () => {
    for (const answer of answers) expect(attestationMoves[answer].from).toEqual(['opened']);
  });

  it('can be taken back until it is over', () => {
    const later = new Date(now.getTime() + 1);
    for (const state of attestationStates) {
      const open = ['asked', 'opened'].includes(state);
      expect(codes(refusalsToWithdraw({ state, expiresAt: later }, now))).toEqual(open ? [] : ['wrong_state']);
      expect(codes(refusalsToWithdraw({ state, expiresAt: now }, now))).toEqual(['wrong_state']);
    }
  });

  it('tells the supervisor why the link leads nowhere any more', () => {
    const later = new Date(now.getTime() + 1);
    const told = (state: AttestationState, expiresAt = later) => codes(refusalsToEnter({ state, expiresAt }, now));
    expect(attestationStates.map((state) => [state, ...told(state)])).toEqual([
      ['asked'],
      ['opened'],
      ['confirmed', 'answered'],
      ['corrected', 'answered'],
      ['commented', 'answered'],
      ['declined', 'answered'],
      ['expired', 'expired'],
      ['withdrawn', 'withdrawn'],
    ]);
    expect([told('asked', now), told('opened', now), told('confirmed', now)]).toEqual([
      ['expired'],
      ['expired'],
      ['answered'],
    ]);
  });
});

describe('reminding', () => {
  const asked = {
    state: 'asked',
    expiresAt: new Date(now.getTime() + 1),
    mailedAt: ago(72 * hour),
    reminders: 0,
  } as const;

  it('is possible three times, 72 hours apart, while the answer is open', () => {
    expect(refusalsToRemind(asked, now)).toEqual([]);
    expect(refusalsToRemind({ ...asked, state: 'opened', reminders: 2 }, now)).toEqual([]);
    expect(codes(refusalsToRemind({ ...asked, reminders: 3 }, now))).toEqual(['reminded_enough']);
    expect(codes(refusalsToRemind({ ...asked, mailedAt: ago(72 * hour - 1) }, now))).toEqual(['too_soon']);
    expect(codes(refusalsToRemind({ ...asked, state: 'confirmed' }, now))).toEqual(['wrong_state']);
  });
});

describe('asking', () => {
  it('goes to somebody else, and once at a time', () => {
    expect(refusalsToAsk('boss@firm.example', 'me@firm.example', false)).toEqual([]);
    expect(codes(refusalsToAsk('Me+boss@Firm.example', 'me@firm.example', true))).toEqual([
      'own_address',
      'asked_already',
    ]);
  });
});

describe('the code', () => {
  it('is mailed at most once a minute and twenty times', () => {
    expect(refusalsToMailCode({ number: 0, until: null, tries: 0 }, now)).toEqual([]);
    const sent = (milliseconds: number) => new Date(now.getTime() - milliseconds + limits.codeHolds);
    expect(codes(refusalsToMailCode({ number: 1, until: sent(59_999), tries: 0 }, now))).toEqual(['too_soon']);
    expect(refusalsToMailCode({ number: 1, until: sent(60_000), tries: 5 }, now)).toEqual([]);
    expect(codes(refusalsToMailCode({ number: limits.codes, until: null, tries: 0 }, now))).toEqual(['too_many']);
  });

  it('holds for ten minutes and five tries', () => {
    const until = new Date(now.getTime() + 1);
    expect(refusalsToTry({ number: 1, until, tries: 4 }, now)).toEqual([]);
    expect(codes(refusalsToTry({ number: 1, until, tries: 5 }, now))).toEqual(['locked']);
    expect(codes(refusalsToTry({ number: 1, until: now, tries: 0 }, now))).toEqual(['code_over']);
    expect(codes(refusalsToTry({ number: 0, until: null, tries: 0 }, now))).toEqual(['code_over']);
  });
});

describe('the answer', () => {
  it('needs words when it corrects or comments', () => {
    expect(refusalsToAnswer('confirm', '')).toEqual([]);
    expect(refusalsToAnswer('decline', ' ')).toEqual([]);
    expect(refusalsToAnswer('correct', 'It was 2019.')).toEqual([]);
    expect(codes(refusalsToAnswer('correct', ' '))).toEqual(['no_text']);
    expect(codes(refusalsToAnswer('comment', ''))).toEqual(['no_text']);
  });
});

describe('mail addresses', () => {
  it('are flagged where anybody can have one under any name', () => {
    expect(isFreeMail('the.boss@GMail.com')).toBe(true);
    expect(isFreeMail('boss@firm.example')).toBe(false);
    expect(isFreeMail('boss@gmail.com.firm.example')).toBe(false);
  });

  it.each([
    ['me@x.example', 'ME@X.example', true],
    ['m.e+work@gmail.com', 'me@googlemail.com', true],
    ['m.e@x.example', 'me@x.example', false],
    ['me@x.example', 'me@y.example', false],
  ])('%s and %s are one mailbox: %s', (one, other, same) => expect(sameMailbox(one, other)).toBe(same));
});

describe('the consent', () => {
  it('names everything that will be shown, to whom, by whom and why', () => {
    const text = fc.string({ minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        text,
        text,
        text,
        text,
        fc.array(text, { minLength: 1 }),
        (learner, institution, name, title, statements) => {
          const consent = consentText({
            learner,
            institution,
            attestorName: name,
            attestorEmail: 'boss@firm.example',
            asked: {
              experience: {
                id: '1',
                kind: 'job',
                title,
                organisation: 'Firm',
                fromOn: '2020-01-01',
                toOn: null,
                hoursPerWeek: 40,
                duties: 'Much',
              },
              statements: statements.map((statement) => ({ text: statement, outcomeId: null })),
            },
          });
          for (const part of [learner, institution, name, 'boss@firm.example', title, ...statements])
            expect(consent).toContain(part);
        },
      ),
    );
  });
});
