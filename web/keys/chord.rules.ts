/*
 ** Keys as preferences keep them: modifiers in the order Ctrl, Alt, Shift, then one printable character or a named key.
 ** (1) A printable character says by itself whether Shift was held: `?`, `E`.
 ** (2) Command and Control are one: whoever changes the machine keeps the habit.
 ** (3) Single characters must be possible to switch off (WCAG 2.1.4); chords with Ctrl or Alt and named keys may stay.
 */
export interface Pressed {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  metaKey: boolean;
}

/** What was pressed, or null for a modifier alone. */
export function chordOf({ key, ctrlKey, altKey, shiftKey, metaKey }: Pressed): string | null {
  if (['Control', 'Alt', 'Shift', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Unidentified'].includes(key)) return null;
  const printable = key.length === 1 && key !== ' ';
  // A character that needs AltGr arrives with Ctrl and Alt held: it is a character all the same.
  const typed = printable && ctrlKey && altKey;
  const held = [
    (ctrlKey || metaKey) && !typed ? 'Ctrl' : '',
    altKey && !typed ? 'Alt' : '',
    shiftKey && !printable ? 'Shift' : '',
  ];
  return [...held.filter(Boolean), key === ' ' ? 'Space' : key].join('+');
}

/** Whether this is a single character, which must be possible to switch off. */
export const isSingle = (chord: string): boolean => chord.length === 1;

export interface Command {
  /** `scope.command`, as preferences name it. */
  name: string;
  /** Where the product put it. */
  key: string;
}

/** What people chose: off altogether, or some commands on other keys. */
export interface Shortcuts {
  on: boolean;
  keys: Readonly<Record<string, string>>;
}

/** The key of a command for this person. */
export const keyOf = ({ name, key }: Command, { keys }: Shortcuts): string => keys[name] ?? key;

/** The command that this chord stands for, if it stands for one now. */
export function commandFor<C extends Command>(
  commands: readonly C[],
  chord: string,
  shortcuts: Shortcuts,
): C | undefined {
  if (!shortcuts.on && isSingle(chord)) return undefined;
  return commands.find((command) => keyOf(command, shortcuts) === chord);
}

/** The other command that has this key, if one has. */
export function doubled<C extends Command>(
  commands: readonly C[],
  name: string,
  chord: string,
  shortcuts: Shortcuts,
): C | undefined {
  return commands.find((command) => command.name !== name && keyOf(command, shortcuts) === chord);
}
