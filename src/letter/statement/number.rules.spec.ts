import fc from 'fast-check';
import { typedAlphabet } from '../../kernel/checked.js';
import { newStatementNumber, readStatementNumber } from './number.rules.js';

const number = fc.array(fc.nat(30), { minLength: 15, maxLength: 15 }).map((draws) => {
  const left = [...draws];
  return newStatementNumber(() => left.pop()!);
});

test('is read as it is written, and however somebody types it', () => {
  expect(newStatementNumber()).toMatch(/^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){3}$/);
  fc.assert(
    fc.property(number, (one) => {
      const typed = [one, ` ${one.toLowerCase()} `, one.replaceAll('-', ''), one.replaceAll('-', ' – ')];
      expect(typed.map(readStatementNumber)).toEqual([one, one, one, one]);
    }),
  );
});

test('one wrong character and two exchanged ones are noticed', () => {
  fc.assert(
    fc.property(number, fc.nat(15), fc.nat(15), fc.nat(29), (one, i, j, other) => {
      const characters = [...one.replaceAll('-', '')];
      const [a, b] = [characters[i]!, characters[j]!];
      const wrong = [...characters];
      wrong[i] = [...typedAlphabet].filter((letter) => letter !== a)[other]!;
      expect(readStatementNumber(wrong.join(''))).toBeNull();
      const exchanged = [...characters];
      [exchanged[i], exchanged[j]] = [b, a];
      expect(readStatementNumber(exchanged.join('')) === null).toBe(a !== b);
    }),
  );
});
