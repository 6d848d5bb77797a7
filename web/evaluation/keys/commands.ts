import type { Command } from '../../keys/chord.rules.js';

const command = (name: string, key: string): Command => ({ name: `review.${name}`, key });

/** Rubrics have a handful of levels; a digit for each. */
export const levelCommands: readonly Command[] = [1, 2, 3, 4, 5, 6].map((n) => command(`level${n}`, String(n)));

/** What can be done in the workspace by a key. */
export const commands = {
  previousCriterion: command('previousCriterion', 'ArrowUp'),
  nextCriterion: command('nextCriterion', 'ArrowDown'),
  comment: command('comment', 'c'),
  undo: command('undo', 'u'),
  nextFile: command('nextFile', 'e'),
  previousFile: command('previousFile', 'E'),
  previousPage: command('previousPage', '['),
  nextPage: command('nextPage', ']'),
  cite: command('cite', 'q'),
  find: command('find', '/'),
  mark: command('mark', 'a'),
  markRegion: command('markRegion', 'b'),
  finish: command('finish', 'Ctrl+Enter'),
  nextCase: command('nextCase', 'n'),
  keys: command('keys', '?'),
} as const;

export type CommandKey = keyof typeof commands;
