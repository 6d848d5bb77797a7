import fc from 'fast-check';
import { guessableRemoved, refusalsToUsePassword } from './password.rules.js';

const mary = ['Mary O’Brien', 'mary.obrien@riverside.edu', 'Riverside Community College'];
const codes = (password: string) => refusalsToUsePassword(password, mary).map((r) => r.code);

describe('a password', () => {
  it('of four unrelated words is good', () => {
    expect(codes('copper lantern drifts nowhere')).toEqual([]);
  });

  it('needs no capital, digit or sign, and may hold any script', () => {
    expect(codes('брат ходит по воде утром')).toEqual([]);
    expect(codes('🦊🌲🚲🧵🎺🪁🍐🔔🧊🪵🛶🎲🧭🪀🌋')).toEqual([]);
  });

  it('of fourteen characters is too short, of 201 too long', () => {
    expect(codes('k3#vLq9!zTr2pW')).toEqual(['password_short']);
    expect(codes('k3#vLq9!zTr2pWx')).toEqual([]);
    expect(codes('copper lantern '.repeat(14))).toEqual(['password_long']);
  });

  it('is counted after NFKC: one ligature is three letters, composed and decomposed are the same', () => {
    expect(codes('ﬃ kupfer lampe')).toEqual([]);
    expect(codes('é'.normalize('NFD').repeat(14))).toEqual(['password_short']);
  });

  it.each(['passwordpassword', 'PasswordPassword', '123456789987654321', '1qaz2wsx3edc4rfv', 'perasperaadastra'])(
    'on the common list is refused: %s',
    (password) => expect(codes(password)).toEqual(['password_common']),
  );

  it.each([
    ['one character over and over', 'zzzzzzzzzzzzzzzzzzz'],
    ['a few characters over and over', 'xk7xk7xk7xk7xk7xk7'],
    ['the alphabet', 'abcdefghijklmnopqrst'],
    ['digits backwards', '98765432109876543210'],
    ['rows of the keyboard', 'qwertyuiopasdfghjkl!'],
    ['another keyboard', 'azertyuiop12345678'],
    ['a name and an address', 'obrien-riverside-2026'],
    ['the college', 'Riverside Community College'],
    ['the site', 'credenceportfolio2026'],
    ['known words with a year', 'welcomestudent2026!'],
  ])('made of %s is refused', (_, password) => expect(codes(password)).toEqual(['password_guessable']));

  it('says why it is refused and where', () => {
    expect(refusalsToUsePassword('short', [])).toEqual([
      { code: 'password_short', detail: expect.stringContaining('at least 15'), about: 'password' },
    ]);
  });
});

describe('for any text', () => {
  it('what is left is never longer than what was there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(guessableRemoved(text, mary).length).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('repeating it as often as you like does not make a short thing good', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 6 }), (unit) => {
        const password = unit.repeat(Math.ceil(15 / unit.length));
        expect(codes(password)).toHaveLength(1);
      }),
    );
  });

  it('there is at most one reason, so that the person knows what to do first', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 220 }), (text) => {
        expect(codes(text).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('random letters are hardly ever taken for something guessable', () => {
    const letters = fc.array(fc.constantFrom(...'bdghkmprtvwxz'), { minLength: 24, maxLength: 24 });
    const refused = fc.sample(letters, { numRuns: 500, seed: 7 }).filter((l) => codes(l.join('')).length > 0);
    expect(refused.length).toBeLessThanOrEqual(5);
  });
});
