import { Injectable, Logger } from '@nestjs/common';
import { system } from '../../kernel/actor.js';
import { record } from '../../history/history.js';
import { Config } from '../../config.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Mailer, MailRefused } from '../../platform/mail/mailer.js';
import { Writing, type MailRow } from './writing.js';
import { nextTry, stuckMinutes } from './mail.rules.js';

/** In milliseconds: how long one run goes on delivering. */
const patience = 20_000;

/*
 ** Takes a mail to the server (see mail.rules.ts for the states).
 ** (1) A mail is taken in one transaction, sent outside of any, and its fate written in another.
 ** (2) Whoever takes it first sends it: two workers never send the same mail, but for a worker that is taken for dead.
 */
@Injectable()
export class DeliveryService {
  private readonly log = new Logger('Mail');

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly mailer: Mailer,
    private readonly writing: Writing,
  ) {}

  /**
   * Delivers what is due in every institution, and what a dead process left behind. The clock starts it, and its other
   * work waits for the end: what a slow server leaves over goes with the next run.
   */
  async deliverDue(): Promise<void> {
    const now = this.clock.now();
    const stuckSince = new Date(now.getTime() - stuckMinutes * 60_000);
    const due = await this.database.acrossInstitutions((tx) =>
      tx.query<{ institution_id: string; id: string }[]>('select institution_id, id from mail_to_deliver($1, $2)', [
        now,
        stuckSince,
      ]),
    );
    const started = performance.now();
    for (const { institution_id: institutionId, id } of due) {
      await this.deliver(institutionId, id);
      if (performance.now() - started > patience) return;
    }
  }

  /** Delivers one mail if it is due and nobody else does. A failure is noted and tried again later; it is never thrown. */
  async deliver(institutionId: string, id: string): Promise<void> {
    const mail = await this.take(institutionId, id);
    if (!mail) return;
    try {
      const written = await this.writing.write(mail);
      if (!written) return await this.settle(mail, 'skipped');
      await this.mailer.send({ ...written, messageId: `${mail.id}@${new URL(this.config.publicUrl).hostname}` });
      await this.settle(mail, 'sent');
    } catch (error) {
      await this.fail(mail, error as Error);
    }
  }

  private take(institutionId: string, id: string): Promise<MailRow | null> {
    const now = this.clock.now();
    return this.database.inInstitution(system(institutionId), async (tx) => {
      const [rows] = await tx.query<[MailRow[], number]>(
        `update mail set state = 'sending', sending_since = $2, attempts = attempts + 1,
           last_error = case state when 'sending' then 'The process ended while it sent this mail. It was sent again under the same Message-ID.' else last_error end
         where id = $1 and ((state = 'queued' and due_at <= $2) or (state = 'sending' and sending_since < $3))
         returning id, institution_id as "institutionId", person_id as "personId", address, template, params, attempts`,
        [id, now, new Date(now.getTime() - stuckMinutes * 60_000)],
      );
      return rows[0] ?? null;
    });
  }

  private async settle(mail: MailRow, state: 'sent' | 'skipped'): Promise<void> {
    await this.database.inInstitution(system(mail.institutionId), (tx) =>
      tx.query(
        `update mail set state = $2, sending_since = null, sent_at = case $2 when 'sent' then $3::timestamptz end
         where id = $1 and state = 'sending' and attempts = $4`,
        [mail.id, state, this.clock.now(), mail.attempts],
      ),
    );
  }

  private async fail(mail: MailRow, error: Error): Promise<void> {
    const again = error instanceof MailRefused ? null : nextTry(mail.attempts, this.clock.now());
    this.log.warn({ mail: mail.id, attempts: mail.attempts, again }, 'a mail could not be sent');
    const actor = system(mail.institutionId);
    await this.database.inInstitution(actor, async (tx) => {
      const [, noted] = await tx.query(
        `update mail set state = $2, sending_since = null, last_error = $3, due_at = coalesce($4, due_at)
         where id = $1 and state = 'sending' and attempts = $5`,
        [mail.id, again ? 'queued' : 'failed', error.message.slice(0, 500), again, mail.attempts],
      );
      if (noted > 0 && !again) await record(tx, 'mail.failed', actor, { mailId: mail.id }, this.clock.now());
    });
  }
}
