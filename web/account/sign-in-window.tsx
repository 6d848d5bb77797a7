import { Window } from '../kit/overlay/window.js';
import { useWords } from '../words/words.js';
import { useSession } from './session.js';
import { SignInForm } from './sign-in-form.js';
import { signInWords } from './sign-in.words.js';

/** The sign-in over a page whose session ended. It stays until it worked. */
export default function SignInWindow({ onSignedIn }: { onSignedIn: () => void }) {
  const { person } = useSession();
  const w = useWords(signInWords);
  return (
    <Window title={w.again} open role="alertdialog">
      <p>{w.againWhy}</p>
      <SignInForm email={person.email} onSignedIn={onSignedIn} />
    </Window>
  );
}
