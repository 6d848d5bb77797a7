import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '../../kit/page/page.js';
import { useWords } from '../../words/words.js';
import type { Api } from '../../api/client.js';
import { OpenPage } from '../open/open-page.js';
import { useWelcome } from '../open/welcome.js';
import type { Session } from '../session.js';
import { ChooseCollege } from './choose-college.js';
import { DemoPeople } from './demo-people.js';
import { SignInForm } from './sign-in-form.js';
import { signInWords } from './sign-in.words.js';
import styles from './sign-in.module.css';

/** The sign-in, and what a newcomer can do instead. */
export function SignInPage() {
  const w = useWords(signInWords);
  const navigate = useNavigate();
  const { to } = useSearch({ from: '/sign-in' });
  const welcome = useWelcome().data;
  const [choosing, setChoosing] = useState<Session | null>(null);
  const goOn = () => void navigate({ href: to ?? '/', replace: true });
  const signedIn = (session: Session) => (session.institutions.length > 1 ? setChoosing(session) : goOn());
  const form = (
    <>
      <SignInForm onSignedIn={signedIn} />
      <p>
        <Link to="/password">{w.forgot}</Link>
      </p>
      {welcome?.institution && <Newcomer college={welcome.institution} />}
    </>
  );
  const goHome = () => void navigate({ to: '/', replace: true });
  return (
    <OpenPage college={welcome?.institution?.name}>
      {choosing ? (
        <ChooseCollege session={choosing} onChosen={goOn} />
      ) : (
        <Page title={w.title} lead={<p>{w.lead}</p>} width={welcome?.demo ? 'page' : 'narrow'}>
          {/* The form stays where it is when the welcome comes: what was typed meanwhile must not be lost. */}
          <div className={welcome?.demo ? styles.beside : undefined}>
            <div className={styles.form}>{form}</div>
            {welcome?.demo && <DemoPeople demo={welcome.demo} onSignedIn={goHome} />}
          </div>
        </Page>
      )}
    </OpenPage>
  );
}

function Newcomer({ college: { code, name, selfRegistration } }: { college: Api['OnlyCollege'] }) {
  const w = useWords(signInWords);
  return (
    <>
      {selfRegistration && (
        <p>
          {w.isNew}{' '}
          <Link to="/colleges/$code/register" params={{ code }}>
            {w.signUp}
          </Link>
        </p>
      )}
      <p>
        <Link to="/colleges/$code" params={{ code }}>
          {w.learnMore(name)}
        </Link>
      </p>
    </>
  );
}
