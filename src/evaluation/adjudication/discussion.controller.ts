import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Made } from '../../assignment/reviewer/reviewer.dto.js';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { Discloses } from '../../platform/http/discloses.js';
import { DiscussionView, NewMessage } from './discussion.dto.js';
import { DiscussionService } from './discussion.service.js';

@Controller()
export class DiscussionController {
  constructor(private readonly discussions: DiscussionService) {}

  @Get('assignments/:id/discussion')
  @Discloses('evaluation', { of: 'assignment' })
  @Allow('reviewer')
  view(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<DiscussionView> {
    return this.discussions.view(id, actor);
  }

  @Post('assignments/:id/discussion')
  @Allow('reviewer')
  write(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { text }: NewMessage,
    @CurrentActor() actor: Actor,
  ): Promise<Made> {
    return this.discussions.write(id, text, actor);
  }
}
