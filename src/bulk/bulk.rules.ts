import type { Moves } from '../kernel/moves.js';

/*
 ** One thing done to many claims.
 **
 **   waiting ──begin (10 s later)──▶ running ──finish──▶ done
 **      └──cancel──▶ cancelled
 **
 ** (1) Nothing happens while it waits, so taking it back takes everything back.
 ** (2) Each claim is its own transaction: one that is refused stands in nobody's way, and says why.
 ** (3) Killed while it runs, it goes on where it stopped, and does nothing twice.
 ** (4) It is done in the name of who asked, if they still may when it begins.
 */
export const bulkStates = ['waiting', 'running', 'done', 'cancelled'] as const;
export type BulkState = (typeof bulkStates)[number];

export const bulkMoves = {
  begin: { from: ['waiting', 'running'], to: 'running' },
  finish: { from: ['running'], to: 'done' },
  cancel: { from: ['waiting'], to: 'cancelled' },
} as const satisfies Moves<BulkState>;

export const bulkActs = ['accept', 'remind', 'extend', 'offer', 'take_back_offers'] as const;
export type BulkActName = (typeof bulkActs)[number];

/** At most so many claims at once: what a person can still look through. */
export const mostClaims = 200;
