import { Page } from '../kit/page/page.js';
import { useWords } from '../words/words.js';
import { appWords } from '../app/app.words.js';
import { useSession } from './session.js';

export function AccountPage() {
  const w = useWords(appWords);
  const { person } = useSession();
  return <Page title={w.account} lead={<p>{person.email}</p>} />;
}
