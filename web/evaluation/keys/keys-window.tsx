import { useEffect, useState } from 'react';
import { Button } from '../../kit/action/button.js';
import { Choice } from '../../kit/form/inputs.js';
import { chordOf, doubled, keyOf, type Command } from '../../keys/chord.rules.js';
import { written } from '../../keys/key-name.js';
import { useShortcuts } from '../../keys/use-shortcuts.js';
import { Window } from '../../kit/overlay/window.js';
import { Actions } from '../../kit/page/page.js';
import { Failure } from '../../kit/status/failure.js';
import { Note } from '../../kit/status/status.js';
import { useWords } from '../../words/words.js';
import { commands, levelCommands, type CommandKey } from './commands.js';
import { keysWords } from './keys.words.js';
import styles from './keys.module.css';

const all: readonly Command[] = [...levelCommands, ...Object.values(commands)];

/** All keys of the workspace: to learn, to change, to switch off. */
export function KeysWindow({ open, onClose }: { open: boolean; onClose: () => void }) {
  const w = useWords(keysWords);
  const { shortcuts, change } = useShortcuts();
  const [asking, setAsking] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const nameOf = (command: Command) => nameIn(w, command);
  const keep = (next: typeof shortcuts) => {
    setError(null);
    return change(next).catch(setError);
  };
  const pressed = (name: string, key: string) => {
    setAsking(null);
    const other = doubled(all, name, key, shortcuts);
    setSaid(other ? w.doubled(written(key), nameOf(other)) : null);
    if (!other) void keep({ ...shortcuts, keys: { ...shortcuts.keys, [name]: key } });
  };
  useNextChord(asking, pressed, () => setAsking(null));
  return (
    <Window title={w.title} open={open} onClose={onClose}>
      <Choice
        type="checkbox"
        checked={shortcuts.on}
        label={w.on}
        hint={w.onHint}
        onChange={(event) => void keep({ ...shortcuts, on: event.target.checked })}
      />
      {said && (
        <Note tone="warn" role="alert">
          {said}
        </Note>
      )}
      <Failure error={error} />
      <table className={styles.keys}>
        <thead>
          <tr>
            <th scope="col">{w.key}</th>
            <th scope="col">{w.command}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {all.map((command) => (
            <tr key={command.name}>
              <td>{asking === command.name ? <em>{w.press}</em> : <kbd>{written(keyOf(command, shortcuts))}</kbd>}</td>
              <th scope="row">{nameOf(command)}</th>
              <td>
                <Button
                  look="plain"
                  compact
                  aria-label={w.changeOf(nameOf(command))}
                  onPress={() => setAsking(command.name)}
                >
                  {w.change}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft small">
        {w.escape} {w.kept}
      </p>
      <Actions>
        <Button look="quiet" compact onPress={() => keep({ on: true, keys: {} })}>
          {w.reset}
        </Button>
      </Actions>
    </Window>
  );
}

function nameIn(w: (typeof keysWords)['en'], command: Command): string {
  const level = levelCommands.indexOf(command);
  if (level >= 0) return w.level(level + 1);
  const key = (Object.keys(commands) as CommandKey[]).find((one) => commands[one] === command);
  return key ? w.names[key] : '';
}

/** Takes the next key that is pressed for a command; Escape leaves it as it was, and closes nothing. */
function useNextChord(name: string | null, onPressed: (name: string, key: string) => void, onLeft: () => void): void {
  useEffect(() => {
    if (name === null) return;
    const listen = (event: KeyboardEvent) => {
      const chord = chordOf(event);
      if (chord === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (['Escape', 'Tab', 'Shift+Tab', 'Enter', 'Space'].includes(chord)) onLeft();
      else onPressed(name, chord);
    };
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  });
}
