import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { found, NotThere, type Refusal } from '../../kernel/refusal.js';
import { Database } from '../../platform/database/database.js';
import type { Bytes } from '../../platform/files/answer.js';
import { FileStore, type ByteRange } from '../../platform/files/file.store.js';
import { Captions } from '../captions/captions.service.js';
import type { Check } from '../check/check.query.js';
import { checkOf } from '../check/check.query.js';
import { madeUpTo, refusalsToMakeMore } from '../check/more.rules.js';
import { MorePages } from '../check/more-pages.service.js';
import { checkView } from '../check/check.rules.js';
import type { Rendition } from '../examine/examination.js';
import type { Grant } from '../access.js';
import { EvidenceReading, type Asked } from '../file/reading.service.js';
import type { FoundTexts } from './find.dto.js';
import { findIn } from './find.rules.js';
import type { FilePreview } from './preview.dto.js';
import { redacted } from './redaction.js';
import { Tickets } from './ticket.js';

/** What a file is looked at by: who may see it is asked once, and its parts are had by the ticket that comes of it. */
@Injectable()
export class Previews {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly reading: EvidenceReading,
    private readonly tickets: Tickets,
    private readonly morePages: MorePages,
    private readonly captions: Captions,
  ) {}

  /** Of one's own evidence, or of what was sent, for the staff. @throws NotThere */
  async open(asked: Asked, actor: Actor): Promise<FilePreview> {
    return this.viewOf(asked.evidenceId, await this.reading.look(asked, actor), actor);
  }

  /** For somebody whom `grant` vouches for. @throws NotThere */
  async openBy(grant: Grant, evidenceId: string, actor: Actor): Promise<FilePreview> {
    return this.viewOf(evidenceId, await this.reading.lookBy(grant, evidenceId, actor), actor);
  }

  /** A picture, its words, or a section. @throws NotThere, also for a ticket that is over */
  async part(ticket: string, kind: Rendition['kind'], number: number, actor: Actor): Promise<Bytes> {
    const sha256 = this.contentOf(ticket, actor);
    const row = await this.database.inInstitution(actor, async (tx) => {
      const rows = await tx.query<{ content: string; type: string; size: number }[]>(
        `select r.content, r.type, f.size::float8 as size
         from rendition r join stored_file f on f.institution_id = r.institution_id and f.sha256 = r.content
         where r.sha256 = $1 and r.kind = $2 and r.number = $3`,
        [sha256, kind, number],
      );
      return found(rows[0], 'page');
    });
    const { content, type, size } = row;
    return { type, size, read: (range) => this.files.read(actor.institutionId, content, range) };
  }

  /** Asks for the next pages of a long file. @throws NotThere, Refused */
  async makeMore(ticket: string, actor: Actor): Promise<void> {
    return this.morePages.ask(this.contentOf(ticket, actor), actor);
  }

  /** Where `q` stands in the words that were found in the file. @throws NotThere */
  async find(ticket: string, q: string, actor: Actor): Promise<FoundTexts> {
    const sha256 = this.contentOf(ticket, actor);
    const pages = await this.database.inInstitution(actor, (tx) =>
      tx.query<{ page: number; text: string }[]>('select page, text from file_text where sha256 = $1 order by page', [
        sha256,
      ]),
    );
    return findIn(pages, q);
  }

  /** A film or a sound, or the asked part of it, without the place where it was taken. @throws NotThere */
  async media(ticket: string, actor: Actor): Promise<Bytes> {
    const sha256 = this.contentOf(ticket, actor);
    const check = await this.database.inInstitution(actor, (tx) => checkOf(tx, sha256));
    if (check?.preview !== 'media') throw new NotThere('recording');
    const read = async (range?: ByteRange) => {
      const stream = await this.files.read(actor.institutionId, sha256, range);
      return redacted(stream, check.redactions, range?.start ?? 0);
    };
    return { type: check.type, size: check.size, read };
  }

  private contentOf(ticket: string, actor: Actor): string {
    return found(this.tickets.contentOf(ticket, actor), 'page');
  }

  private async viewOf(
    evidenceId: string,
    { check, refusals }: { check: Check; refusals: Refusal[] },
    actor: Actor,
  ): Promise<FilePreview> {
    const [shownPages, captions] = await this.database.inInstitution(actor, async (tx) => {
      const [{ count }] = await tx.query<[{ count: number }]>(
        `select count(*)::int from rendition where sha256 = $1 and kind in ('page', 'section')`,
        [check.sha256],
      );
      return [count, await this.captions.addressOf(tx, { evidenceId, sha256: check.sha256 }, actor)] as const;
    });
    const { type, preview, pages, state, scan, reasons, notes } = check;
    const shown = refusals.length === 0 && state === 'ready';
    return {
      ...checkView({ state, scan, reasons, notes, pages }),
      preview,
      type,
      shownPages: preview === 'pages' && pages !== null ? madeUpTo(check) : shownPages,
      comingPages: check.pagesWanted,
      moves: { makePages: refusalsToMakeMore(check) },
      refusals,
      base: shown ? `/api/previews/${this.tickets.for(actor, check.sha256)}` : null,
      captions: shown ? captions : null,
    };
  }
}
