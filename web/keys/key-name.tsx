import { keyOf, type Command } from './chord.rules.js';
import styles from './key-name.module.css';
import { useShortcuts } from './use-shortcuts.js';

const signs: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Enter: '↵' };

/** A chord as people read it: “Ctrl ↵”. */
export const written = (chord: string): string =>
  chord
    .split(/(?<=.)\+/)
    .map((part) => signs[part] ?? part)
    .join(' ');

/** The key of a command, for those who look at the screen; nothing where single keys are switched off. */
export function KeyName({ command }: { command: Command }) {
  const { shortcuts } = useShortcuts();
  const key = keyOf(command, shortcuts);
  if (!shortcuts.on && key.length === 1) return null;
  return (
    <kbd className={styles.key} aria-hidden="true">
      {written(key)}
    </kbd>
  );
}
