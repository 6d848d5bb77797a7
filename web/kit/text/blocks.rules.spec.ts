import fc from 'fast-check';
import { blocksOf } from './blocks.rules.js';

test('an empty line ends a paragraph, and lines of one stay together', () => {
  expect(blocksOf('One\ntwo\n\n\nThree')).toEqual([
    { kind: 'paragraph', lines: ['One', 'two'] },
    { kind: 'paragraph', lines: ['Three'] },
  ]);
});

test('lines with a dash or a number are a list', () => {
  expect(blocksOf('I did:\n- plan\n* lead\n1. count')).toEqual([
    { kind: 'paragraph', lines: ['I did:'] },
    { kind: 'list', lines: ['plan', 'lead', 'count'] },
  ]);
});

test('a dash within a sentence, or a year at its beginning, is no list', () => {
  expect(blocksOf('2016 was hard - very hard').map(({ kind }) => kind)).toEqual(['paragraph']);
});

test('no word is lost, whatever is written', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('word', '', '  ', '- item', '7) item')), (lines) => {
      const said = blocksOf(lines.join('\n')).flatMap((block) => block.lines);
      expect(said).toHaveLength(lines.filter((line) => line.trim() !== '').length);
    }),
  );
});
