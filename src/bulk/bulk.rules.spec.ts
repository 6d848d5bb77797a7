import { refusalsToFollow } from '../kernel/moves.js';
import { bulkMoves, bulkStates } from './bulk.rules.js';

describe('a bulk act', () => {
  it('can be taken back as long as it waits, and never once it began', () => {
    const cancellable = bulkStates.filter((state) => refusalsToFollow(bulkMoves, 'cancel', state).length === 0);
    expect(cancellable).toEqual(['waiting']);
  });

  it('goes on where it stopped when the process ended while it ran', () => {
    const beginnable = bulkStates.filter((state) => refusalsToFollow(bulkMoves, 'begin', state).length === 0);
    expect(beginnable).toEqual(['waiting', 'running']);
  });

  it('reaches every state, and leaves none but the final ones without a way out', () => {
    const reached = new Set<string>(['waiting', ...Object.values(bulkMoves).map(({ to }) => to)]);
    expect([...reached].sort()).toEqual([...bulkStates].sort());
    const final = bulkStates.filter((state) =>
      Object.values(bulkMoves).every(({ from }) => !(from as readonly string[]).includes(state)),
    );
    expect(final).toEqual(['done', 'cancelled']);
  });
});
