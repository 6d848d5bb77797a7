import type { ReactNode } from 'react';
import { Page } from '../../kit/page/page.js';
import { Note } from '../../kit/status/status.js';
import { useWords } from '../../words/words.js';
import { openWords } from './open.words.js';
import { useWelcome } from './welcome.js';

/** The next step is in a mail. In the demo, where mail goes nowhere, the way to it. */
export function MailSent({ email, back, children }: { email: string; back?: ReactNode; children: ReactNode }) {
  const w = useWords(openWords);
  const mailbox = useWelcome().data?.mailbox;
  return (
    <Page title={w.mailSent} width="narrow" back={back}>
      {children}
      {mailbox && (
        <Note>
          <p>
            {w.demoMail}{' '}
            <a href={`${mailbox}?to=${encodeURIComponent(email)}`} target="_blank" rel="noreferrer">
              {w.openMailbox}
            </a>
          </p>
        </Note>
      )}
    </Page>
  );
}
