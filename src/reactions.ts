import { Injectable } from '@nestjs/common';
import type { Reactions } from './history/reactions.js';

/** Everybody who reacts. */
@Injectable()
export class Reacting {}

/** What follows from what happened. Each entry is its own job: at least once, after commit, retried alone. */
export const reactions = (_: Reacting): Reactions => ({
  'institution.opened': {},
});
