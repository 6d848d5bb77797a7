import { Controller, Delete, Header, HttpCode, Get, Param, ParseUUIDPipe, Put, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { Streamed } from '../../platform/http/streamed.js';
import { CaptionsView } from './captions.dto.js';
import { Captions } from './captions.service.js';

const text = { type: 'string' } as const;

/** What is said in a recording. */
@Controller()
export class CaptionsController {
  constructor(private readonly captions: Captions) {}

  /** A WebVTT or SubRip file of at most 1 MiB as the body; in place of what was there. */
  @Put('evidence/:id/captions')
  @Allow('learner')
  @Streamed()
  @ApiConsumes('text/vtt', 'application/x-subrip')
  @ApiBody({ schema: text })
  set(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @CurrentActor() actor: Actor,
  ): Promise<CaptionsView> {
    return this.captions.set(id, request.raw, actor);
  }

  @Delete('evidence/:id/captions')
  @HttpCode(204)
  @Allow('learner')
  remove(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.captions.remove(id, actor);
  }

  /** The captions beside a recording that one looks at, as WebVTT written by us. */
  @Get('previews/:ticket/captions')
  @Allow('member')
  @Header('content-type', 'text/vtt; charset=utf-8')
  @ApiProduces('text/vtt')
  @ApiOkResponse({ schema: text })
  get(@Param('ticket') ticket: string, @CurrentActor() actor: Actor): Promise<string> {
    return this.captions.get(ticket, actor);
  }
}
