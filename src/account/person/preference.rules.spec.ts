import fc from 'fast-check';
import { refusalsToRemap } from './preference.rules.js';

const codes = (keys: Record<string, string>) => refusalsToRemap(keys).map(({ code }) => code);

describe('keys of one’s own', () => {
  it.each([
    'n',
    '?',
    '/',
    'Ctrl+k',
    'Ctrl+Alt+Shift+Meta+F12',
    'ArrowDown',
    'Shift+ArrowUp',
    'Ctrl+Enter',
    '+',
    'Ctrl++',
  ])('may be %s', (key) => expect(codes({ 'review.nextCase': key })).toEqual([]));

  it.each(['', 'nn', 'Shift+Ctrl+k', 'é', 'Hyper+k', ' ', 'Ctrl+', 'Enter+k'])('may not be “%s”', (key) =>
    expect(codes({ 'review.nextCase': key })).toEqual(['invalid']),
  );

  it.each(['review', 'Review.next', 'review.', '.next', 'review.next.case', '__proto__.x', 'a b.c'])(
    'belong to a command, which “%s” is not',
    (name) => expect(codes({ [name]: 'n' })).toEqual(['invalid']),
  );

  it.each(['Tab', 'Shift+Tab', 'Escape', 'Enter', 'Space'])('leave %s to everybody', (key) =>
    expect(codes({ 'review.nextCase': key })).toEqual(['key_reserved']),
  );

  it('open one command of a scope each; other scopes are closed meanwhile', () => {
    expect(codes({ 'review.nextCase': 'n', 'review.note': 'n' })).toEqual(['key_doubled']);
    expect(codes({ 'review.nextCase': 'n', 'queue.next': 'n' })).toEqual([]);
  });

  it('are a hundred at most', () => {
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`review.command${n}`, 'Ctrl+k']));
    expect(codes(many)).toEqual(['too_many_keys']);
  });

  it('never pass as valid with one key twice in a scope, whatever is asked', () => {
    const name = fc.constantFrom('review.a', 'review.b', 'review.c', 'queue.a', 'queue.b');
    fc.assert(
      fc.property(fc.dictionary(name, fc.constantFrom('a', 'b', 'Ctrl+a', 'c')), (keys) => {
        const inReview = Object.entries(keys).flatMap(([n, key]) => (n.startsWith('review.') ? [key] : []));
        const inQueue = Object.entries(keys).flatMap(([n, key]) => (n.startsWith('queue.') ? [key] : []));
        const doubled = inReview.length - new Set(inReview).size + inQueue.length - new Set(inQueue).size;
        expect(refusalsToRemap(keys)).toHaveLength(doubled);
      }),
    );
  });
});
