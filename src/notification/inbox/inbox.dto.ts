import { Transform } from 'class-transformer';
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsUUID } from 'class-validator';
import { MayBeAbsent } from '../../platform/http/absent.js';
import { PageQuery } from '../../platform/http/page.js';
import { ways, type Way } from '../mail/mail.rules.js';
import type { Params } from '../templates/template.js';

export class InboxQuery extends PageQuery {
  @MayBeAbsent() @Transform(({ value }) => value === true || value === 'true') @IsBoolean() unread?: boolean;
}

export class NotificationView {
  id: string;
  kind: string;
  text: string;
  /** The facts in the sentence, for screens that say it in their own words. */
  @ApiProperty({ type: 'object', additionalProperties: true }) params: Params;
  /** The page of the web app that it leads to. */
  page: string;
  createdAt: Date;
  readAt: Date | null;
}

export class Inbox {
  rows: NotificationView[];
  /** Give it as `after` to get the next rows; null at the end. */
  next: string | null;
  /** How many are unread in all. */
  unread: number;
}

export class ReadMark {
  @IsBoolean() read: boolean;
}

export class ReadUpTo {
  /** This notification and every older one are read. */
  @IsUUID() upTo: string;
}

export class Unread {
  unread: number;
}

export class Preference {
  @IsIn(ways) way: Way;
}

export class PreferenceView {
  kind: string;
  label: string;
  way: Way;
  /** The ways that can be chosen: what is essential cannot be turned off. */
  ways: Way[];
}
