import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Put, Query } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { Inbox, InboxQuery, Preference, PreferenceView, ReadMark, ReadUpTo, Unread } from './inbox.dto.js';
import { InboxService } from './inbox.service.js';
import { PreferenceService } from './preference.service.js';

@Controller()
@Allow('member')
export class InboxController {
  constructor(
    private readonly inbox: InboxService,
    private readonly preferences: PreferenceService,
  ) {}

  @Get('notifications')
  list(@Query() query: InboxQuery, @CurrentActor() actor: Actor): Promise<Inbox> {
    return this.inbox.list(query, actor);
  }

  /** Marks this notification and every older one as read. */
  @Put('notifications/read-mark')
  markUpTo(@Body() { upTo }: ReadUpTo, @CurrentActor() actor: Actor): Promise<Unread> {
    return this.inbox.markUpTo(upTo, actor);
  }

  @Patch('notifications/:id')
  mark(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { read }: ReadMark,
    @CurrentActor() actor: Actor,
  ): Promise<Unread> {
    return this.inbox.mark(id, read, actor);
  }

  @Get('notification-preferences')
  listPreferences(@CurrentActor() actor: Actor): Promise<PreferenceView[]> {
    return this.preferences.list(actor);
  }

  @Put('notification-preferences/:kind')
  choose(
    @Param('kind') kind: string,
    @Body() { way }: Preference,
    @CurrentActor() actor: Actor,
  ): Promise<PreferenceView[]> {
    return this.preferences.choose(kind, way, actor);
  }
}
