import { IsIn } from 'class-validator';
import { MayBeAbsent } from '../../platform/http/absent.js';
import { PageQuery } from '../../platform/http/page.js';
import type { MailState } from './mail.rules.js';

export class MailQuery extends PageQuery {
  @MayBeAbsent() @IsIn(['queued', 'sending', 'sent', 'skipped', 'failed']) state?: MailState;
}

/** One mail, without its text. */
export class MailView {
  id: string;
  /** Which letter, or `news` or `digest`. */
  template: string;
  to: string;
  /** Whose account it goes to; null for somebody without one. */
  personName: string | null;
  state: MailState;
  attempts: number;
  lastError: string | null;
  createdAt: Date;
  dueAt: Date;
  sentAt: Date | null;
}

export class MailPage {
  rows: MailView[];
  /** Give it as `after` to get the next rows; null at the end. */
  next: string | null;
}
