import { useWords } from '../../words/words.js';
import { rulesWords } from './rules.words.js';

/** What stands in a policy: in the reader's language where it is our own wording, else as the college wrote it. */
export function AsWritten({ text }: { text: string }) {
  const { ours } = useWords(rulesWords);
  const said = ours[text];
  return said === undefined ? <span lang="en">{text}</span> : <span>{said}</span>;
}
