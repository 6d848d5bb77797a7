import { Injectable } from '@nestjs/common';
import { system } from '../kernel/actor.js';
import { newId } from '../kernel/id.js';
import { record } from '../history/history.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import { announce } from '../platform/database/signals.js';
import { digestDueAt, newsDueAt, type Way } from './mail/mail.rules.js';
import type { About, Params } from './templates/template.js';
import { noticeOf, type LetterName, type NoticeKind, type ParamsOf } from './templates/templates.js';

export interface Telling {
  institutionId: string;
  personId: string;
  kind: NoticeKind;
  /** Ids that make the link. */
  about?: About;
  /** Facts for the sentence in the inbox. */
  params?: Params;
  /**
   * The fact that is a count. While a notice of this kind about the same thing is unread and no mail has left with it, the count is
   * added to that one: what comes one by one is told together.
   */
  sum?: string;
}

export interface Posting<L extends LetterName> {
  institutionId: string;
  /** An address, or a person whose address at the time of delivery is meant. */
  to: string | { personId: string };
  template: L;
  params: ParamsOf<L>;
}

/** Tells people what happened. Called in the transaction of a reaction; the mail leaves after it. */
@Injectable()
export class NotificationService {
  constructor(private readonly clock: Clock) {}

  /** Puts news into a member's inbox, and into a mail as the person prefers. Somebody who left hears nothing. */
  async tell(tx: Tx, { institutionId, personId, kind, about = {}, params = {}, sum }: Telling): Promise<void> {
    const [member] = await tx.query<{ timeZone: string; way: Way | null }[]>(
      `select i.time_zone as "timeZone", f.way from membership m join institution i on i.id = m.institution_id
       left join notification_preference f
         on f.institution_id = m.institution_id and f.person_id = m.person_id and f.kind = $3
       where m.institution_id = $1 and m.person_id = $2 and m.status = 'active'`,
      [institutionId, personId, kind],
    );
    if (!member) return;
    const way = wayFor(kind, member.way);
    if (way === 'off') return;
    if (sum && (await this.addToWaiting(tx, { institutionId, personId, kind, about, params, sum }))) return;
    const mailId = way === 'inbox' ? null : await this.openMail(tx, institutionId, personId, way, member.timeZone);
    await tx.query(
      `insert into notification (id, institution_id, person_id, kind, about, params, created_at, mail_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [newId(), institutionId, personId, kind, JSON.stringify(about), JSON.stringify(params), this.clock.now(), mailId],
    );
    await announce(tx, { about: 'news', institutionId, personId });
  }

  /** Tells every active member who has one of these roles. */
  async tellRoles(tx: Tx, roles: readonly string[], telling: Omit<Telling, 'personId'>): Promise<void> {
    const people = await tx.query<{ personId: string }[]>(
      `select person_id as "personId" from membership
       where institution_id = $1 and status = 'active' and roles && $2::text[] order by person_id`,
      [telling.institutionId, roles],
    );
    for (const { personId } of people) await this.tell(tx, { ...telling, personId });
  }

  /** Sends a letter, to somebody with or without an account. */
  async mailTo<L extends LetterName>(tx: Tx, { institutionId, to, template, params }: Posting<L>): Promise<void> {
    const personId = typeof to === 'string' ? null : to.personId;
    const address = typeof to === 'string' ? to : null;
    await this.queue(tx, { institutionId, personId, address, template, params, dueAt: this.clock.now() });
  }

  /** Whether a notice that waits to be read or mailed took the count in. */
  private async addToWaiting(tx: Tx, telling: Telling & { sum: string }): Promise<boolean> {
    const { institutionId, personId, kind, about, params, sum } = telling;
    await lockMailOf(tx, personId);
    const [waiting] = await tx.query<{ id: string; mailId: string | null }[]>(
      `select id, mail_id as "mailId" from notification
       where institution_id = $1 and person_id = $2 and kind = $3 and about = $4::jsonb and read_at is null
       order by id desc limit 1 for update`,
      [institutionId, personId, kind, JSON.stringify(about)],
    );
    if (!waiting) return false;
    if (waiting.mailId !== null) {
      const unsent = await tx.query<unknown[]>(`select from mail where id = $1 and state = 'queued' for update`, [
        waiting.mailId,
      ]);
      if (unsent.length === 0) return false;
    }
    await tx.query(
      `update notification set params = params || jsonb_build_object($2::text, (params ->> $2)::int + $3::int) where id = $1`,
      [waiting.id, sum, params?.[sum]],
    );
    await announce(tx, { about: 'news', institutionId, personId });
    return true;
  }

  /** The mail that carries this person's news next: the one that waits, or a new one. */
  private async openMail(tx: Tx, institutionId: string, personId: string, way: Way, timeZone: string): Promise<string> {
    const template = way === 'daily' ? 'digest' : 'news';
    await lockMailOf(tx, personId);
    const [waiting] = await tx.query(
      `select id from mail where institution_id = $1 and person_id = $2 and template = $3 and state = 'queued'
       order by due_at for update`,
      [institutionId, personId, template],
    );
    if (waiting) return waiting.id as string;
    const now = this.clock.now();
    const [{ last }] = await tx.query(
      `select max(due_at) as last from mail where institution_id = $1 and person_id = $2 and template = $3`,
      [institutionId, personId, template],
    );
    const dueAt = way === 'daily' ? digestDueAt(now, timeZone) : newsDueAt(now, last);
    return this.queue(tx, { institutionId, personId, address: null, template, params: {}, dueAt });
  }

  private async queue(
    tx: Tx,
    mail: {
      institutionId: string;
      personId: string | null;
      address: string | null;
      template: string;
      params: Params;
      dueAt: Date;
    },
  ): Promise<string> {
    const id = newId();
    const now = this.clock.now();
    await tx.query(
      `insert into mail (id, institution_id, person_id, address, template, params, created_at, due_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        mail.institutionId,
        mail.personId,
        mail.address,
        mail.template,
        JSON.stringify(mail.params),
        now,
        mail.dueAt,
      ],
    );
    await record(tx, 'mail.queued', system(mail.institutionId), { mailId: id }, now);
    return id;
  }
}

/** One at a time decides by which mail a person hears. */
async function lockMailOf(tx: Tx, personId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('mail ' || $1, 0))`, [personId]);
}

/** How this kind of news reaches somebody who chose so, or chose nothing. */
export function wayFor(kind: string, chosen: Way | null): Way {
  const notice = noticeOf(kind);
  const way = chosen ?? notice?.way ?? 'inbox';
  return way === 'off' && notice?.essential ? 'inbox' : way;
}
