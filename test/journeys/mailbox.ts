import type { Stage } from './stage.js';

interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** The newest mail to this address, once everything that waits has been sent. */
export async function newestMail(stage: Stage, to: string): Promise<Mail> {
  await stage.app.settle();
  const answer = await fetch(`${stage.url}/dev/mailbox/messages?to=${encodeURIComponent(to)}`);
  const [mail] = (await answer.json()) as Mail[];
  if (!mail) throw new Error(`no mail to ${to}`);
  return mail;
}

/** The path of the link in a mail, with its key. */
export function linkIn({ text }: Mail): string {
  const link = /https?:\/\/\S+#\S+/.exec(text)?.[0];
  if (!link) throw new Error('no link in the mail');
  const { pathname, hash } = new URL(link);
  return pathname + hash;
}

/** The eight digits in a mail. */
export function codeIn({ text }: Mail): string {
  const code = /^\d{8}$/m.exec(text)?.[0];
  if (!code) throw new Error('no code in the mail');
  return code;
}
