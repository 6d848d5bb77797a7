import { Refused, type Refusal } from './refusal.js';

/** A workflow as data: what each move starts from and where it leads. */
export type Moves<Status extends string> = Record<string, { from: readonly Status[]; to: Status }>;

/** Why `move` cannot be made from `status`. Empty means that it can. */
export function refusalsToFollow<M extends Moves<string>>(moves: M, move: keyof M & string, status: string): Refusal[] {
  if (moves[move]!.from.includes(status)) return [];
  return [{ code: 'wrong_state', detail: `This cannot be done while the state is “${status.replaceAll('_', ' ')}”.` }];
}

/** The state that `move` leads to, or the refusal (409). */
export function follow<M extends Moves<string>, K extends keyof M & string>(
  moves: M,
  move: K,
  status: string,
): M[K]['to'] {
  const refusals = refusalsToFollow(moves, move, status);
  if (refusals.length > 0) throw new Refused(refusals);
  return moves[move]!.to;
}
