import { Injectable } from '@nestjs/common';
import { system } from '../../kernel/actor.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Links } from '../../platform/links.js';
import { letterOf, noticeOf } from '../templates/templates.js';
import type { About, Params, Words } from '../templates/template.js';

export interface MailRow {
  id: string;
  institutionId: string;
  personId: string | null;
  address: string | null;
  template: string;
  params: Params;
  attempts: number;
}

export interface Written {
  to: string;
  subject: string;
  text: string;
}

/** Writes the text of a mail at the moment of its delivery. */
@Injectable()
export class Writing {
  constructor(
    private readonly database: Database,
    private readonly links: Links,
  ) {}

  /** The mail as it goes out, or null when there is nothing to say any more: all is read, or the person has left. */
  write(mail: MailRow): Promise<Written | null> {
    return this.database.inInstitution(system(mail.institutionId), async (tx) => {
      const words = await wordsOf(tx, mail.institutionId);
      if (mail.template === 'news' || mail.template === 'digest') return this.news(tx, mail, words);
      const letter = letterOf(mail.template);
      if (!letter) throw new Error(`This version does not know the letter ${mail.template}.`);
      const to = mail.address ?? (await addressOf(tx, mail.personId!));
      return { to, ...letter(mail.params, this.links, words) };
    });
  }

  private async news(tx: Tx, mail: MailRow, words: Words): Promise<Written | null> {
    const told = await tx.query<{ kind: string; about: About }[]>(
      `select n.kind, n.about from notification n
       join membership m on m.institution_id = n.institution_id and m.person_id = n.person_id and m.status = 'active'
       where n.mail_id = $1 and n.read_at is null order by n.id`,
      [mail.id],
    );
    const lines = told.flatMap(({ kind, about }) => {
      const notice = noticeOf(kind);
      return notice ? [`- ${notice.mail(words)}\n  ${this.links.page(notice.page(about))}`] : [];
    });
    if (lines.length === 0) return null;
    const text = [
      'Hello,',
      `there is news for you at ${words.institution}:`,
      [...new Set(lines)].join('\n'),
      'Sign in to read it. For your privacy this mail says no more.',
      `How you hear of what: ${this.links.page('/account/notifications')}`,
    ].join('\n\n');
    return { to: await addressOf(tx, mail.personId!), subject: `News from ${words.institution}`, text };
  }
}

export async function wordsOf(tx: Tx, institutionId: string): Promise<Words> {
  const [words] = await tx.query<Words[]>(
    'select name as institution, claim_label as claim from institution where id = $1',
    [institutionId],
  );
  return words!;
}

async function addressOf(tx: Tx, personId: string): Promise<string> {
  const [person] = await tx.query<{ email: string }[]>('select email from person where id = $1', [personId]);
  return person!.email;
}
