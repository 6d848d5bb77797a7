import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsEmail } from 'class-validator';
import { MayBeAbsent } from '../../platform/http/absent.js';
import { Config } from '../../config.js';
import { NotThere } from '../../kernel/refusal.js';
import { Allow } from '../../platform/http/allow.js';
import { Mailbox, type MailboxMessage } from '../../platform/mail/mailbox.js';

export class MailboxQuery {
  @MayBeAbsent() @IsEmail() to?: string;
}

/** The built-in mailbox, where nothing else takes the mails. It shows every mail to everybody, so never in production. */
@ApiExcludeController()
@Controller('dev/mailbox')
@Allow('anyone')
export class MailboxController {
  constructor(
    private readonly mailbox: Mailbox,
    private readonly config: Config,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  )
  async page(@Query() { to }: MailboxQuery): Promise<string> {
    return pageOf(await this.messages(to));
  }

  @Get('messages')
  list(@Query() { to }: MailboxQuery): Promise<MailboxMessage[]> {
    return this.messages(to);
  }

  private async messages(to: string | undefined): Promise<MailboxMessage[]> {
    if (this.config.production || this.config.smtpUrl !== null) throw new NotThere('mailbox');
    return this.mailbox.newest(to ?? null);
  }
}

function pageOf(messages: readonly MailboxMessage[]): string {
  const shown = messages.map(
    ({ to, subject, text, receivedAt }) => `
      <article><h2>${escaped(subject)}</h2>
      <p>to ${escaped(to)}, <time>${receivedAt.toISOString()}</time></p><pre>${linked(escaped(text))}</pre></article>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mailbox</title><style>
    body { font: 1rem/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem }
    article { border-top: 1px solid #bbb } h2 { font-size: 1.1rem; margin-bottom: 0 } pre { white-space: pre-wrap }
    </style></head><body><h1>Mailbox</h1>
    <p>What would have been mailed, the newest first. Set SMTP_URL to send mails.</p>
    ${shown.join('') || '<p>No mail yet.</p>'}</body></html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function linked(text: string): string {
  return text.replace(/https?:\/\/[^\s&]+(?:&#38;[^\s&]+)*/g, (url) => `<a href="${url}">${url}</a>`);
}
