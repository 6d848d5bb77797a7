import { follow, refusalsToFollow, type Moves } from './moves.js';
import { Refused } from './refusal.js';

const moves = {
  open: { from: ['closed'], to: 'open' },
  close: { from: ['open'], to: 'closed' },
} as const satisfies Moves<'open' | 'closed'>;

test('a move leads from where it may start to where it says', () => {
  expect(follow(moves, 'open', 'closed')).toBe('open');
});

test('a move from elsewhere is refused, and says what the state is', () => {
  expect(() => follow(moves, 'open', 'open')).toThrow(Refused);
  expect(refusalsToFollow(moves, 'open', 'open')).toEqual([
    { code: 'wrong_state', detail: 'This cannot be done while the state is “open”.' },
  ]);
  expect(refusalsToFollow(moves, 'close', 'open')).toEqual([]);
});
