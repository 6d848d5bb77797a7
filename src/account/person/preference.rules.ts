import type { Refusal } from '../../kernel/refusal.js';

export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

export const themes = ['system', 'light', 'dark'] as const;
export const textSizes = ['normal', 'large', 'larger'] as const;

/** Single keys and chords that a person wants for a command, by the command's name: `{ "review.nextCase": "n" }`. */
export type Keys = Record<string, string>;

/** Far more than there are commands. */
const mostKeys = 100;

/** `scope.command`; commands of one scope are open at the same time. */
const command = /^[a-z][a-zA-Z]{0,30}\.[a-z][a-zA-Z0-9]{0,40}$/;
/** One printable character or a named key, with or without modifiers in their fixed order. */
const chord =
  /^(Ctrl\+)?(Alt\+)?(Shift\+)?(Meta\+)?([!-~]|Enter|Escape|Space|Tab|Backspace|Delete|Home|End|PageUp|PageDown|Arrow(Up|Down|Left|Right)|F([1-9]|1[0-2]))$/;
/** What browsers, dialogs and screen readers cannot do without. */
const taken = new Set(['Tab', 'Shift+Tab', 'Escape', 'Enter', 'Space']);

/** Why these keys cannot be chosen: an unreadable name, a key that everybody needs, or one key for two commands. */
export function refusalsToRemap(keys: Readonly<Keys>): Refusal[] {
  const entries = Object.entries(keys);
  if (entries.length > mostKeys) {
    return [
      { code: 'too_many_keys', detail: `At most ${mostKeys} commands can have keys of your own.`, about: 'keys' },
    ];
  }
  return entries.flatMap(([name, key]) => {
    if (!command.test(name) || typeof key !== 'string' || !chord.test(key)) {
      return [{ code: 'invalid', detail: `“${name}: ${String(key)}” is no key for a command.`, about: name }];
    }
    if (taken.has(key)) {
      return [{ code: 'key_reserved', detail: `${key} is needed to move around. Choose another key.`, about: name }];
    }
    const other = entries.find(([n, k]) => n < name && k === key && scopeOf(n) === scopeOf(name));
    return other
      ? [{ code: 'key_doubled', detail: `${key} is chosen for two commands. Choose another key.`, about: name }]
      : [];
  });
}

const scopeOf = (name: string): string => name.slice(0, name.indexOf('.'));
