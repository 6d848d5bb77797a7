import { sharedWords } from '../../words/shared.words.js';
import { useWords } from '../../words/words.js';
import { Button } from '../action/button.js';
import { Actions } from '../page/page.js';
import { Facts } from '../page/facts.js';
import { newerWords } from './newer.words.js';
import { Note } from './status.js';

interface Difference {
  label: string;
  yours: string;
  theirs: string;
}

interface Props {
  /** What differs between the reader's version and the stored one; what is equal is left out. */
  differences: readonly Difference[];
  /** Saves the reader's version over the stored one. */
  onKeep: () => unknown;
}

/** Somebody saved meanwhile: both versions, and the choice between them. */
export function Newer({ differences, onKeep }: Props) {
  const w = useWords(newerWords);
  const shared = useWords(sharedWords);
  return (
    <Note tone="warn" role="alert">
      <strong>{w.title}</strong>
      <Facts
        facts={differences
          .filter(({ yours, theirs }) => yours !== theirs)
          .map(({ label, yours, theirs }) => [
            label,
            w.both(yours || shared.notProvided, theirs || shared.notProvided),
          ])}
      />
      <Actions>
        <Button compact onPress={onKeep}>
          {w.keep}
        </Button>
        <Button look="quiet" compact onPress={() => location.reload()}>
          {w.take}
        </Button>
      </Actions>
    </Note>
  );
}
