import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/http/allow.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Unattended } from '../platform/http/unattended.js';
import { LiveQuery } from './live.dto.js';
import { LiveService } from './live.service.js';

@Controller('live')
@Allow('member')
export class LiveController {
  constructor(private readonly live: LiveService) {}

  /**
   * Server-sent events for as long as the session lasts: `ready`, `notification` (a row of the inbox, with its id),
   * `changed` (the id of a claim or of one's own assignment), `refresh` (something may have been missed) and `end`.
   * A `Last-Event-ID` or `after` replays the notifications since.
   */
  @Get()
  @Unattended()
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  listen(
    @Query() { after }: LiveQuery,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.live.open(after, actor, request, reply);
  }
}
