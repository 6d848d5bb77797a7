import { Injectable, type StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Config } from '../../config.js';
import { found } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { answerWith } from '../../platform/files/answer.js';
import { attachment, inertHeaders } from '../../platform/files/download.js';
import { FileStore } from '../../platform/files/file.store.js';
import { holdsLinkToken, linkToken } from '../../platform/links.js';
import { downloadPath } from '../../platform/web/files-host.rules.js';
import type { Content } from './content.js';

/** Long enough for a browser to follow, too short to be passed on: in milliseconds. */
const twoMinutes = 120_000;

/*
 ** The files that people sent, byte for byte, always as downloads.
 ** (1) Where `FILES_URL` names an origin of their own, the product only says where they are: a stranger's bytes never come
 **     from the origin that holds the sessions, and the origin that they come from knows no session.
 ** (2) What opens them there is a ticket, good for two minutes, made for one who was let in and is on record; stored nowhere.
 */
@Injectable()
export class Originals {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly files: FileStore,
  ) {}

  /** Answers with the file, or with the address where it is downloaded. */
  async give(content: Content, range: string | undefined, reply: FastifyReply): Promise<StreamableFile | undefined> {
    const { filesUrl } = this.config;
    if (filesUrl === null) return this.send(content, range, reply);
    void reply.status(302).header('location', `${filesUrl}${downloadPath}?ticket=${this.ticketFor(content)}`);
    return undefined;
  }

  /** Answers with the file that the ticket stands for. @throws NotThere for one that is over or forged */
  giveBy(ticket: string, range: string | undefined, reply: FastifyReply): Promise<StreamableFile | undefined> {
    return this.send(found(this.contentOf(ticket), 'file'), range, reply);
  }

  private async send(
    { institutionId, sha256, fileName, type, size }: Content,
    range: string | undefined,
    reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    // A bucket that browsers reach gives the file itself, for a minute and as a download.
    const link = await this.files.link(institutionId, sha256, fileName);
    if (link !== null) {
      void reply.status(302).headers({ ...inertHeaders, location: link });
      return undefined;
    }
    void reply.headers({ etag: `"${sha256}"`, 'content-disposition': attachment(fileName) });
    return answerWith({ type, size, read: (part) => this.files.read(institutionId, sha256, part) }, range, reply);
  }

  private ticketFor(content: Content): string {
    const until = this.clock.now().getTime() + twoMinutes;
    const says = Buffer.from(JSON.stringify({ content, until })).toString('base64url');
    return `${says}.${linkToken(this.config.sessionSecret, 'download', says)}`;
  }

  private contentOf(ticket: string): Content | null {
    const [says = '', token = ''] = ticket.split('.');
    if (!holdsLinkToken(this.config.sessionSecret, 'download', says, token)) return null;
    const { content, until } = JSON.parse(Buffer.from(says, 'base64url').toString()) as {
      content: Content;
      until: number;
    };
    return until > this.clock.now().getTime() ? content : null;
  }
}
