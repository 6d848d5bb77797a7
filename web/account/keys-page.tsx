import { useState } from 'react';
import { Button } from '../kit/action/button.js';
import { Choice } from '../kit/form/inputs.js';
import { Card } from '../kit/page/card.js';
import { Failure } from '../kit/status/failure.js';
import { useWords } from '../words/words.js';
import { AccountFrame } from './account-frame.js';
import styles from './account.module.css';
import { accountWords } from './account.words.js';
import { changePerson } from './preferences.js';
import { useSession } from './session.js';

/** Keys: off altogether, or back to where they were. Each is moved where it works (WCAG 2.1.4). */
export function KeysPage() {
  const w = useWords(accountWords);
  const { shortcuts } = useSession().person;
  const [error, setError] = useState<unknown>(null);
  const moved = Object.entries(shortcuts.keys);
  const keep = async (next: typeof shortcuts) => {
    setError(null);
    await changePerson({ shortcuts: next }).catch(setError);
  };
  return (
    <AccountFrame title={w.keys} lead={w.keysLead}>
      <Failure error={error} />
      <Choice
        type="checkbox"
        label={w.keysOn}
        hint={w.keysOnHint}
        checked={shortcuts.on}
        onChange={(event) => void keep({ ...shortcuts, on: event.target.checked })}
      />
      <p>
        <kbd>Ctrl</kbd> <kbd>K</kbd> {w.menuKey}
      </p>
      <Card title={w.moved}>
        {moved.length === 0 ? (
          <p className="soft">{w.noneMoved}</p>
        ) : (
          <>
            <ul className={styles.kinds}>
              {moved.map(([command, key]) => (
                <li key={command}>
                  <span>{command}</span>
                  <kbd>{key}</kbd>
                </li>
              ))}
            </ul>
            <Button look="quiet" onPress={() => keep({ ...shortcuts, keys: {} })}>
              {w.putBack}
            </Button>
          </>
        )}
      </Card>
    </AccountFrame>
  );
}
