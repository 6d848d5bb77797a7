import { useState } from 'react';
import { Button } from '../../kit/action/button.js';
import { TextField } from '../../kit/form/inputs.js';
import { Actions } from '../../kit/page/page.js';
import { useWords } from '../../words/words.js';
import { tokenWords } from './tokens.words.js';

/** A secret that is shown once, with a way to copy it. */
export function Secret({ secret, onDone }: { secret: string; onDone: () => void }) {
  const w = useWords(tokenWords);
  const [copied, setCopied] = useState(false);
  return (
    <>
      <p>{w.secretLead}</p>
      <TextField dense label={w.secret} value={secret} readOnly onFocus={(event) => event.target.select()} />
      <Actions>
        <Button
          onPress={async () => {
            await navigator.clipboard.writeText(secret);
            setCopied(true);
          }}
        >
          {w.copy}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {w.done}
        </Button>
        <span role="status">{copied && w.copied}</span>
      </Actions>
    </>
  );
}
