/** One mail as it leaves: plain text, to one address. */
export interface Outgoing {
  /** The same however often the mail is sent, so that a receiver recognises a repetition. Without angle brackets. */
  messageId: string;
  to: string;
  subject: string;
  text: string;
}

/** The other side will never take this mail (an unknown address, a refused sender): trying again is of no use. */
export class MailRefused extends Error {}

/** Where mails leave: an SMTP server, or the built-in mailbox. */
export abstract class Mailer {
  /** Hands over one mail. @throws MailRefused when it is refused for good; any other error may pass */
  abstract send(mail: Outgoing): Promise<void>;
}
