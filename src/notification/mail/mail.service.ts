import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { follow, type Moves } from '../../kernel/moves.js';
import { found } from '../../kernel/refusal.js';
import { record } from '../../history/history.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { fromCursor, page } from '../../platform/http/page.js';
import type { MailPage, MailQuery, MailView } from './mail.dto.js';
import type { MailState } from './mail.rules.js';

const select = `
  select m.id, m.template, coalesce(m.address, p.email) as "to", p.name as "personName", m.state, m.attempts, m.last_error as "lastError",
    m.created_at as "createdAt", m.due_at as "dueAt", m.sent_at as "sentAt"
  from mail m left join person p on p.id = m.person_id`;

/** What coordinators may do with a mail: put one that failed back into the queue. */
const mailMoves = { requeue: { from: ['failed'], to: 'queued' } } as const satisfies Moves<MailState>;

/** The institution's mails, for those who look after the ones that failed. */
@Injectable()
export class MailService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The newest first. */
  list(query: MailQuery, actor: Actor): Promise<MailPage> {
    const after = fromCursor(query.after, 1);
    return this.database.inInstitution(actor, async (tx) => {
      const rows = await tx.query<MailView[]>(
        `${select} where ($1::text is null or m.state = $1) and ($2::uuid is null or m.id < $2)
         order by m.id desc limit $3`,
        [query.state, after?.[0], query.limit + 1],
      );
      return page(rows, query.limit, (row) => [row.id]);
    });
  }

  /** Sends a mail that failed once more, from the first try. @throws Refused when it did not fail */
  requeue(id: string, actor: Actor): Promise<MailView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      await tx.query('select from mail where id = $1 for update', [id]);
      const state = follow(mailMoves, 'requeue', (await one(tx, id)).state);
      const now = this.clock.now();
      await tx.query('update mail set state = $2, attempts = 0, due_at = $3 where id = $1', [id, state, now]);
      await record(tx, 'mail.queued', actor, { mailId: id }, now);
      return one(tx, id);
    });
  }
}

async function one(tx: Tx, id: string): Promise<MailView> {
  const [mail] = await tx.query<MailView[]>(`${select} where m.id = $1`, [id]);
  return found(mail, 'mail');
}
