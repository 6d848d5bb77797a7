import { OpenPage } from '../open/open-page.js';
import { useLinkKey } from '../open/link-key.js';
import { useWelcome } from '../open/welcome.js';
import { AskForLink } from './ask-for-link.js';
import { SetPassword } from './set-password.js';

/** Without a key: ask for a link. With the key of a mailed link: choose the new password. */
export function PasswordPage() {
  const key = useLinkKey();
  const college = useWelcome().data?.institution?.name;
  return <OpenPage college={college}>{key ? <SetPassword key={key} linkKey={key} /> : <AskForLink />}</OpenPage>;
}
