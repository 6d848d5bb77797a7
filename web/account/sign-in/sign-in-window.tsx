import { Window } from '../../kit/overlay/window.js';
import { useWords } from '../../words/words.js';
import { useSession } from '../session.js';
import { SignInForm } from './sign-in-form.js';
import { signInWords } from './sign-in.words.js';

/**
 * The sign-in over a page whose session ended. It stays until it worked, and takes only the person who was there: what is
 * on the page is theirs. Somebody else begins on a fresh page.
 */
export default function SignInWindow({ onSignedIn }: { onSignedIn: () => void }) {
  const { person, institution } = useSession();
  const w = useWords(signInWords);
  return (
    <Window title={w.again} open role="alertdialog">
      <p>{w.againWhy}</p>
      <SignInForm email={person.email} institutionId={institution?.id} onSignedIn={onSignedIn} />
      <p>
        <a href="/sign-in">{w.otherPerson}</a>
      </p>
    </Window>
  );
}
