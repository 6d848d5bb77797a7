import { findWords } from '../../evidence/preview/find/find.words.js';
import { KeyName } from '../../keys/key-name.js';
import { Button } from '../../kit/action/button.js';
import { useWords } from '../../words/words.js';
import { commands } from '../keys/commands.js';

/** Opens the field for words, as its key does. */
export function FindButton({ onPress }: { onPress: () => void }) {
  const w = useWords(findWords);
  return (
    <div>
      <Button look="plain" compact onPress={onPress}>
        {w.open} <KeyName command={commands.find} />
      </Button>
    </div>
  );
}
