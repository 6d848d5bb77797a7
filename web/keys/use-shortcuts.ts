import { changePerson } from '../account/preferences.js';
import { useSessionOrNull } from '../account/session.js';
import type { Shortcuts } from './chord.rules.js';

const usual: Shortcuts = { on: true, keys: {} };

/** The keys of the person who is signed in, kept with their account: the same on each of their machines. */
export function useShortcuts(): { shortcuts: Shortcuts; change: (next: Shortcuts) => Promise<unknown> } {
  const session = useSessionOrNull();
  return {
    shortcuts: session?.person.shortcuts ?? usual,
    change: ({ on, keys }) => changePerson({ shortcuts: { on, keys: { ...keys } } }),
  };
}
