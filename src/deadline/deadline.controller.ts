import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/http/allow.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { DeadlinePage, DeadlineQuery, DeadlineView, Extension } from './deadline.dto.js';
import { DeadlineService } from './deadline.service.js';
import { UrgingService } from './urging.service.js';

@Controller('deadlines')
export class DeadlineController {
  constructor(
    private readonly deadlines: DeadlineService,
    private readonly urging: UrgingService,
  ) {}

  /** What the asking person has to do by when. */
  @Get()
  @Allow('member')
  list(@Query() query: DeadlineQuery, @CurrentActor() actor: Actor): Promise<DeadlinePage> {
    return this.deadlines.list(query, actor);
  }

  /** Reminds whoever has to keep this date, once more, now. */
  @Post(':id/reminder')
  @HttpCode(204)
  @Allow('coordinator')
  remind(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.urging.remind(id, actor);
  }

  @Post(':id/extension')
  @HttpCode(200)
  @Allow('coordinator')
  extend(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() extension: Extension,
    @CurrentActor() actor: Actor,
  ): Promise<DeadlineView> {
    return this.deadlines.extend(id, extension, actor);
  }
}
