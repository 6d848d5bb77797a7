import { Injectable } from '@nestjs/common';
import type { Language } from '../../account/person/preference.rules.js';
import { system } from '../../kernel/actor.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Links } from '../../platform/links.js';
import { letterOf, mailLine, noticeOf, type NoticeKind } from '../templates/templates.js';
import type { About, Letter, Params, Text, Words } from '../templates/template.js';
import { fill, refusalsToText } from '../wording/wording.rules.js';

export interface MailRow {
  id: string;
  institutionId: string;
  personId: string | null;
  address: string | null;
  template: string;
  params: Params;
  attempts: number;
}

export interface Written extends Text {
  to: string;
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
      const letter = letterOf(mail.template);
      if (!letter) throw new Error(`This version does not know the mail ${mail.template}.`);
      const words = await wordsOf(tx, mail.institutionId);
      const { email, language } = await readerOf(tx, mail);
      const params = isNews(mail) ? await this.news(tx, mail, language, words) : mail.params;
      if (params === null) return null;
      const text = await textOf(tx, mail.template, letter, language);
      return { to: mail.address ?? email!, ...fill(text, letter.facts(params, this.links, words)) };
    });
  }

  /** What this mail tells, a line for each kind of news; null when all of it is read. */
  private async news(tx: Tx, mail: MailRow, language: Language, words: Words): Promise<Params | null> {
    const told = await tx.query<{ kind: string; about: About }[]>(
      `select n.kind, n.about from notification n
       join membership m on m.institution_id = n.institution_id and m.person_id = n.person_id and m.status = 'active'
       where n.mail_id = $1 and n.read_at is null order by n.id`,
      [mail.id],
    );
    const lines = told.flatMap(({ kind, about }) => {
      const notice = noticeOf(kind);
      if (!notice) return [];
      return [`- ${mailLine(kind as NoticeKind, language, words)}\n  ${this.links.page(notice.page(about))}`];
    });
    return lines.length === 0 ? null : { lines: [...new Set(lines)].join('\n') };
  }
}

const isNews = ({ template }: MailRow): boolean => template === 'news' || template === 'digest';

/** The institution's own words, as long as they are whole: a later version of the product may need more of them. */
async function textOf(tx: Tx, name: string, letter: Letter, language: Language): Promise<Text> {
  const [theirs] = await tx.query<Text[]>(
    'select subject, text from mail_wording where template = $1 and language = $2',
    [name, language],
  );
  return theirs && refusalsToText(theirs, letter.placeholders).length === 0 ? theirs : letter.own[language];
}

export async function wordsOf(tx: Tx, institutionId: string): Promise<Words> {
  const [words] = await tx.query<Words[]>(
    'select name as institution, claim_label as claim from institution where id = $1',
    [institutionId],
  );
  return words!;
}

/** Whose mail it is, in the language that they read. Somebody without an account reads English. */
async function readerOf(tx: Tx, mail: MailRow): Promise<{ email: string | null; language: Language }> {
  const [person] = await tx.query<{ email: string; language: Language }[]>(
    'select email, language from person where id = $1 or email = $2',
    [mail.personId, mail.address],
  );
  return person ?? { email: null, language: 'en' };
}
