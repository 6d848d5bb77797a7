import fc from 'fast-check';
import { both, merged, pieces } from './merge.rules.js';

const one = 'I planned the shift. I trained two people.';

describe('two versions of a text', () => {
  it('go together when they changed different sentences', () => {
    const mine = 'I planned the night shift. I trained two people.';
    const theirs = 'I planned the shift. I trained four people.\n\nI wrote the rota.';
    expect(merged(one, mine, theirs)).toBe('I planned the night shift. I trained four people.\n\nI wrote the rota.');
  });

  it('need somebody to decide when both changed the same sentence', () => {
    expect(merged(one, 'I planned the night shift. I trained two people.', 'I planned the day shift.')).toBeNull();
  });

  it('need somebody to decide when both went on writing at the same place', () => {
    expect(merged(one, `${one} I like it.`, `${one} I hate it.`)).toBeNull();
  });

  it('are one when both changed the same in the same way', () => {
    const changed = `${one} I wrote the rota.`;
    expect(merged(one, changed, changed)).toBe(changed);
  });

  it('lose what one side took out, where the other left it alone', () => {
    expect(merged(one, 'I trained two people.', one)).toBe('I trained two people.');
    expect(merged(one, '', one)).toBe('');
  });

  it('are the other one where one side changed nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (base, changed) => {
        expect([merged(base, base, changed), merged(base, changed, base)]).toEqual([changed, changed]);
      }),
    );
  });

  it('say the same from either side', () => {
    const text = fc.array(fc.constantFrom('A. ', 'B! ', 'C\n\n', 'D? ', 'E. ')).map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, text, (base, a, b) => {
        expect(merged(base, a, b)).toBe(merged(base, b, a));
      }),
    );
  });
});

describe('keeping both', () => {
  it('says what is common once, and where they differ mine before theirs', () => {
    expect(both('A.\n\nB.', 'A.\n\nMine.', 'A.\n\nTheirs.')).toBe('A.\n\nMine.\n\nTheirs.');
    expect(both('A.', 'A. P.\n\nMine.', 'A. P.\n\nTheirs.')).toBe('A. P.\n\nMine.\n\nTheirs.');
    expect(both('A.', '', 'Theirs.')).toBe('Theirs.');
    expect(both('A.', 'Mine.', '')).toBe('Mine.');
  });

  it('drops nothing that either side says', () => {
    const text = fc.uniqueArray(fc.constantFrom('A.', 'B!', 'C?', 'D.', 'E.', 'F.')).map((all) => all.join(' '));
    fc.assert(
      fc.property(text, text, text, (base, a, b) => {
        const kept = pieces(both(base, a, b));
        const wanted = [...pieces(a), ...pieces(b)].filter((piece) => piece.trim() !== '');
        const takenOut = (piece: string) =>
          pieces(base).includes(piece) && (!pieces(a).includes(piece) || !pieces(b).includes(piece));
        expect(wanted.filter((piece) => !kept.includes(piece) && !takenOut(piece))).toEqual([]);
      }),
    );
  });
});

test('the pieces of a text are the text', () => {
  fc.assert(fc.property(fc.string(), (text) => expect(pieces(text).join('')).toBe(text)));
  expect(pieces('It was 3.5 km. “Go!” he said.\n\nNext')).toEqual([
    'It was 3.5 km.', ' ', '“Go!”', ' ', 'he said.', '\n\n', 'Next',
  ]); // prettier-ignore
});
