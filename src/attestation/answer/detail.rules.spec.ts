import fc from 'fast-check';
import type { AskedAbout } from '../consent.rules.js';
import { answerOf, refusalsToDetails, sayings, textOf, type Said, type Saying } from './detail.rules.js';

const asked = {
  experience: { title: 'Shift supervisor' },
  statements: [{ text: 'I planned the shifts.' }, { text: 'I trained new people.' }],
} as unknown as AskedAbout;
const said = (says: Saying, comment = ''): Said => ({ says, comment });
const yes = said('yes');

describe('what a supervisor says, statement by statement', () => {
  it('confirms when everything is right', () => {
    const details = { experience: yes, statements: [yes, yes] };
    expect([answerOf(details), refusalsToDetails(details, asked), textOf(details, asked, '')]).toEqual([
      'confirm',
      [],
      '',
    ]);
  });

  it.each(['partly', 'no'] as const)('corrects when something is “%s”, and must say what', (says) => {
    const bare = { experience: said(says), statements: [yes, said(says)] };
    expect(answerOf(bare)).toBe('correct');
    expect(refusalsToDetails(bare, asked).map(({ code, about }) => [code, about])).toEqual([
      ['no_text', 'experience'],
      ['no_text', 'statements.1'],
    ]);
    const worded = { experience: yes, statements: [said('unknown'), said(says, ' Only on weekends. ')] };
    expect([answerOf(worded), refusalsToDetails(worded, asked)]).toEqual(['correct', []]);
  });

  it('comments when something is not known', () => {
    const details = { experience: yes, statements: [yes, said('unknown')] };
    expect([answerOf(details), textOf(details, asked, ' Ask Ana. ')]).toEqual([
      'comment',
      '“I trained new people.”: I do not know.\nAsk Ana.',
    ]);
  });

  it('needs a word on every statement', () => {
    expect(refusalsToDetails({ experience: yes, statements: [yes] }, asked)).toMatchObject([
      { code: 'statements_missing' },
    ]);
  });

  it('has words wherever the answer is not a plain yes', () => {
    const any = fc.record({ says: fc.constantFrom(...sayings), comment: fc.string() });
    fc.assert(
      fc.property(any, any, any, (experience, one, other) => {
        const details = { experience, statements: [one, other] };
        if (answerOf(details) !== 'confirm') expect(textOf(details, asked, '')).not.toBe('');
      }),
    );
  });
});
