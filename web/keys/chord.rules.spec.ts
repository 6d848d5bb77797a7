import { chordOf, commandFor, doubled, isSingle, keyOf, type Pressed } from './chord.rules.js';

const press = (key: string, held: Partial<Pressed> = {}) =>
  chordOf({ key, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...held });
const commands = [
  { name: 'review.next', key: 'n' },
  { name: 'review.finish', key: 'Ctrl+Enter' },
];
const usual = { on: true, keys: {} };

test.each([
  ['a letter', press('e'), 'e'],
  ['a capital letter', press('E', { shiftKey: true }), 'E'],
  ['a sign that needs Shift', press('?', { shiftKey: true }), '?'],
  ['a sign that needs AltGr', press('[', { ctrlKey: true, altKey: true }), '['],
  ['a named key with Shift', press('ArrowUp', { shiftKey: true }), 'Shift+ArrowUp'],
  ['Control', press('Enter', { ctrlKey: true }), 'Ctrl+Enter'],
  ['Command, which is the same', press('Enter', { metaKey: true }), 'Ctrl+Enter'],
  ['the space bar', press(' '), 'Space'],
  ['a modifier alone', press('Shift', { shiftKey: true }), null],
])('%s', (_, chord, written) => expect(chord).toBe(written));

test('a chosen key takes the place of the product’s', () => {
  const mine = { on: true, keys: { 'review.next': 'w' } };
  expect(keyOf(commands[0]!, mine)).toBe('w');
  expect(commandFor(commands, 'w', mine)?.name).toBe('review.next');
  expect(commandFor(commands, 'n', mine)).toBeUndefined();
});

test('switched off, single characters do nothing and chords still work', () => {
  const off = { on: false, keys: {} };
  expect(isSingle('n')).toBe(true);
  expect(commandFor(commands, 'n', off)).toBeUndefined();
  expect(commandFor(commands, 'Ctrl+Enter', off)?.name).toBe('review.finish');
});

test('one key for two commands is found', () => {
  expect(doubled(commands, 'review.finish', 'n', usual)?.name).toBe('review.next');
  expect(doubled(commands, 'review.next', 'n', usual)).toBeUndefined();
});
