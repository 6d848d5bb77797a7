import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { Mailer, type Outgoing } from './mailer.js';

export class MailboxMessage {
  messageId: string;
  to: string;
  subject: string;
  text: string;
  receivedAt: Date;
}

/** The built-in mailbox: keeps every mail where the developer and the demo can read it. A repetition changes nothing. */
@Injectable()
export class Mailbox extends Mailer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async send({ messageId, to, subject, text }: Outgoing): Promise<void> {
    await this.database.acrossInstitutions((tx) =>
      tx.query(
        `insert into mailbox (message_id, recipient, subject, text, received_at) values ($1, $2, $3, $4, $5)
         on conflict do nothing`,
        [messageId, to, subject, text, this.clock.now()],
      ),
    );
  }

  /** The newest mails first, to one address or to everybody. */
  newest(to: string | null = null, limit = 200): Promise<MailboxMessage[]> {
    return this.database.acrossInstitutions((tx) =>
      tx.query(
        `select message_id as "messageId", recipient as "to", subject, text, received_at as "receivedAt" from mailbox
         where $1::text is null or recipient = $1 order by received_at desc, message_id desc limit $2`,
        [to, limit],
      ),
    );
  }
}
