import { Controller, Get, Headers, Param, ParseIntPipe, ParseUUIDPipe, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { inertHeaders, rangeOf } from '../../platform/files/download.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { Discloses } from '../../platform/http/discloses.js';
import { LinkView } from '../link/link.dto.js';
import { Links } from '../link/link.service.js';
import { PageWords, FilePreview } from './preview.dto.js';
import { Previews } from './preview.service.js';

const Bytes = () => ApiOkResponse({ schema: { type: 'string', format: 'binary' } });

@Controller()
export class PreviewController {
  constructor(
    private readonly previews: Previews,
    private readonly links: Links,
  ) {}

  /** How a file is looked at, and where its parts are. */
  @Get('evidence/:id/preview')
  @Discloses('evidence')
  @Allow('learner', 'coordinator', 'approver', 'auditor')
  open(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<FilePreview> {
    return this.previews.open(id, actor);
  }

  /** A page that a learner points at, as it was found. */
  @Get('evidence/:id/link')
  @Discloses('evidence')
  @Allow('learner', 'coordinator', 'approver', 'auditor')
  link(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<LinkView> {
    return this.links.open(id, actor);
  }

  /** The picture of a page, from 1. */
  @Get('previews/:ticket/pages/:number')
  @Allow('member')
  @ApiProduces('image/webp')
  @Bytes()
  page(
    @Param('ticket') ticket: string,
    @Param('number', ParseIntPipe) number: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.part(ticket, 'page', number, actor, reply);
  }

  @Get('previews/:ticket/thumbnail')
  @Allow('member')
  @ApiProduces('image/webp')
  @Bytes()
  thumbnail(
    @Param('ticket') ticket: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.part(ticket, 'thumbnail', 0, actor, reply);
  }

  /** What stands where on a page; nothing (404) for a page without words. */
  @Get('previews/:ticket/words/:number')
  @Allow('member')
  @ApiOkResponse({ type: PageWords })
  words(
    @Param('ticket') ticket: string,
    @Param('number', ParseIntPipe) number: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.part(ticket, 'words', number, actor, reply);
  }

  /** A section of a document, sheet or slide: its title and blocks of text. */
  @Get('previews/:ticket/sections/:number')
  @Allow('member')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  section(
    @Param('ticket') ticket: string,
    @Param('number', ParseIntPipe) number: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.part(ticket, 'section', number, actor, reply);
  }

  /** A film or a sound, to be played in the page; takes `Range`. */
  @Get('previews/:ticket/media')
  @Allow('member')
  @ApiProduces('application/octet-stream')
  @Bytes()
  async media(
    @Param('ticket') ticket: string,
    @Headers('range') range: string | undefined,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const { type, size, read } = await this.previews.media(ticket, actor);
    const part = rangeOf(range, size);
    void reply.headers(inertHeaders);
    if (part === 'unsatisfiable') {
      void reply.status(416).header('content-range', `bytes */${size}`);
      return undefined;
    }
    if (part) void reply.status(206).header('content-range', `bytes ${part.start}-${part.end}/${size}`);
    return new StreamableFile(await read(part ?? undefined), { type, length: part ? part.end - part.start + 1 : size });
  }

  private async part(
    ticket: string,
    kind: 'page' | 'thumbnail' | 'words' | 'section',
    number: number,
    actor: Actor,
    reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { stream, type, size } = await this.previews.part(ticket, kind, number, actor);
    void reply.headers(inertHeaders);
    return new StreamableFile(stream, { type, length: size });
  }
}
