import { Page } from '../../kit/page/page.js';
import { useWords } from '../../words/words.js';
import { openWords } from './open.words.js';

/** A page that only a mailed link opens, opened without its key. */
export function NoKey() {
  const w = useWords(openWords);
  return (
    <Page title={w.noKey} width="narrow">
      <p>{w.noKeyWhy}</p>
    </Page>
  );
}
