import { useState, type ComponentProps } from 'react';
import { Choice, TextField } from '../../kit/form/inputs.js';
import { useWords } from '../../words/words.js';
import { passwordWords } from './password.words.js';

type Props = Omit<ComponentProps<typeof TextField>, 'label' | 'type'> & { fresh?: boolean };

/** A password that one may look at while typing it. `fresh`: it is chosen here, not remembered. */
export function PasswordField({ fresh = false, ...field }: Props) {
  const w = useWords(passwordWords);
  const [shown, setShown] = useState(false);
  return (
    <div>
      <TextField
        {...field}
        label={fresh ? w.newPassword : w.password}
        {...(fresh ? { hint: w.hint } : {})}
        type={shown ? 'text' : 'password'}
        autoComplete={fresh ? 'new-password' : 'current-password'}
        autoCapitalize="none"
        spellCheck={false}
      />
      <Choice label={w.show} type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
    </div>
  );
}
