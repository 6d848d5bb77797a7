import { useNavigate, useSearch } from '@tanstack/react-router';
import { Page } from '../kit/page/page.js';
import { useWords } from '../words/words.js';
import { SignInForm } from './sign-in-form.js';
import { signInWords } from './sign-in.words.js';

export function SignIn() {
  const w = useWords(signInWords);
  const navigate = useNavigate();
  const { to } = useSearch({ from: '/sign-in' });
  return (
    <main>
      <Page title={w.title} width="narrow">
        <SignInForm onSignedIn={() => void navigate({ href: to ?? '/', replace: true })} />
      </Page>
    </main>
  );
}
