import { Injectable } from '@nestjs/common';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import { found, invalidIf, Stale } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { wordsOf } from '../mail/writing.js';
import { languages, type Language } from '../../account/person/preference.rules.js';
import type { Letter, Text } from '../templates/template.js';
import { letterOf, mailTemplates } from '../templates/templates.js';
import type { MailTemplateView, WordingEdit, WordingPreview, WordingView } from './wording.dto.js';
import { fill, refusalsToText, samples } from './wording.rules.js';

interface Kept extends Text {
  template: string;
  language: Language;
  version: number;
  changedAt: Date;
  changedBy: string;
}

/** The words of each mail: an institution's own, or the product's until there are any. */
@Injectable()
export class WordingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<MailTemplateView[]> {
    return this.database.inInstitution(actor, async (tx) => {
      const kept = await keptBy(tx, null);
      return Object.entries(mailTemplates).map(([name, letter]) => viewOf(name, letter, kept));
    });
  }

  view(name: string, actor: Actor): Promise<MailTemplateView> {
    const letter = found(letterOf(name), 'mail');
    return this.database.inInstitution(actor, (tx) => this.one(tx, name, letter));
  }

  /** The mail as it would read, with samples for its facts. Keeps nothing. */
  preview(name: string, text: Text, actor: Actor): Promise<WordingPreview> {
    const { placeholders } = found(letterOf(name), 'mail');
    return this.database.inInstitution(actor, async (tx) => {
      const { institution } = await wordsOf(tx, actor.institutionId);
      return {
        ...fill(text, { ...samples(placeholders), institution }),
        refusals: refusalsToText(text, placeholders),
      };
    });
  }

  /** Keeps an institution's own words. @throws Invalid with what is wrong @throws Stale when somebody changed them since */
  change(name: string, language: Language, edit: WordingEdit, actor: Actor): Promise<MailTemplateView> {
    const letter = found(letterOf(name), 'mail');
    invalidIf(refusalsToText(edit, letter.placeholders));
    return this.database.exactlyOnce(actor, async (tx) => {
      await this.checkVersion(tx, name, letter, language, edit.version);
      const now = this.clock.now();
      const values = [edit.subject.trim(), edit.text.trim(), actor.personId, now];
      await tx.query(
        `insert into mail_wording (id, institution_id, template, language, subject, text, changed_by, changed_at)
         values ($5, $6, $7, $8, $1, $2, $3, $4)
         on conflict (institution_id, template, language) do update
           set subject = $1, text = $2, changed_by = $3, changed_at = $4, version = mail_wording.version + 1`,
        [...values, newId(), actor.institutionId, name, language],
      );
      await record(tx, 'wording.changed', actor, { template: name, language }, now);
      return this.one(tx, name, letter);
    });
  }

  /** Goes back to the product's own words. Does nothing where they are used already. */
  reset(name: string, language: Language, actor: Actor): Promise<MailTemplateView> {
    const letter = found(letterOf(name), 'mail');
    return this.database.exactlyOnce(actor, async (tx) => {
      const [, ended] = await tx.query<[unknown[], number]>(
        'delete from mail_wording where template = $1 and language = $2',
        [name, language],
      );
      if (ended > 0) await record(tx, 'wording.reset', actor, { template: name, language }, this.clock.now());
      return this.one(tx, name, letter);
    });
  }

  private async one(tx: Tx, name: string, letter: Letter): Promise<MailTemplateView> {
    return viewOf(name, letter, await keptBy(tx, name));
  }

  private async checkVersion(tx: Tx, name: string, letter: Letter, language: Language, read: number): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('wording ' || $1 || $2, 0))`, [name, language]);
    const { wordings } = await this.one(tx, name, letter);
    const current = wordings.find((one) => one.language === language)!;
    if (current.version !== read) throw new Stale(current);
  }
}

function keptBy(tx: Tx, name: string | null): Promise<Kept[]> {
  return tx.query(
    `select w.template, w.language, w.subject, w.text, w.version, w.changed_at as "changedAt", p.name as "changedBy"
     from mail_wording w join person p on p.id = w.changed_by where $1::text is null or w.template = $1`,
    [name],
  );
}

function viewOf(name: string, { placeholders, own }: Letter, kept: readonly Kept[]): MailTemplateView {
  return {
    name,
    placeholders: Object.entries(placeholders).map(([word, { sample, required, secret }]) => ({
      name: word,
      sample,
      required: required ?? false,
      secret: secret ?? false,
    })),
    wordings: languages.map((language): WordingView => {
      const ours = own[language];
      const theirs = kept.find((one) => one.template === name && one.language === language);
      return {
        language,
        subject: theirs?.subject ?? ours.subject,
        text: theirs?.text ?? ours.text,
        version: theirs?.version ?? 0,
        ownSubject: ours.subject,
        ownText: ours.text,
        changedAt: theirs?.changedAt ?? null,
        changedBy: theirs?.changedBy ?? null,
      };
    }),
  };
}
