import { Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { MailPage, MailQuery, MailView } from './mail.dto.js';
import { MailService } from './mail.service.js';

@Controller('mails')
@Allow('coordinator', 'admin')
export class MailController {
  constructor(private readonly mails: MailService) {}

  @Get()
  list(@Query() query: MailQuery, @CurrentActor() actor: Actor): Promise<MailPage> {
    return this.mails.list(query, actor);
  }

  /** Sends a mail that failed once more. */
  @Post(':id/redelivery')
  requeue(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<MailView> {
    return this.mails.requeue(id, actor);
  }
}
