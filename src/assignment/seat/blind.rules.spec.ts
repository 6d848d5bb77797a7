import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withoutNames } from './blind.rules.js';

const mary = { name: "Mary O'Brien-Santos", email: 'mary@example.org', studentId: 'S0012345' };

describe('a text without the learner’s name', () => {
  it('names nobody, in any case or order, in letters and in links', () => {
    const read = withoutNames(
      {
        statement: 'I, MARY O’Neil, led the ward. Santos, Mary was on duty.',
        attestations: [{ answerText: "Mary O'Brien-Santos reported to me (mary@example.org, S0012345)." }],
        url: 'https://example.org/mary/portfolio',
        at: new Date(0),
        size: 3,
        none: null,
      },
      mary,
    );
    expect(JSON.stringify(read)).not.toMatch(/mary|santos|brien|S0012345/i);
    expect(read.at).toEqual(new Date(0));
    expect(read.size).toBe(3);
  });

  it('leaves other words alone', () => {
    expect(withoutNames('A summary of primary care by Marys', mary)).toBe('A summary of primary care by Marys');
    expect(withoutNames({ id: 'mary', text: 'x' }, mary)).toEqual({ id: 'mary', text: 'x' });
    expect(withoutNames('Li is on it', { name: 'Li', email: '', studentId: null })).toBe('Li is on it');
  });

  it('takes out the whole name wherever it stands, and nothing else', () => {
    const word = fc.stringMatching(/^[a-d]{1,6}$/);
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (before, after) => {
        const text = [...before, 'Zoë Xu-Quist', ...after].join(' ');
        const hidden = { name: 'Zoë Xu-Quist', email: 'zoe@x.org', studentId: null };
        expect(withoutNames(text, hidden)).toBe([...before, '[learner]', ...after].join(' '));
      }),
    );
  });
});
